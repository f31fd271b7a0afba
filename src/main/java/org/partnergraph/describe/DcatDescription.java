package org.partnergraph.describe;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.partnergraph.store.Namespaces;

/** The dataset as data catalogues take it: DCAT-AP 3. */
final class DcatDescription {

  private static final String SPDX = "http://spdx.org/rdf/terms#";

  private final Namespaces namespaces;

  DcatDescription(Namespaces namespaces) {
    this.namespaces = namespaces;
  }

  /**
   * For a service at an origin.
   *
   * @param downloads the files of the dataset, with their checksums
   */
  Model of(Counts counts, List<Download> downloads, String origin) {
    Model model = Template.read("dcat.ttl", namespaces, origin);
    Resource dataset = model.createResource(new VoidDescription(namespaces).dataset());
    dataset.addProperty(DCTerms.identifier, dataset.getURI());
    dataset.addProperty(
        model.createProperty(DCAT.getURI(), "version"), Long.toString(counts.version()));
    modified(dataset, counts.committed());
    for (Resource distribution : distributions(model)) {
      Optional<Download> file =
          downloads.stream().filter(f -> isOf(distribution, origin + "/" + f.file())).findFirst();
      modified(distribution, file.map(Download::modified).orElse(counts.committed()));
      file.ifPresent(download -> checksum(distribution, download));
    }
    return model;
  }

  private static List<Resource> distributions(Model model) {
    return model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList();
  }

  private static boolean isOf(Resource distribution, String address) {
    return distribution.hasProperty(
        DCAT.downloadURL, distribution.getModel().createResource(address));
  }

  private static void modified(Resource resource, Optional<Instant> time) {
    time.ifPresent(
        at -> resource.addProperty(DCTerms.modified, at.toString(), XSDDatatype.XSDdateTime));
  }

  /** As the Software Package Data Exchange vocabulary has it, which DCAT-AP takes over. */
  private static void checksum(Resource distribution, Download file) {
    Model model = distribution.getModel();
    distribution
        .addProperty(DCAT.byteSize, Long.toString(file.bytes()), XSDDatatype.XSDnonNegativeInteger)
        .addProperty(
            model.createProperty(SPDX, "checksum"),
            model
                .createResource(model.createResource(SPDX + "Checksum"))
                .addProperty(
                    model.createProperty(SPDX, "algorithm"),
                    model.createResource(SPDX + "checksumAlgorithm_sha256"))
                .addProperty(
                    model.createProperty(SPDX, "checksumValue"),
                    file.sha256(),
                    XSDDatatype.XSDhexBinary));
  }
}

package org.partnergraph.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnergraph.Config;
import org.partnergraph.Server;
import org.partnergraph.ingest.Progress;

/** A table of spellings in four languages, matched, extended and exported by a real OpenRefine. */
class OpenRefineIT {

  private static final String CITIES =
      """
      city
      Leipzig
      Lipsk
      Krakau
      Cracow
      Kraków
      Краків
      Kiew
      Kyiv
      Kijów
      Київ
      Lemberg
      Lwów
      Львів
      Frankfurt
      Nirgendwo
      """;

  private static final String MATCHED =
      "{{cells[\"city\"].value}} {{cells[\"city\"].recon.match.id}} {{cells[\"city\"].recon.judgment}}";

  @TempDir Path folder;

  @Test
  void matchesExtendsAndExports() throws IOException {
    assumeTrue(OpenRefine.isInstalled(), "OpenRefine is not installed (Debian package openrefine)");
    try (Server server = Server.start(Config.inMemory(), Progress.silent());
        OpenRefine refine = OpenRefine.start(folder)) {
      URI service = server.address().resolve("/reconcile?lang=en");
      OpenRefine.Project project = refine.create(CITIES);

      project.reconcile("city", service, "City");
      assertThat(project.export(MATCHED))
          .containsExactly(
              "Leipzig leipzig matched",
              "Lipsk leipzig matched",
              "Krakau krakow matched",
              "Cracow krakow matched",
              "Kraków krakow matched",
              "Краків krakow matched",
              "Kiew kyiv matched",
              "Kyiv kyiv matched",
              "Kijów kyiv matched",
              "Київ kyiv matched",
              "Lemberg lviv matched",
              "Lwów lviv matched",
              "Львів lviv matched",
              "Frankfurt null none",
              "Nirgendwo null none");

      project.extend(
          "city",
          service,
          "{\"properties\":[{\"id\":\"wikidata\",\"name\":\"Wikidata id\"},"
              + "{\"id\":\"partnerOf\",\"name\":\"partner city of\"}]}");
      List<String> rows =
          project.export(
              "{{cells[\"Wikidata id\"].value}} {{cells[\"partner city of\"].recon.match.id}}");
      assertThat(rows).hasSizeGreaterThan(40);
      assertThat(rows.get(0)).startsWith("Q2079 ");
      assertThat(rows).contains("Q31487 kyiv", "Q1899 krakow", "Q36036 krakow", "null leipzig");
    }
  }
}

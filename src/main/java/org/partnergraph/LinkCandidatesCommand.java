package org.partnergraph;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.describe.Ontology;
import org.partnergraph.describe.OntologyFiles;
import org.partnergraph.link.Linking;
import org.partnergraph.link.ReviewTable;
import org.partnergraph.link.Row;
import org.partnergraph.wikidata.WikidataApi;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proposes items of Wikidata for entities. */
@Command(
    name = "candidates",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a table of items that entities may be, with scores and reasons, to be judged.",
      "Looks in the graphs of Wikidata that were imported, in a file, or, only with --api, in",
      "Wikidata itself. What was judged is not proposed again."
    })
final class LinkCandidatesCommand implements Callable<Integer> {

  @Mixin private StoreOptions options = new StoreOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ENTITY",
      description = "Ids of entities (default: all of the types that have no item).")
  private List<String> entities = List.of();

  @Option(
      names = "--type",
      paramLabel = "CLASS",
      defaultValue = "City",
      description = "Class of the entities; may be repeated (default: ${DEFAULT-VALUE}).")
  private List<String> types = List.of();

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      description = "Look in a file of entities: .json, also .gz or .bz2.")
  private @Nullable Path snapshot;

  @Option(names = "--api", description = "Ask Wikidata's API; needs --contact.")
  private boolean api;

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Where Wikidata can reach you: e-mail or web address, sent as User-Agent.")
  private String contact = "";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "Address of the API (default: that of Wikidata).")
  private URI endpoint = WikidataApi.ENDPOINT;

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "wikidata-answers",
      description = "Folder that keeps its answers; asked again, they come from there.")
  private Path cache = Path.of("");

  @Option(
      names = "--limit",
      defaultValue = "5",
      description = "Candidates for one entity at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Option(
      names = "--lang",
      defaultValue = "en",
      description = "Language of names and reasons: de, en or pl (default: ${DEFAULT-VALUE}).")
  private String language = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write here, as .csv or .tsv (default: CSV to the standard output).")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException {
    require();
    Path target = out;
    try (Knowledge knowledge = options.open()) {
      List<Row> rows = linking(knowledge).candidates(request(), options.progress());
      if (target == null) {
        options.out().print(ReviewTable.text(rows, false));
      } else {
        ReviewTable.write(target, rows);
      }
      note(rows.size() + " candidates");
      return ExitCode.OK;
    }
  }

  private void require() {
    if (api && snapshot != null) {
      throw options.misused("give --snapshot or --api, not both");
    }
    if (api && !contact.matches("\\S+@\\S+|https?://\\S+")) {
      throw options.misused("--api needs --contact with an e-mail or web address");
    }
    if (out != null && !Files.isDirectory(ReviewTable.folder(out))) {
      throw options.misused("--out: there is no folder " + ReviewTable.folder(out));
    }
    if (limit < 1 || limit > 50) {
      throw options.misused("--limit must be from 1 to 50");
    }
    if (!language.matches("de|en|pl")) {
      throw options.misused("--lang must be de, en or pl: " + language);
    }
    String scheme = String.valueOf(endpoint.getScheme());
    if (!scheme.matches("https?") || endpoint.getHost() == null) {
      throw options.misused("--endpoint must be a web address: " + endpoint);
    }
  }

  private Linking linking(Knowledge knowledge) {
    OntologyFiles files = new OntologyFiles(knowledge.home(), knowledge.store().namespaces());
    Ontology ontology = new Ontology(files, knowledge.store().namespaces());
    types.stream()
        .filter(type -> ontology.term(knowledge.store().namespaces().term(type).getURI()).isEmpty())
        .findFirst()
        .ifPresent(
            type -> {
              throw options.misused("--type is no class of the ontology: " + type);
            });
    return new Linking(knowledge.store(), knowledge.index(), ontology, this::note);
  }

  private Linking.Request request() {
    return new Linking.Request(
        entities,
        Set.copyOf(types),
        Optional.ofNullable(snapshot),
        api
            ? Optional.of(new WikidataApi(endpoint, UserAgent.of(contact), cache, this::note))
            : Optional.empty(),
        limit,
        language);
  }

  private void note(String line) {
    options.err().println(line);
  }
}

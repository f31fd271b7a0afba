package org.partnergraph;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnergraph.wikidata.ImportCounts;
import org.partnergraph.wikidata.ImportReport;
import org.partnergraph.wikidata.WikidataImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in what others say, each into a graph of its own. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Takes in partnerships that others list, each source into a graph of its own.",
    subcommands = ImportCommand.WikidataCommand.class,
    synopsisSubcommandLabel = "wikidata")
final class ImportCommand {

  /** Partnerships of Wikidata. */
  @Command(
      name = "wikidata",
      mixinStandardHelpOptions = true,
      description = {
        "Imports twinned cities (P190) of Wikidata: pairs of ids as .tsv, or entities as .json",
        "(one, an array, or a dump with one to a line); each may be .gz or .bz2. Another file of",
        "the same name and date replaces it only if told so. All of it is written, or nothing."
      })
  static final class WikidataCommand implements Callable<Integer> {

    private static final int SHOWN = 10;

    @Mixin private StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "FILE", description = "What to import.")
    private Path file = Path.of("");

    @Option(
        names = "--date",
        required = true,
        paramLabel = "DATE",
        description = "Of when the data is: a year, a month or a day, such as 2016-05.")
    private String date = "";

    @Option(
        names = "--names",
        paramLabel = "FILE",
        description = "Table of ids and names, for pairs.")
    private @Nullable Path names;

    @Option(
        names = "--lang",
        paramLabel = "LANG",
        defaultValue = "de",
        description = "Language of these names: de, en or pl (default: ${DEFAULT-VALUE}).")
    private String language = "";

    @Option(
        names = "--replace",
        description = "Take the place of another file of the same name and date.")
    private boolean replace;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() {
      if (!date.matches("\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?")) {
        throw options.misused("--date must be a year, a month or a day, such as 2016-05: " + date);
      }
      if (!language.matches("de|en|pl")) {
        throw options.misused("--lang must be de, en or pl: " + language);
      }
      var request =
          new WikidataImport.Request(file, date, Optional.ofNullable(names), language, replace);
      try (Knowledge knowledge = options.open()) {
        Optional<Path> spool = options.config().store().map(folder -> folder.resolve("import"));
        ImportReport report =
            new WikidataImport(knowledge.store(), options.progress(), spool).run(request);
        if (json) {
          JsonText.print(options.out(), report);
        } else {
          options.out().println(text(report));
        }
        return 0;
      }
    }

    private static String text(ImportReport report) {
      ImportCounts r = report.counts();
      String outcome =
          report.after() == report.before()
              ? "all was there, data version "
              : "imported, data version ";
      return String.format(
              Locale.ROOT,
              """
          %,d statements read: %,d stand there twice, %,d of an item with itself
          %,d partnerships: %,d told by one side only, %,d dated differently by the two, %,d known before
          %,d cities: %,d known before, %,d without a name; %,d items without a partnership left out
          %s: %s%d""",
              r.statements(),
              r.twice(),
              r.toThemselves(),
              r.partnerships(),
              r.oneSided(),
              r.disagreeing(),
              r.known(),
              r.cities(),
              r.matched(),
              r.nameless(),
              r.leftOut(),
              report.source(),
              outcome,
              report.after())
          + misdated(r)
          + namesakes(r);
    }

    private static String misdated(ImportCounts r) {
      return r.misdated().isEmpty()
          ? ""
          : String.format(
              Locale.ROOT,
              "%n%,d statements end before they begin, their dates are left out: %s%s",
              r.misdated().size(),
              String.join("; ", r.misdated().stream().limit(SHOWN).toList()),
              r.misdated().size() > SHOWN ? " …" : "");
    }

    private static String namesakes(ImportCounts r) {
      return r.namesakes() == 0
          ? ""
          : String.format(
              Locale.ROOT,
              "%n%,d new cities bear the name of one of yours without a Wikidata id: run link candidates",
              r.namesakes());
    }
  }
}

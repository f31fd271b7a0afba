package org.partnergraph.embed;

import java.util.List;
import java.util.Optional;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/**
 * The module with the element {@code <partner-graph>}. Under the address that names its hash it
 * never changes and may be kept for ever, also after later ones have come; without, it is the
 * present one, kept for some minutes.
 */
final class WidgetOperation {

  /** Where it is. */
  static final String PATH = "/widget/partner-graph.js";

  private static final String TYPE = "text/javascript";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String SHORTLY = "public, max-age=300";

  private final WidgetModules modules;

  WidgetOperation(WidgetModules modules) {
    this.modules = modules;
  }

  Operation operation() {
    return new Operation(
        "widget",
        PATH,
        "pages",
        Operation.text("Das Widget.", "The widget.", "Widżet."),
        List.of(
            ApiParameter.text(
                "v",
                Operation.text("Prüfsumme.", "Its hash.", "Suma kontrolna."),
                modules.current().hash())),
        new Operation.Answer("A module", List.of(TYPE), ""),
        PATH,
        this::reply);
  }

  private Reply reply(Call call) {
    Optional<String> hash = call.optional("v");
    WidgetModule module = hash.map(this::named).orElseGet(modules::current);
    return Reply.of(TYPE + "; charset=utf-8", module.source(), hash.isPresent() ? -1 : 0)
        .squeezed(module.gzipped())
        .header("Cross-Origin-Resource-Policy", "cross-origin")
        .header("Cache-Control", hash.isPresent() ? FOR_EVER : SHORTLY);
  }

  private WidgetModule named(String hash) {
    return modules.named(hash).orElseThrow(() -> unknown(hash));
  }

  private static ProblemException unknown(String hash) {
    String detail =
        "no module with the hash "
            + hash
            + " was ever served here; /embed gives the lines for the present one";
    return new ProblemException(Problem.of(Problem.Kind.NOT_FOUND, detail).with("parameter", "v"));
  }
}

package org.partnergraph.embed;

import java.util.List;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;

/**
 * The module with the element {@code <partner-graph>}. Under the address that names its hash it
 * never changes and may be kept for ever; without, it is asked for again.
 */
final class WidgetOperation {

  /** Where it is. */
  static final String PATH = "/widget/partner-graph.js";

  private static final String TYPE = "text/javascript";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private final WidgetModule module;

  WidgetOperation(WidgetModule module) {
    this.module = module;
  }

  Operation operation() {
    return new Operation(
        "widget",
        PATH,
        "pages",
        Operation.text("Das Widget.", "The widget.", "Widżet."),
        List.of(
            ApiParameter.text(
                "v", Operation.text("Prüfsumme.", "Its hash.", "Suma kontrolna."), module.hash())),
        new Operation.Answer("A module", List.of(TYPE), ""),
        PATH,
        this::reply);
  }

  private Reply reply(Call call) {
    boolean isNamed = call.optional("v").filter(module.hash()::equals).isPresent();
    Reply reply = Reply.of(TYPE + "; charset=utf-8", module.source(), isNamed ? -1 : 0);
    Reply open = reply.header("Cross-Origin-Resource-Policy", "cross-origin");
    return isNamed ? open.header("Cache-Control", FOR_EVER) : open;
  }
}

package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Negotiation;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Reply;

/** One address with a page for people and statements for programs, chosen by {@code Accept}. */
final class Negotiated {

  private static final String HTML = "text/html";

  private Negotiated() {}

  /**
   * The page, and something else for who does not ask for one.
   *
   * @param formats media types of the other, the default first
   * @param data answers in the format that the call accepts
   */
  static Operation of(Operation page, List<String> formats, Function<Call, Reply> data) {
    List<String> all = new ArrayList<>(formats);
    all.add(HTML);
    return chosen(page, all, data);
  }

  /** The same, and the page for who does not say. */
  static Operation pageFirst(Operation page, List<String> formats, Function<Call, Reply> data) {
    List<String> all = new ArrayList<>(List.of(HTML));
    all.addAll(formats);
    return chosen(page, all, data);
  }

  private static Operation chosen(Operation page, List<String> all, Function<Call, Reply> data) {
    return page.answering(new Operation.Answer(page.answer().description(), all, ""))
        .handledBy(
            call ->
                Negotiation.format(call.accept(), all).equals(HTML)
                    ? page.handler().apply(call)
                    : data.apply(call));
  }
}

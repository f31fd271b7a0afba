package org.partnergraph.rest;

import org.jspecify.annotations.Nullable;
import org.partnergraph.query.Page;

/** Parameters of long answers, and the address of the next page. */
final class Paging {

  private Paging() {}

  static ApiParameter limit(int max, int defaultValue) {
    return ApiParameter.whole(
        "limit",
        1,
        max,
        defaultValue,
        Operation.text(
            "Höchstens so viele Ergebnisse.",
            "At most so many results.",
            "Najwyżej tyle wyników."));
  }

  static ApiParameter offset() {
    return ApiParameter.whole(
        "offset",
        0,
        1_000_000_000,
        0,
        Operation.text(
            "So viele Ergebnisse davor auslassen.",
            "Leave out so many results before.",
            "Pominąć tyle wcześniejszych wyników."));
  }

  static Page page(Call call) {
    return new Page(call.whole("limit"), call.whole("offset"));
  }

  static @Nullable String next(Call call, boolean more) {
    return more ? call.with("offset", call.whole("offset") + call.whole("limit")) : null;
  }
}

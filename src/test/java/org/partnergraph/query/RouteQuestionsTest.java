package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The stops of historical routes, and those that have no relation with a city. */
class RouteQuestionsTest {

  private static final Map<String, String> LEIPZIG = Map.of("city", "leipzig");
  private static final Map<String, String> KRAKOW = Map.of("city", "krakow");

  @Test
  void wroclawAndPragueAreOnARouteAndHaveNoRelationWithLeipzig() {
    assertRows("routes/cities-without-relation", LEIPZIG, "stopCity", "route", "position")
        .containsExactly(tuple("prague", "salzstrasse", "1"), tuple("wroclaw", "via-regia", "1"));
  }

  @Test
  void aCityIsNoStrangerToItself() {
    assertRows("routes/cities-without-relation", KRAKOW, "stopCity")
        .containsExactlyInAnyOrder(
            tuple("prague"), tuple("brno"), tuple("wroclaw"), tuple("moscow"));
  }

  @Test
  void theViaRegiaEndsInKyivOrMoscow() {
    Map<String, String> route = Map.of("route", "via-regia");

    assertRows("routes/stops", route, "position", "city", "alternative")
        .containsExactly(
            tuple("1", "wroclaw", ""),
            tuple("2", "krakow", ""),
            tuple("3", "lviv", ""),
            tuple("4", "kyiv", "moscow"),
            tuple("4", "moscow", "kyiv"));
  }
}

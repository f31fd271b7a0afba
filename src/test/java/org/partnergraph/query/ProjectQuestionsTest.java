package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Development cooperation: with whom, on what, and in which roles. */
class ProjectQuestionsTest {

  private static final Map<String, String> LEIPZIG = Map.of("city", "leipzig");

  @Test
  void fiveCitiesHaveDevelopmentCooperationWithLeipzigAndOnlyLvivIsNotRatedBest() {
    assertRows("projects/development-cooperation", LEIPZIG, "level", "partner", "topics", "rating")
        .containsExactly(
            tuple("project", "addis-ababa", "Inclusion, Rescue services", "rating-aaa"),
            tuple(
                "project",
                "ho-chi-minh-city",
                "Sustainable economic development, Sustainable mobility",
                "rating-aaa"),
            tuple("project", "kyiv", "Sustainable urban development", "rating-aaa"),
            tuple("project", "lviv", "Sustainable mobility", "rating-a"),
            tuple(
                "project",
                "travnik",
                "Education for sustainable development, Sustainable business, Sustainable mobility",
                "rating-aaa"),
            tuple("field", "skew", "Municipal development cooperation", ""));
  }

  @Test
  void nobodyIsSaidToHaveFundedASingleProject() {
    assertRows("projects/development-cooperation", LEIPZIG, "level", "project", "roles")
        .filteredOn(row -> row.toList().get(2).toString().contains("funder"))
        .containsExactly(tuple("field", "", "funder, partner"));
  }
}

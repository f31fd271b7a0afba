package org.partnergraph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;
import static org.partnergraph.query.FoundingAnswers.texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The goals of a strategy, and the reasons and factors that are stated for partnerships. */
class GoalQuestionsTest {

  @Test
  void theStrategyHasFourGoalsWithSixAreasOfActionEach() {
    Map<String, String> strategy = Map.of("strategy", "leipzig-2030-goals");

    assertThat(texts("goals/areas", strategy, "aim").distinct())
        .containsExactly(
            "goal-quality-of-life",
            "goal-social-stability",
            "goal-competitiveness",
            "goal-internationality");
    assertThat(texts("goals/areas", strategy, "areaPosition"))
        .containsExactlyElementsOf(
            Stream.generate(() -> List.of("1", "2", "3", "4", "5", "6"))
                .limit(4)
                .flatMap(List::stream)
                .toList());
  }

  @Test
  void threeReasonsAndFourFactorsAreStated() {
    assertRows("partnerships/reasons", Map.of("of", "leipzig"), "kind", "position", "under")
        .filteredOn(row -> row.toList().get(2).equals(""))
        .containsExactly(
            tuple("reason", "1", ""),
            tuple("reason", "2", ""),
            tuple("reason", "3", ""),
            tuple("factor", "1", ""),
            tuple("factor", "2", ""),
            tuple("factor", "3", ""),
            tuple("factor", "4", ""),
            tuple("benefit", "", ""),
            tuple("benefit", "", ""));
  }

  @Test
  void thePortfolioHasTheReasonsOfItsCity() {
    Map<String, String> portfolio = Map.of("of", "leipzig-city-partnerships");

    assertThat(texts("partnerships/reasons", portfolio, "statement"))
        .containsExactlyElementsOf(
            texts("partnerships/reasons", Map.of("of", "leipzig"), "statement").toList());
    assertRows("partnerships/reasons", Map.of("of", "krakow"), "kind").isEmpty();
  }
}

package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the relations of a city are rated, and what a rating means. */
class RatingQuestionsTest {

  private static final Map<String, String> LEIPZIG = Map.of("city", "leipzig");
  private static final Map<String, String> KRAKOW = Map.of("city", "krakow");

  @Test
  void thirteenRelationsAreRatedBestSixGoodAndTwoLow() {
    Map<String, String> evaluation = Map.of("evaluation", "evaluation-2020");

    assertRows("ratings/counts", evaluation, "value", "ratings", "total", "asOf", "judgedBy")
        .containsExactly(
            tuple("rating-aaa", "13", "21", "2021-03-13", "leipzig-city-administration"),
            tuple("rating-aa", "6", "21", "2021-03-13", "leipzig-city-administration"),
            tuple("rating-a", "2", "21", "2021-03-13", "leipzig-city-administration"));
    assertRows("ratings/counts", KRAKOW, "value", "ratings")
        .containsExactly(tuple("rating-aaa", "1"));
  }

  @Test
  void aRatingMeansWhatTheSlideDefines() {
    Map<String, String> low = Map.of("city", "leipzig", "value", "rating-a");
    String meaning = "A means low to moderate activity: occasional contacts and projects.";

    assertRows("ratings/list", LEIPZIG, "partner").hasSize(21);
    assertRows("ratings/list", low, "partner", "meaning", "judgedBy")
        .containsExactly(
            tuple("frankfurt-am-main", meaning, "leipzig-city-administration"),
            tuple("lviv", meaning, "leipzig-city-administration"));
  }
}

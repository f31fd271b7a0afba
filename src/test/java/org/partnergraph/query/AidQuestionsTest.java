package org.partnergraph.query;

import static org.assertj.core.api.Assertions.tuple;
import static org.partnergraph.query.FoundingAnswers.assertRows;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who helped whom on which occasion, with what, and how much of it is stated. */
class AidQuestionsTest {

  @Test
  void helpWithoutAnAmountInThePandemicIsNotPartOfTheSumForTheRefugees() {
    Map<String, String> aid = Map.of("donor", "leipzig", "beneficiary", "krakow");

    assertRows("aid/totals", aid, "occasion", "total", "bound", "withAmount", "withoutAmount")
        .containsExactly(
            tuple("", "114500.0", "at-least", "3", "1"),
            tuple("pandemic", "", "not-stated", "0", "1"));
  }

  @Test
  void hoChiMinhCityGaveAndReceivedInThePandemic() {
    Map<String, String> both = Map.of("event", "pandemic", "city", "ho-chi-minh-city");

    assertRows("aid/on-occasion", both, "direction", "giver", "receiver", "quantity", "amount")
        .containsExactly(
            tuple("given", "ho-chi-minh-city", "leipzig", "Schutzausrüstung", ""),
            tuple("received", "leipzig", "ho-chi-minh-city", "Testgeräte", ""));
  }

  @Test
  void theMasksCameFromPeopleInLeipzigAndNotFromVietnam() {
    assertRows("aid/flows", Map.of("beneficiary", "leipzig"), "giver", "quantity")
        .contains(tuple("vietnamese-community-leipzig", "Alltagsmasken"));
    assertRows("aid/flows", Map.of("beneficiary", "vietnam"), "flow")
        .containsExactly(tuple("aid-test-devices-ho-chi-minh-city"));
    assertRows("aid/flows", Map.of("donor", "leipzig"), "flow")
        .doesNotContain(tuple("aid-masks-vietnamese-community"));
  }

  @Test
  void helpInThePandemicHasNoAmountAndNoDayOfItsOwn() {
    Map<String, String> pandemic = Map.of("event", "pandemic");

    assertRows("aid/on-occasion", pandemic, "amount", "date", "notStated")
        .hasSize(7)
        .containsOnly(tuple("", "../2021-03-13", "amount"));
  }
}

package org.partnergraph.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnergraph.ServedFixture;

/** When did these hold? Connections asked for a time over HTTP, of the five texts. */
class ConnectionTimesTest extends ServedFixture {
  private static JsonNode ask(String query) {
    return browser.json("/api/connections?" + query).get("data");
  }

  @Test
  void tellsWhenAllLinksOfAPathHold() {
    int dated = 0;
    for (JsonNode path : ask("from=burkhard-jung&to=leipzig&k=20&lang=en").get("paths")) {
      LocalDate first = LocalDate.MIN;
      LocalDate last = LocalDate.MAX;
      for (JsonNode step : path.get("steps")) {
        first = later(first, step.path("begin").asText());
        last = earlier(last, step.path("end").asText());
      }
      boolean simultaneous = !first.isAfter(last);
      if (!path.path("simultaneous").asBoolean()) {
        assertThat(path.has("begin") || path.has("end")).isFalse();
      } else if (path.has("begin") && first != LocalDate.MIN) {
        assertThat(path.get("begin").asText()).isGreaterThanOrEqualTo(first.toString());
        assertThat(simultaneous).isTrue();
        dated++;
      }
    }
    assertThat(dated).isPositive();
  }

  private static LocalDate later(LocalDate day, String other) {
    return other.isEmpty() || LocalDate.parse(other).isBefore(day) ? day : LocalDate.parse(other);
  }

  private static LocalDate earlier(LocalDate day, String other) {
    return other.isEmpty() || LocalDate.parse(other).isAfter(day) ? day : LocalDate.parse(other);
  }

  @Test
  void restrictsToATimeAndSaysWhatHasNone() {
    JsonNode answer = ask("from=burkhard-jung&to=aleksander-miszalski&at=2024-11-18&lang=en");
    assertThat(answer.at("/paths/0/length").asInt()).isEqualTo(2);
    assertThat(answer.at("/paths/0/steps/0/begin").asText()).isEqualTo("2024-11-18");
    JsonNode before = ask("from=burkhard-jung&to=aleksander-miszalski&until=1990-01-01&lang=en");
    assertThat(before.get("connected").asBoolean()).isFalse();
    JsonNode ancient = ask("from=burkhard-jung&to=aleksander-miszalski&until=-5000-01-01");
    assertThat(ancient.get("connected").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "at=2024, 2024-01-01, 2024-12-31",
    "at=2024-11, 2024-11-01, 2024-11-30",
    "since=2024-02&until=2024-02, 2024-02-01, 2024-02-29",
    "since=-0050&until=1980, -0050-01-01, 1980-12-31"
  })
  void takesMonthsAndYearsFromTheirFirstDayToTheirLast(String time, String since, String until) {
    JsonNode limits = ask("from=burkhard-jung&to=aleksander-miszalski&" + time).get("limits");
    assertThat(limits.get("since").asText()).isEqualTo(since);
    assertThat(limits.get("until").asText()).isEqualTo(until);
  }

  /** A journey is not for all times. */
  @ParameterizedTest
  @CsvSource({"2024-11-18, true", "2024-11-19, true", "1965-01-01, false", "2040, false"})
  void linksADelegationAtTheDaysOfItsEvents(String at, boolean connected) {
    String only = "&only=delegation-member&only=delegation-of&lang=en";
    assertThat(ask("from=annika-groeger&to=leipzig&at=" + at + only).get("connected").asBoolean())
        .isEqualTo(connected);
  }

  /** Its one date is "2021-03-13 at the latest": nobody tells that it was so long before. */
  @ParameterizedTest
  @CsvSource({
    "at=1950-01-01, false",
    "at=2021-03-12, false",
    "since=1900-01-01&until=2020-12-31, false",
    "at=2021-03-13, true",
    "until=2021-12-31, true",
    "since=2021-01-01, true"
  })
  void countsWhatHappenedByADayAtThatDay(String time, boolean connected) {
    JsonNode answer = ask("from=leipzig&to=travnik&only=gave&only=aid-to&lang=en&" + time);
    assertThat(answer.get("connected").asBoolean()).isEqualTo(connected);
    for (JsonNode path : answer.get("paths")) {
      assertThat(path.get("steps"))
          .allSatisfy(step -> assertThat(step.has("begin")).isFalse())
          .allSatisfy(step -> assertThat(step.get("end").asText()).isEqualTo("2021-03-13"));
    }
    assertThat(answer.path("nearestMiss").path("hiddenBy").asText(""))
        .isEqualTo(connected ? "" : "window");
  }

  /** Of a post that ended by 2021-03-13 nobody tells when it began. */
  @ParameterizedTest
  @CsvSource({"1950-01-01, true", "2021-03-13, true", "2021-03-14, false"})
  void takesWhatLastedAndBeganNobodyKnowsWhenForPossible(String day, boolean connected) {
    JsonNode answer = ask("from=michael-bloomberg&to=office-mayor-of-new-york&maxHops=1&at=" + day);
    assertThat(answer.get("connected").asBoolean()).isEqualTo(connected);
    assertThat(answer.at("/paths/0/steps/0").has("begin")).isFalse();
  }

  /** The partnership was signed in September 1973, renewed later, and no text tells of an end. */
  @ParameterizedTest
  @CsvSource({
    "at=9999-01-01, true",
    "at=2024-11-18, false",
    "at=1990, false",
    "at=1973-09-15, true",
    "since=1990, false",
    "'', false"
  })
  void tellsWhatOnlyMayHoldAtTheTimeAskedFor(String time, boolean may) {
    JsonNode path = ask("from=leipzig&to=krakow&only=party-of&" + time).at("/paths/0");
    assertThat(path.get("length").asInt()).isEqualTo(2);
    assertThat(path.path("mayHold").asBoolean()).isEqualTo(may);
    assertThat(path.get("steps"))
        .allSatisfy(step -> assertThat(step.path("mayHold").asBoolean()).isEqualTo(may));
  }

  /** A member since some 15 October: of which year nobody tells. */
  @ParameterizedTest
  @CsvSource({"at=2025-12-12, true", "at=1990, true", "since=2025, true", "'', false"})
  void takesWhatLastsAndHasNoYearForPossible(String time, boolean may) {
    JsonNode path =
        ask("from=krakow&to=eurocities&maxHops=1&only=member-of&" + time).at("/paths/0");
    assertThat(path.get("length").asInt()).isEqualTo(1);
    assertThat(path.path("mayHold").asBoolean()).isEqualTo(may);
    assertThat(path.has("begin") || path.has("end") || path.has("simultaneous")).isFalse();
  }

  /** Texts of March 2021 and of November 2024 find it to be so; none tells a beginning or end. */
  @ParameterizedTest
  @CsvSource({
    "at=2020-12-31, true",
    "at=2021-03-13, false",
    "at=2023, false",
    "at=2024-11-18, false",
    "at=2025-06, true",
    "since=2024-01-01, false",
    "'', false"
  })
  void boundsNothingByTheDaysOnWhichItWasSeen(String time, boolean may) {
    JsonNode path = ask("from=leipzig&to=kyiv&only=party-of&maxHops=2&" + time).at("/paths/0");
    assertThat(path.path("mayHold").asBoolean()).isEqualTo(may);
    assertThat(path.get("steps")).isNotEmpty();
    for (JsonNode part : List.of(path, path.at("/steps/0"), path.at("/steps/1"))) {
      assertThat(part.has("begin")).isFalse();
      assertThat(part.has("end")).isFalse();
    }
  }
}

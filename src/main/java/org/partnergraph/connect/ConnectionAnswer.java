package org.partnergraph.connect;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Named;

/**
 * How two entities are connected, or that they are not.
 *
 * @param from the one that was asked for; of several the one at which the best path begins, or the
 *     first if there is no path
 * @param to the other, likewise
 * @param asked all that were asked for, where they are several on one side; else null
 * @param paths best first
 * @param nearestMiss if there is no path: the shortest one that a single restriction hid
 * @param excluded what was not taken for a connection
 * @param limits within which was searched
 * @param version of the data that was searched; told beside the answer, not in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConnectionAnswer(
    EntityRef from,
    EntityRef to,
    @Nullable Asked asked,
    boolean connected,
    List<Path> paths,
    @Nullable NearestMiss nearestMiss,
    Excluded excluded,
    Limits limits,
    @JsonIgnore long version) {

  /** What is no link and can be allowed: documents as stepping stones. */
  public static final String DOCUMENTS = "documents";

  /**
   * The two sides of a question.
   *
   * @param from one entity or several
   * @param to likewise
   */
  public record Asked(List<EntityRef> from, List<EntityRef> to) {}

  /** All that was asked for on the one side. */
  public List<EntityRef> allFrom() {
    return asked == null ? List.of(from) : asked.from();
  }

  /** All that was asked for on the other side. */
  public List<EntityRef> allTo() {
    return asked == null ? List.of(to) : asked.to();
  }

  /** The names of some entities, with commas. */
  public static String names(List<EntityRef> entities) {
    return entities.stream().map(EntityRef::label).collect(Collectors.joining(", "));
  }

  /** Which way a link is passed. */
  public enum Passed {
    /** From the subject of its sentence to the other. */
    @JsonProperty("forward")
    FORWARD,
    /** The other way. */
    @JsonProperty("backward")
    BACKWARD
  }

  /**
   * One connection.
   *
   * @param length number of steps
   * @param begin first day on which all its links can hold; null if it is open, or if nobody knows
   *     of one of them, or there is no such day
   * @param end last such day
   * @param mayHold true where a time was asked for and one of its steps only may hold then; else
   *     null
   * @param simultaneous false if their dates exclude one another: it leads over different times;
   *     null if one of them has no date, or was only seen on some days: then nobody knows
   * @param sentence one clause for each step
   * @param basis derived if one of its steps is
   * @param allowed documents, where one of its steps is a document that was allowed; else null
   * @param documents ids of the documents behind it
   * @param witnesses how many of them are independent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Path(
      EntityRef from,
      EntityRef to,
      int length,
      Scored score,
      @Nullable String begin,
      @Nullable String end,
      @Nullable Boolean mayHold,
      @Nullable Boolean simultaneous,
      String sentence,
      Basis basis,
      @Nullable String allowed,
      List<String> documents,
      int witnesses,
      List<Step> steps) {}

  /**
   * What a path means: the product of its parts, each above 0 and up to 1.
   *
   * @param parts by name
   */
  public record Scored(double total, Map<String, Double> parts) {}

  /**
   * One link.
   *
   * @param relation what kind of link, read in the direction of the step
   * @param begin first day that its dates can mean; null if open or only attested
   * @param end last such day
   * @param when its dates, as documents give them
   * @param mayHold true where a time was asked for and no date tells that the link held then, such
   *     as after the last day of which documents know; else null
   * @param sentence the clause of this step in the sentence of the path; it may lean on the one
   *     before it, such as “this event”
   * @param allowed documents, where it leads to a document and is no link unless allowed; else null
   * @param evidence the words that prove it; of what a rule derived, those for what it derived it
   *     from
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Step(
      EntityRef from,
      Named relation,
      Passed direction,
      EntityRef to,
      @Nullable String begin,
      @Nullable String end,
      List<Dated> when,
      @Nullable Boolean mayHold,
      Basis basis,
      @Nullable String allowed,
      String sentence,
      List<Evidence> evidence) {

    Step saying(String clause) {
      return new Step(
          from, relation, direction, to, begin, end, when, mayHold, basis, allowed, clause,
          evidence);
    }

    /** Where it leads, read as its sentence is, whichever way it is passed. */
    public EntityRef object() {
      return direction == Passed.FORWARD ? to : from;
    }
  }

  /**
   * A path that would be there.
   *
   * @param hiddenBy the restriction that hides it: undated, window, relations, avoided, through,
   *     hubs, length, documents, or several of those that the question asks for
   */
  public record NearestMiss(String hiddenBy, Path path) {}

  /**
   * What was not taken for a connection.
   *
   * @param reasons one sentence each, in the asked language
   */
  public record Excluded(List<String> reasons) {}

  /**
   * Within which was searched.
   *
   * @param hubDegree an entity with more links than this is an end, never a stepping stone
   * @param allowed documents, if they may be stepping stones; null if not
   * @param met the limit that ended the search before it was done: work or time; null if none did
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Limits(
      int maxHops,
      int k,
      @Nullable String since,
      @Nullable String until,
      int hubDegree,
      @Nullable String allowed,
      @Nullable String met) {}
}

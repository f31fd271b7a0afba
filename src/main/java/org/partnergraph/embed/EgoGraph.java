package org.partnergraph.embed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnergraph.entities.Basis;
import org.partnergraph.entities.Dated;
import org.partnergraph.entities.EntityRef;
import org.partnergraph.entities.Evidence;
import org.partnergraph.entities.Named;

/**
 * An entity and what is around it, with places to draw it at.
 *
 * @param entity in the middle
 * @param form wide or narrow
 * @param width of the drawing; all places are in its units, pixels where it is not scaled
 * @param nodes the middle first
 * @param headings of the blocks of nodes
 * @param relations the kinds of edges, for legend and filter
 * @param years that its edges span; null if none is dated
 * @param total how many edges there are around the entity, drawn or not
 * @param shown how many of them are drawn, those of a group left out
 * @param undated how many of them have no date, so that no period leaves them out; 0 if none was
 *     asked for
 * @param first the part to be seen first where there is no room for all; null for the middle
 * @param legend what lines mean where no word beside them says it, as a part of the picture
 * @param key what its lines and colours mean
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EgoGraph(
    EntityRef entity,
    String form,
    double width,
    double height,
    List<Knot> nodes,
    List<Strand> edges,
    List<Placed.Caption> headings,
    List<Kind> relations,
    @Nullable Years years,
    int total,
    int shown,
    int undated,
    @Nullable Box first,
    List<Sample> legend,
    List<Key> key) {

  /**
   * A line with its meaning.
   *
   * @param path of the line
   * @param dash stroke pattern, as in SVG; empty for a full line
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Sample(String path, String dash, Placed.Caption caption) {}

  /**
   * What a pattern or a colour means.
   *
   * @param dash stroke pattern, as in SVG, empty for a full line; null if it is of a colour
   * @param family whose colour it is; null if it is of a pattern
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Key(String label, @Nullable String dash, @Nullable String family) {}

  /**
   * A node: an entity, or a group of those that are not shown one by one.
   *
   * @param id local id; of a group what {@code open} takes
   * @param family what it is, coarsely: city, partnership, person, institution, event, document or
   *     other
   * @param middle true for the entity itself, else null
   * @param parent id of the node on which it hangs; null for the middle
   * @param expandable whether it has links that are not drawn
   * @param degree how many links it has in all
   * @param x of the centre of its mark
   * @param r radius of its mark; 0 for the middle, which is drawn as its box
   * @param box around mark and label; no two boxes overlap
   * @param caption its label, in lines
   * @param sub a second, quieter line of its label
   * @param mark path of its mark, if that is not a circle: an arrow to what lies beyond a map
   * @param leader path from its mark to its label, if that stands apart
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Knot(
      String id,
      String label,
      @Nullable Named type,
      String family,
      @Nullable Boolean middle,
      @Nullable String parent,
      boolean expandable,
      int degree,
      double x,
      double y,
      double r,
      Box box,
      Placed.Caption caption,
      Placed.Caption sub,
      @Nullable Group group,
      @Nullable String mark,
      @Nullable String leader) {

    Knot expanding() {
      return new Knot(
          id, label, type, family, middle, parent, true, degree, x, y, r, box, caption, sub, group,
          mark, leader);
    }

    Knot of(String kind, int links) {
      return new Knot(
          id,
          label,
          type,
          kind,
          middle,
          parent,
          expandable,
          links,
          x,
          y,
          r,
          box,
          caption,
          sub,
          group,
          mark,
          leader);
    }
  }

  /**
   * Entities that are not shown one by one.
   *
   * @param relation that links them
   * @param label of the relation
   * @param of ids of the first of them
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Group(String relation, String label, int count, List<String> of) {}

  /**
   * An edge.
   *
   * @param id unique in the graph
   * @param relation id of its kind
   * @param label read from the one end to the other
   * @param sentence that says it, with a stop
   * @param when its time in words, or when it was found to be so; empty if it has none, or where a
   *     period was asked for, that it has none
   * @param first day of which its dates tell; null if it has none
   * @param last such day; null if it has none, or began and may last
   * @param undated whether it, or some of a group, has no date, so that no period leaves it out
   * @param basis stated, derived or inferred
   * @param contested whether documents contradict each other about it
   * @param via what stands between the ends and is not drawn: a partnership
   * @param chord whether it joins nodes across the tree, to be drawn more quietly
   * @param path its line, in the syntax of SVG paths
   * @param dash stroke pattern, as in SVG; empty for a full line
   * @param evidence the words that prove it; empty for what a rule derived
   * @param sign beside it; null if it needs none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Strand(
      String id,
      String from,
      String to,
      String relation,
      String label,
      String sentence,
      String when,
      @Nullable String first,
      @Nullable String last,
      boolean undated,
      List<Dated> dates,
      Basis basis,
      boolean contested,
      List<Named> status,
      @Nullable EntityRef via,
      boolean chord,
      String path,
      String dash,
      List<Evidence> evidence,
      @Nullable Sign sign) {

    /** The end that lies further out; null if it is not among the nodes. */
    @Nullable Knot outer(Map<String, Knot> nodes) {
      Knot start = nodes.get(from);
      boolean inwards = start != null && to.equals(start.parent());
      return inwards ? start : nodes.get(to);
    }

    Strand with(Sign other) {
      return new Strand(
          id, from, to, relation, label, sentence, when, first, last, undated, dates, basis,
          contested, status, via, chord, path, dash, evidence, other);
    }
  }

  /**
   * What tells by more than its line that an edge is derived or contested.
   *
   * @param x of its middle
   * @param y of its baseline
   */
  public record Sign(Doubt kind, double x, double y) {}

  /** Why an edge is not simply so. */
  public enum Doubt {
    /** A rule or an editor concluded it. */
    @JsonProperty("derived")
    DERIVED("∴"),
    /** Documents contradict each other about it. */
    @JsonProperty("contested")
    CONTESTED("≠");

    private final String sign;

    Doubt(String sign) {
      this.sign = sign;
    }

    /** As it is drawn. */
    public String sign() {
      return sign;
    }
  }

  /**
   * A kind of edges.
   *
   * @param count how many there are around the entity
   * @param dash stroke pattern, as in SVG; empty for a full line
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Kind(String id, String label, int count, String dash) {}

  /** The first and the last year. */
  public record Years(int first, int last) {}
}

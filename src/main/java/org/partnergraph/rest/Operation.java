package org.partnergraph.rest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.partnergraph.query.LocalText;

/**
 * One GET operation of the interface: how it is called, documented and answered.
 *
 * @param id name in OpenAPI
 * @param path with parameters in braces, such as {@code /api/entities/{id}}
 * @param tag group in the documentation
 * @param summary one line in each language
 * @param description what the summary leaves out; empty where it says all
 * @param parameters checked before the handler runs, and {@code version}; any other is refused
 * @param answer what it gives, by media type, the default first
 * @param example an address that works on the shipped graph
 * @param handler answers, or throws {@link ProblemException}
 * @param failure how a problem is told to who asked for a page; others get a problem document
 */
public record Operation(
    String id,
    String path,
    String tag,
    LocalText summary,
    Optional<LocalText> description,
    List<ApiParameter> parameters,
    Answer answer,
    String example,
    Function<Call, Reply> handler,
    Failure failure) {

  /** The group of what tells of the service itself. */
  public static final String SERVICE = "service";

  /** Turns a problem into a reply. */
  @FunctionalInterface
  public interface Failure {
    /** In the language that was asked for. */
    Reply reply(Problem problem, String language);
  }

  /**
   * What an operation gives.
   *
   * @param description one sentence
   * @param mediaTypes the default first
   * @param schema name of the JSON schema in {@code openapi-schemas.json}, for what is JSON
   * @param status HTTP status if all is well
   * @param negotiated whether {@code Accept} chooses among the media types; if not, the handler
   *     does, by something else
   */
  public record Answer(
      String description, List<String> mediaTypes, String schema, int status, boolean negotiated) {

    /** One of several media types, chosen by {@code Accept}. */
    public Answer(String description, List<String> mediaTypes, String schema) {
      this(description, mediaTypes, schema, 200, true);
    }

    /** One of several media types, chosen by the handler. */
    public static Answer chosen(String description, List<String> mediaTypes, String schema) {
      return new Answer(description, mediaTypes, schema, 200, false);
    }

    /** Another address, by what is accepted there. */
    public static Answer seeOther(String description, List<String> mediaTypes) {
      return new Answer(description, mediaTypes, "", 303, true);
    }

    /** JSON alone. */
    public static Answer json(String description, String schema) {
      return new Answer(description, List.of(Reply.JSON), schema);
    }
  }

  /** Adds the data version to the parameters: every operation knows it. */
  public Operation {
    parameters =
        Stream.concat(
                parameters.stream().filter(p -> !p.equals(ApiParameter.version())),
                Stream.of(ApiParameter.version()))
            .toList();
  }

  /** One whose summary says all, and whose problems are told as problem documents. */
  public Operation(
      String id,
      String path,
      String tag,
      LocalText summary,
      List<ApiParameter> parameters,
      Answer answer,
      String example,
      Function<Call, Reply> handler) {
    this(
        id,
        path,
        tag,
        summary,
        Optional.empty(),
        parameters,
        answer,
        example,
        handler,
        (problem, language) -> Reply.of(problem));
  }

  /** The same with what the summary leaves out. */
  public Operation describedAs(LocalText text) {
    return new Operation(
        id, path, tag, summary, Optional.of(text), parameters, answer, example, handler, failure);
  }

  /** The same with problems told in another way. */
  public Operation failingWith(Failure other) {
    return new Operation(
        id, path, tag, summary, description, parameters, answer, example, handler, other);
  }

  /** The same with another handler. */
  public Operation handledBy(Function<Call, Reply> other) {
    return new Operation(
        id, path, tag, summary, description, parameters, answer, example, other, failure);
  }

  /** The same with another answer. */
  public Operation answering(Answer other) {
    return new Operation(
        id, path, tag, summary, description, parameters, other, example, handler, failure);
  }

  /** Whether it tells of the service, not of the data: little work, which must not wait. */
  boolean isOfService() {
    return tag.equals(SERVICE);
  }

  /** Whether a browser gets a page here, perhaps from a form. */
  boolean hasPage() {
    return answer.mediaTypes().contains(Negotiation.HTML);
  }

  /** A text in the languages of the interface. */
  public static LocalText text(String de, String en, String pl) {
    return new LocalText(new TreeMap<>(Map.of("de", de, "en", en, "pl", pl)));
  }
}

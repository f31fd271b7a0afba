package org.partnergraph.rest;

import java.util.List;
import java.util.function.Function;

/**
 * One GET operation of the interface: how it is called, documented and answered.
 *
 * @param id name in OpenAPI
 * @param path with parameters in braces, such as {@code /api/entities/{id}}
 * @param tag group in the documentation
 * @param summary one line
 * @param parameters checked before the handler runs; any other is refused
 * @param answer what it gives, by media type, the default first
 * @param handler answers, or throws {@link ProblemException}
 */
public record Operation(
    String id,
    String path,
    String tag,
    String summary,
    List<ApiParameter> parameters,
    Answer answer,
    Function<Call, Reply> handler) {

  /**
   * What an operation gives.
   *
   * @param description one sentence
   * @param mediaTypes the default first
   * @param schema name of the JSON schema in {@code openapi-schemas.json}
   */
  public record Answer(String description, List<String> mediaTypes, String schema) {

    /** JSON alone. */
    public static Answer json(String description, String schema) {
      return new Answer(description, List.of(Reply.JSON), schema);
    }
  }

  /** Copies the list. */
  public Operation {
    parameters = List.copyOf(parameters);
  }
}

package org.partnergraph.rest;

import java.util.List;
import java.util.stream.Stream;

/** The interface describes itself as OpenAPI, from the declarations of its operations. */
public final class Documentation {

  private final List<Operation> operations;

  /** Of these operations and its own. */
  public Documentation(List<Operation> documented) {
    operations = Stream.concat(documented.stream(), Stream.of(openApi())).toList();
  }

  /** All operations of the interface: those documented, and the documentation. */
  public List<Operation> operations() {
    return operations;
  }

  private Operation openApi() {
    return new Operation(
        "openapi",
        "/api/openapi.json",
        "service",
        Operation.text(
            "Diese Schnittstelle als OpenAPI 3.1.",
            "This interface as OpenAPI 3.1.",
            "Ten interfejs jako OpenAPI 3.1."),
        List.of(ApiParameter.lang()),
        Operation.Answer.json("The OpenAPI document", "OpenApi"),
        "/api/openapi.json",
        call -> Reply.of(Reply.JSON, OpenApi.document(operations, call.language()), 0));
  }
}

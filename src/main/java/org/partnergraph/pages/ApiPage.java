package org.partnergraph.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.rest.ApiParameter;
import org.partnergraph.rest.Call;
import org.partnergraph.rest.Operation;
import org.partnergraph.rest.Problem;

/** The operations as a page to read, made from the same declarations as the OpenAPI document. */
public final class ApiPage {

  private final List<Operation> documented;

  /** Of these operations. */
  public ApiPage(List<Operation> documented) {
    this.documented = List.copyOf(documented);
  }

  /** Operations under one heading. */
  public record Group(String name, List<Entry> entries) {}

  /** One operation as it is shown. */
  public record Entry(
      String id,
      String path,
      String summary,
      String description,
      List<ApiParameter> parameters,
      String example) {}

  /** The page. */
  public Operation operation(Pages pages) {
    Words words = Words.load("api");
    return pages.page("/api", "api", List.of(), call -> view(call, words.in(call.language())));
  }

  private View view(Call call, Words.In words) {
    Map<String, Object> model =
        Map.of("groups", groups(call.language()), "problems", List.of(Problem.Kind.values()));
    return View.of("api.jte", words.get("title"), words.get("lead"), model, 0)
        .alternate("application/vnd.oai.openapi+json;version=3.1", "/api/openapi.json");
  }

  private List<Group> groups(String language) {
    Map<String, List<Entry>> byTag = new LinkedHashMap<>();
    for (Operation operation : documented) {
      byTag
          .computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
          .add(entry(operation, language));
    }
    return byTag.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getValue()))
        .toList();
  }

  private static Entry entry(Operation operation, String language) {
    return new Entry(
        operation.id(),
        operation.path(),
        operation.summary().in(language),
        operation.description().map(text -> text.in(language)).orElse(""),
        operation.parameters(),
        operation.example());
  }
}

package org.partnergraph.rest;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations as a page to read, made from the same declarations as the OpenAPI document. */
public final class ApiPage {

  private static final Map<String, String> TITLES =
      Map.of(
          "de", "Schnittstelle von Partnergraph",
          "en", "The interface of Partnergraph",
          "pl", "Interfejs Partnergraph");

  private static final Map<String, String> LEADS =
      Map.of(
          "de", "Jede Antwort steht unter „data“; „meta“ nennt Datenstand, Abfrage und Quellen.",
          "en", "Every answer stands under “data”; “meta” names data version, query and sources.",
          "pl", "Każda odpowiedź jest w „data”; „meta” podaje wersję danych, zapytanie i źródła.");

  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.partnergraph.pages");

  /** Operations under one heading. */
  public record Group(String id, String name, List<Entry> entries) {}

  /** One operation as it is shown. */
  public record Entry(
      String id,
      String path,
      String summary,
      String description,
      List<ApiParameter> parameters,
      String example) {}

  byte[] render(List<Operation> operations, String language) {
    Utf8ByteOutput page = new Utf8ByteOutput();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", TITLES.getOrDefault(language, ""));
    model.put("lead", LEADS.getOrDefault(language, ""));
    model.put("lang", language);
    model.put("groups", groups(operations, language));
    model.put("problems", List.of(Problem.Kind.values()));
    templates.render("api.jte", model, (TemplateOutput) page);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      page.writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Group> groups(List<Operation> operations, String language) {
    Map<String, List<Entry>> byTag = new LinkedHashMap<>();
    for (Operation operation : operations) {
      byTag
          .computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
          .add(entry(operation, language));
    }
    return byTag.entrySet().stream()
        .map(group -> new Group(group.getKey(), group.getKey(), group.getValue()))
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

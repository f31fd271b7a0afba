package org.partnergraph.rest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers an address of this service from within, as JSON, as it would be answered outside. */
public final class Addresses {

  private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

  private final List<Operation> operations;

  /** Of these operations. */
  public Addresses(List<Operation> operations) {
    this.operations = List.copyOf(operations);
  }

  /**
   * What an address gives.
   *
   * @param operation that answers there
   * @param asked the parameters that the address gives, by name, those of its path first
   * @param reply an answer or a problem
   */
  public record Answered(Operation operation, Map<String, List<String>> asked, Reply reply) {}

  /**
   * Answers.
   *
   * @param address a path of this service with its query, such as {@code /api/search?q=Lemberg}
   * @param language where the address names none
   * @return empty if no operation stands at this address
   * @throws IllegalArgumentException if the address is not well-formed
   */
  public Optional<Answered> get(String address, String language) {
    String[] parts = address.split("#", 2)[0].split("\\?", 2);
    Map<String, List<String>> query = query(parts.length > 1 ? parts[1] : "");
    for (Operation operation : operations) {
      Map<String, String> path = match(operation, parts[0]);
      if (path != null) {
        Dispatcher.Incoming in =
            new Dispatcher.Incoming(parts[0], path, query, Reply.JSON, language, "");
        Map<String, List<String>> asked = new LinkedHashMap<>();
        path.forEach((name, value) -> asked.put(name, List.of(value)));
        asked.putAll(query);
        return Optional.of(new Answered(operation, asked, Dispatcher.dispatch(operation, in)));
      }
    }
    return Optional.empty();
  }

  private static @Nullable Map<String, String> match(Operation operation, String path) {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(operation.path());
    while (name.find()) {
      names.add(name.group(1));
    }
    String pattern = "\\Q" + NAME.matcher(operation.path()).replaceAll("\\\\E([^/]+)\\\\Q") + "\\E";
    Matcher values = Pattern.compile(pattern).matcher(path);
    if (!values.matches()) {
      return null;
    }
    Map<String, String> found = new LinkedHashMap<>();
    names.forEach(n -> found.put(n, decoded(values.group(names.indexOf(n) + 1))));
    return found;
  }

  private static Map<String, List<String>> query(String text) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String pair : text.isEmpty() ? new String[0] : text.split("&")) {
      String[] both = pair.split("=", 2);
      values
          .computeIfAbsent(decoded(both[0]), key -> new ArrayList<>())
          .add(both.length > 1 ? decoded(both[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}

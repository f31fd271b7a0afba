package org.partnergraph.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are known and well-formed.
 *
 * @param path of the request
 * @param arguments by name, defaults filled in
 * @param query as it was given; values of a repeated parameter are joined
 * @param language negotiated
 * @param accept the Accept header
 * @param origin scheme, host and port under which the service was asked, without a slash
 */
public record Call(
    String path,
    Map<String, String> arguments,
    Map<String, String> query,
    String language,
    @Nullable String accept,
    String origin) {

  private static final String SEPARATOR = "\n";

  /** A parameter that is required or has a default. */
  public String text(String name) {
    String value = arguments.get(name);
    if (value == null) {
      throw new IllegalStateException("the operation declares no " + name);
    }
    return value;
  }

  /** A parameter that may be absent. */
  public Optional<String> optional(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** The values of a parameter that may be repeated; none if it is absent. */
  public List<String> texts(String name) {
    return optional(name).map(Call::split).orElse(List.of());
  }

  /** Values as one; no value of an address holds a line feed that matters. */
  public static String join(List<String> values) {
    return String.join(SEPARATOR, values);
  }

  /** The same call with other arguments. */
  public Call with(Map<String, String> others) {
    return new Call(path, others, query, language, accept, origin);
  }

  static List<String> split(String values) {
    return List.of(values.split(SEPARATOR, -1));
  }

  /** A whole number that is required or has a default. */
  public int whole(String name) {
    return Integer.parseInt(text(name));
  }

  /** The address of this request with one parameter of the query changed. */
  public String with(String parameter, Object value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(parameter, value.toString());
    return address(path, changed);
  }

  /** The data version that is asked for, if one is. */
  Optional<Long> askedVersion() {
    return optional("version").map(Long::valueOf);
  }

  /** The address of this request with what else decides on its answer: language and version. */
  public String permalink(long version) {
    Map<String, String> pinned = new LinkedHashMap<>(query);
    pinned.put("lang", language);
    pinned.put("version", Long.toString(version));
    return address(path, pinned);
  }

  /** A path with a query. */
  public static String address(String path, Map<String, String> query) {
    return query.isEmpty()
        ? path
        : path
            + query.entrySet().stream()
                .flatMap(e -> split(e.getValue()).stream().map(v -> e.getKey() + "=" + encode(v)))
                .collect(Collectors.joining("&", "?", ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

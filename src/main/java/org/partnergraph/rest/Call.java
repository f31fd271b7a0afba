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
 * @param arguments by name, defaults filled in; several values where a parameter was repeated
 * @param query as it was given
 * @param language negotiated
 * @param accept the Accept header
 * @param origin scheme, host and port under which the service was asked, without a slash
 */
public record Call(
    String path,
    Map<String, List<String>> arguments,
    Map<String, List<String>> query,
    String language,
    @Nullable String accept,
    String origin) {

  /** A parameter that is required or has a default. */
  public String text(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalStateException("the operation declares no " + name));
  }

  /** A parameter that may be absent. */
  public Optional<String> optional(String name) {
    return texts(name).stream().findFirst();
  }

  /** The values of a parameter that may be repeated; none if it is absent. */
  public List<String> texts(String name) {
    return arguments.getOrDefault(name, List.of());
  }

  /** The same call with other arguments. */
  public Call with(Map<String, List<String>> others) {
    return new Call(path, others, query, language, accept, origin);
  }

  /** The same call as if it had come with another query. */
  public Call asking(Map<String, List<String>> others) {
    return new Call(path, arguments, others, language, accept, origin);
  }

  /** A whole number that is required or has a default. */
  public int whole(String name) {
    return Integer.parseInt(text(name));
  }

  /** The address of this request with one parameter of the query changed. */
  public String with(String parameter, Object value) {
    return with(parameter, List.of(value.toString()));
  }

  /** The same with several values. */
  public String with(String parameter, List<String> values) {
    Map<String, List<String>> changed = new LinkedHashMap<>(query);
    changed.put(parameter, values);
    return repeating(path, changed);
  }

  /** The data version that is asked for, if one is. */
  Optional<Long> askedVersion() {
    return optional("version").map(Long::valueOf);
  }

  /** The address of this request with what else decides on its answer: language and version. */
  public String permalink(long version) {
    Map<String, List<String>> pinned = new LinkedHashMap<>(query);
    pinned.put("lang", List.of(language));
    pinned.put("version", List.of(Long.toString(version)));
    return repeating(path, pinned);
  }

  /** A path with a query in which each parameter stands once. */
  public static String address(String path, Map<String, String> query) {
    Map<String, List<String>> once = new LinkedHashMap<>();
    query.forEach((name, value) -> once.put(name, List.of(value)));
    return repeating(path, once);
  }

  /** A path with a query in which a parameter stands once for each of its values. */
  public static String repeating(String path, Map<String, List<String>> query) {
    String pairs =
        query.entrySet().stream()
            .flatMap(e -> e.getValue().stream().map(v -> e.getKey() + "=" + encode(v)))
            .collect(Collectors.joining("&"));
    return pairs.isEmpty() ? path : path + "?" + pairs;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}

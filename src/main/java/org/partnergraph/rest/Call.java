package org.partnergraph.rest;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request whose parameters are known and well-formed.
 *
 * @param path of the request
 * @param arguments by name, defaults filled in
 * @param language negotiated
 * @param accept the Accept header
 */
public record Call(
    String path, Map<String, String> arguments, String language, @Nullable String accept) {

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

  /** A whole number that is required or has a default. */
  public int whole(String name) {
    return Integer.parseInt(text(name));
  }

  /** The address of this request with one parameter changed. */
  public String with(String parameter, Object value) {
    StringBuilder address = new StringBuilder(path).append('?');
    arguments.forEach(
        (name, old) -> {
          if (!name.equals(parameter) && !path.contains("/" + old)) {
            address.append(name).append('=').append(encode(old)).append('&');
          }
        });
    return address.append(parameter).append('=').append(encode(value.toString())).toString();
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}

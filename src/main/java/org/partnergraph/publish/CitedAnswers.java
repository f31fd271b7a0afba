package org.partnergraph.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnergraph.rest.Addresses;
import org.partnergraph.rest.ProblemException;
import org.partnergraph.rest.Reply;

/** Answers of this service as they are cited: by their permalink. */
final class CitedAnswers {

  private static final List<String> PINNED = List.of("lang", "version");

  private final Addresses addresses;
  private final String base;

  /**
   * Of some addresses.
   *
   * @param base before each of them in an IRI
   */
  CitedAnswers(Addresses addresses, String base) {
    this.addresses = addresses;
    this.base = base;
  }

  /**
   * What an address gives.
   *
   * @param url a path or an IRI of this service
   * @param language where the address names none
   * @throws ProblemException if there is no answer that can be cited
   */
  CitedAnswer of(String url, String language) {
    String address = url.startsWith(base) ? "/" + url.substring(base.length()) : url;
    String permalink = meta(answered(address, language).reply()).path("permalink").asText();
    Addresses.Answered answered = answered(permalink, language);
    JsonNode meta = meta(answered.reply());
    List<String> documents = new ArrayList<>();
    meta.path("sources").forEach(id -> documents.add(id.asText()));
    String spoken = meta.path("lang").asText();
    Map<String, List<String>> asked = new LinkedHashMap<>(answered.asked());
    PINNED.forEach(asked::remove);
    return new CitedAnswer(
        answered.operation().id(),
        answered.operation().summary().in(spoken).replaceFirst("\\.$", ""),
        asked,
        permalink,
        meta.path("version").asLong(),
        spoken,
        documents,
        answered.reply().body());
  }

  private Addresses.Answered answered(String address, String language) {
    Addresses.Answered answered;
    try {
      answered =
          addresses
              .get(address, language)
              .orElseThrow(() -> fault(address + " is no answer of this service that is cited"));
    } catch (IllegalArgumentException e) {
      throw fault(address + " is not well-formed");
    }
    if (answered.reply().status() != 200) {
      throw fault(address + " gives no answer: status " + answered.reply().status());
    }
    return answered;
  }

  private static JsonNode meta(Reply reply) {
    try {
      JsonNode meta = new ObjectMapper().readTree(reply.body()).path("meta");
      if (meta.has("permalink")) {
        return meta;
      }
    } catch (IOException e) {
      throw fault("url gives no JSON");
    }
    throw fault("url gives an answer without meta");
  }

  private static ProblemException fault(String detail) {
    return ProblemException.parameter("url", detail);
  }
}

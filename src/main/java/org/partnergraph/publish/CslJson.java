package org.partnergraph.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A citation as CSL-JSON, a list of one item (Citation Style Language 1.0.2). */
final class CslJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private CslJson() {}

  static byte[] of(Citation citation) {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", citation.key());
    item.put("type", "dataset");
    item.put("title", citation.title());
    item.put("container-title", Citation.SERVICE);
    item.put("publisher", Citation.SERVICE);
    item.put("version", Long.toString(citation.version()));
    citation.day().ifPresent(day -> item.put("issued", Map.of("date-parts", List.of(parts(day)))));
    item.put("URL", citation.address());
    item.put("note", CitationText.sum(citation));
    item.put("language", citation.language());
    if (!citation.sources().isEmpty()) {
      item.put("references", CitationText.sources(citation));
    }
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(List.of(item));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not serialisable", e);
    }
  }

  private static List<Integer> parts(LocalDate day) {
    return List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }
}

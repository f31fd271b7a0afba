package org.partnergraph.entities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date as documents give it.
 *
 * @param property date, begin, end or attested on; or the date in words
 * @param value lexical form, or the words
 * @param text the date as a person says it in the asked language; null for a date in words
 * @param precision as in {@link Literal}; null for a date in words
 * @param documents ids of the documents that give it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dated(
    Named property,
    String value,
    @Nullable String text,
    @Nullable String precision,
    List<String> documents) {}

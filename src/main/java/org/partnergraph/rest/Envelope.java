package org.partnergraph.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every JSON answer.
 *
 * @param data what was asked for; an empty list is an answer
 * @param meta how it came about
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Envelope(Object data, Meta meta) {

  /** The data as it is written. */
  public JsonNode json() {
    return Json.tree(data);
  }

  /**
   * How an answer came about.
   *
   * @param version of the data
   * @param asked the version that the request named, where the data is newer: older versions are
   *     not kept, and the answer is of the data as it is now
   * @param lang language of labels and sentences
   * @param permalink the address of this answer with its language and data version
   * @param sparql a query that gives the rows of the answer at {@code /sparql}, before they get
   *     labels; null where no query can say what was asked
   * @param sources ids of the documents behind the answer
   * @param read ids of all documents that were looked through: what none of them states is not
   *     stated, which is not the same as "no"
   * @param total number of results over all pages
   * @param next the address of the next page
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Meta(
      long version,
      @Nullable Long asked,
      String lang,
      String permalink,
      @Nullable String sparql,
      @Nullable List<String> sources,
      @Nullable List<String> read,
      @Nullable Long total,
      @Nullable String next) {

    /** Of an answer that rests on no query. */
    public static Meta of(long version, Call call) {
      Long asked = call.askedVersion().filter(v -> v != version).orElse(null);
      String permalink = call.permalink(version);
      return new Meta(version, asked, call.language(), permalink, null, null, null, null, null);
    }

    /** Of an answer to a query. */
    public static Meta of(long version, Call call, String query, List<String> documents) {
      return of(version, call).asking(query).from(documents);
    }

    /** The same with a query that gives the same rows. */
    public Meta asking(String query) {
      return new Meta(version, asked, lang, permalink, query, sources, read, total, next);
    }

    /** The same with the documents behind the answer. */
    public Meta from(List<String> documents) {
      return new Meta(version, asked, lang, permalink, sparql, documents, read, total, next);
    }

    /** The same with the documents that were looked through. */
    public Meta reading(List<String> documents) {
      return new Meta(version, asked, lang, permalink, sparql, sources, documents, total, next);
    }

    /** The same with the number of results over all pages. */
    public Meta of(long size) {
      return new Meta(version, asked, lang, permalink, sparql, sources, read, size, next);
    }

    /** The same with the address of the next page, if there is one. */
    public Meta next(@Nullable String address) {
      return new Meta(version, asked, lang, permalink, sparql, sources, read, total, address);
    }
  }
}

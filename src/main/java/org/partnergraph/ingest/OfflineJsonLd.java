package org.partnergraph.ingest;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;

/** Reads JSON-LD without fetching anything: its context must stand in the document. */
public final class OfflineJsonLd {

  private OfflineJsonLd() {}

  /** For {@code LangJSONLD11.JSONLD_OPTIONS}; a remote context ends the reading with an error. */
  public static JsonLdOptions options() {
    JsonLdOptions options = new JsonLdOptions();
    options.setDocumentLoader(
        (url, ignored) -> {
          throw new JsonLdError(
              JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
              "remote contexts are not fetched; write the context into the file: " + url);
        });
    return options;
  }
}

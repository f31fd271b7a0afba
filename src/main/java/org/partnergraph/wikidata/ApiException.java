package org.partnergraph.wikidata;

import java.io.IOException;
import java.io.Serial;

/** That the API gave no usable answer, in one sentence for who asked. */
public final class ApiException extends IOException {

  @Serial private static final long serialVersionUID = 1;

  /** With the sentence. */
  public ApiException(String message) {
    super(message);
  }

  ApiException(String message, Throwable cause) {
    super(message, cause);
  }
}

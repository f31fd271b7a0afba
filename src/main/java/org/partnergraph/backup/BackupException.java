package org.partnergraph.backup;

/** A backup that cannot be taken or restored; the message is one sentence for the operator. */
public final class BackupException extends RuntimeException {

  /** With the sentence alone. */
  public BackupException(String message) {
    super(message);
  }

  /** With the sentence and what lies behind it. */
  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}

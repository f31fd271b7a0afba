package org.partnergraph;

/** How this program names itself to servers that it asks. */
final class UserAgent {

  private UserAgent() {}

  /** With an address at which one finds who asks. */
  static String of(String contact) {
    return "Partnergraph/" + Release.version() + " (" + contact + ")";
  }
}

package org.partnergraph.http;

import java.net.URI;
import java.util.regex.Pattern;

/** Addresses at which whoever is between can read and change what is sent. */
public final class Unprotected {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|\\[::1]|127(\\.[0-9]{1,3}){3}", Pattern.CASE_INSENSITIVE);

  private Unprotected() {}

  /** Whether an address of HTTP leads to another machine without TLS. */
  public static boolean is(URI address) {
    return "http".equals(address.getScheme()) && !LOOPBACK.matcher(address.getHost()).matches();
  }
}

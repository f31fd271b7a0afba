package org.partnergraph.federation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The SPARQL endpoints that queries may ask with SERVICE. Another address is not asked, be it ever
 * so alike.
 *
 * @param addresses as they must stand in a query, to the letter
 */
public record Endpoints(Set<String> addresses) {

  /** Wikidata's query service. */
  public static final String WIKIDATA = "https://query.wikidata.org/sparql";

  /** Copies what it is given. */
  public Endpoints {
    addresses = Set.copyOf(addresses);
  }

  /** No endpoint at all. */
  public static Endpoints none() {
    return new Endpoints(Set.of());
  }

  /** What is allowed where nobody says otherwise. */
  public static Endpoints standard() {
    return new Endpoints(Set.of(WIKIDATA));
  }

  /**
   * Endpoints as a person names them.
   *
   * @throws IllegalArgumentException if one is no web address, or holds a name of a user, a query
   *     or a fragment
   */
  public static Endpoints of(Collection<String> addresses) {
    addresses.forEach(Endpoints::requireAddress);
    return new Endpoints(new LinkedHashSet<>(addresses));
  }

  private static void requireAddress(String text) {
    try {
      URI address = new URI(text);
      boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      boolean bare =
          address.getRawUserInfo() == null
              && address.getRawQuery() == null
              && address.getRawFragment() == null;
      if (web && bare && address.getHost() != null) {
        return;
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "an endpoint is an address such as " + WIKIDATA + ", not " + text);
  }

  /** Whether queries may ask an address. */
  public boolean allows(String address) {
    return addresses.contains(address);
  }

  /** Why an address is not asked, and what to do instead. */
  public String refusal(String address) {
    return "SERVICE <"
        + address
        + "> is not followed: this server asks "
        + (addresses.isEmpty() ? "no other endpoints" : "no other endpoints than " + names())
        + ". Ask <"
        + address
        + "> yourself, or send a query with SERVICE for this endpoint to a server that allows it";
  }

  private String names() {
    Set<String> ordered = new TreeSet<>(Comparator.naturalOrder());
    ordered.addAll(addresses);
    return ordered.stream().map(one -> "<" + one + ">").collect(Collectors.joining(", "));
  }
}

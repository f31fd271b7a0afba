package org.partnergraph.operate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who asks, as far as budgets go, and who may say how it was asked. What a proxy says of its client
 * (X-Forwarded-For, its last entry) is believed if the proxy is this machine or a known one;
 * whatever a client says itself is not.
 */
final class Clients {

  private static final Pattern BRACKETS = Pattern.compile("^\\[|]$");
  private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F]*[:.][0-9a-fA-F:.]*");

  private final Set<String> proxies;

  Clients(Set<String> proxies) {
    this.proxies = proxies;
  }

  /** Whether what the sender of a request says of the one that it passes on is believed. */
  boolean isProxy(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    return isOwn(peer) || proxies.contains(peer);
  }

  /** Empty for who asks from this machine itself, without a proxy. */
  Optional<String> of(HttpServletRequest request) {
    String peer = request.getRemoteAddr();
    boolean own = isOwn(peer);
    if (!own && !proxies.contains(peer)) {
      return Optional.of(network(peer));
    }
    Optional<String> forwarded = Asked.last(request, "X-Forwarded-For").map(Clients::network);
    return forwarded.isEmpty() && !own ? Optional.of(network(peer)) : forwarded;
  }

  private static boolean isOwn(String address) {
    return address(address).map(InetAddress::isLoopbackAddress).orElse(false);
  }

  /** An address, of which of version 6 the first half: a household has 2^64 of them. */
  private static String network(String text) {
    return address(text)
        .filter(Inet6Address.class::isInstance)
        .map(address -> Arrays.toString(Arrays.copyOf(address.getAddress(), 8)))
        .orElse(text);
  }

  /** Only of what is an address already: a name is not looked up. */
  private static Optional<InetAddress> address(String text) {
    String bare = BRACKETS.matcher(text).replaceAll("");
    if (!ADDRESS.matcher(bare).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(bare));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}

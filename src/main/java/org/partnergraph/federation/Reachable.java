package org.partnergraph.federation;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * Keeps names from leading into the local network: all addresses of a host must be public ones (<a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry">special-purpose addresses</a>
 * are not). A host that the operator gave as an address is what it is.
 *
 * @param book where names lead
 */
record Reachable(AddressBook book) {

  private static final Pattern LITERAL = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|\\[.*]");

  /**
   * Passes if the host may be asked.
   *
   * @throws ServiceRefusedException if its name leads to an address that is not public
   * @throws UnknownHostException if there is no such host
   */
  void require(URI endpoint) throws UnknownHostException {
    String host = endpoint.getHost();
    if (host == null) {
      throw new UnknownHostException();
    }
    if (LITERAL.matcher(host).matches()) {
      return;
    }
    for (InetAddress address : book.of(host)) {
      if (!isPublic(address)) {
        throw new ServiceRefusedException(
            "SERVICE <"
                + endpoint
                + "> is not followed: its name leads to "
                + address.getHostAddress()
                + ", an address that is not public. Whoever runs this server can allow it by its"
                + " address");
      }
    }
  }

  /** Whether an address belongs to the Internet at large. */
  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && (address instanceof Inet4Address
            ? isPublic4(address.getAddress())
            : isPublic6(address.getAddress()));
  }

  private static boolean isPublic4(byte[] bytes) {
    int first = bytes[0] & 255;
    int second = bytes[1] & 255;
    int third = bytes[2] & 255;
    return first != 0
        && first < 240
        && !(first == 100 && second >= 64 && second < 128) // shared by providers
        && !(first == 192 && second == 0 && (third == 0 || third == 2)) // protocols, examples
        && !(first == 192 && second == 88 && third == 99) // relays to IPv6
        && !(first == 198 && (second == 18 || second == 19)) // benchmarks
        && !(first == 198 && second == 51 && third == 100) // examples
        && !(first == 203 && second == 0 && third == 113); // examples
  }

  /** Of 2000::/3, without Teredo and the like (2001::/23), 6to4 and documentation. */
  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
    int second = (bytes[2] & 255) << 8 | bytes[3] & 255;
    return first >> 13 == 1
        && !(first == 0x2001 && second < 0x200)
        && !(first == 0x2001 && second == 0xdb8)
        && first != 0x2002
        && !(first == 0x3fff && second < 0x1000);
  }
}

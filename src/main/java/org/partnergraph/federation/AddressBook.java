package org.partnergraph.federation;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names lead. */
interface AddressBook {

  /**
   * All addresses of a host.
   *
   * @throws UnknownHostException if there is no such host
   */
  InetAddress[] of(String host) throws UnknownHostException;
}

package io.marketimpact.data.fetch;

import io.marketimpact.data.BadInputException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses may be asked: what a public source names must not lead into a private network.
 */
@FunctionalInterface
interface AddressRule {

  /**
   * HTTPS to hosts of the public Internet. Java keeps what it resolved for 30 seconds, so that the
   * connection that follows goes to an address that was checked.
   */
  AddressRule PUBLIC = AddressRule::requirePublic;

  /**
   * Refuses an address that may not be asked.
   *
   * @return where it is asked, usually the same
   * @throws BadInputException if it may not
   */
  URI admit(URI address);

  private static URI requirePublic(URI address) {
    if (!"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null) {
      throw BadInputException.source(
          Request.title(address), "is not an HTTPS address", "name one that begins with https://");
    }
    if (address.getUserInfo() != null) {
      throw BadInputException.source(
          Request.title(address),
          "holds a user's name or password",
          "leave it out; keys are taken from the environment");
    }
    for (InetAddress resolved : resolve(address)) {
      if (!isPublic(resolved)) {
        throw BadInputException.source(
            Request.title(address),
            "leads to the private address " + resolved.getHostAddress(),
            "name a host of the public Internet");
      }
    }
    return address;
  }

  private static InetAddress[] resolve(URI address) {
    try {
      return InetAddress.getAllByName(address.getHost());
    } catch (UnknownHostException unknown) {
      throw BadInputException.source(
          Request.title(address),
          "has a host that is not known here",
          "check its spelling and the network");
    }
  }

  /** Addresses that the registries give to nobody's private use. */
  private static boolean isPublic(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet6Address ? isPrivate6(address) : isPrivate4(address)));
  }

  /** Shared (RFC 6598), this network, benchmarks, documentation, reserved. */
  private static boolean isPrivate4(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && second >= 64 && second < 128)
        || (first == 192 && second == 0)
        || (first == 198 && (second == 18 || second == 19));
  }

  /**
   * Unique local (RFC 4193), and what wraps an address of version 4 (RFC 4291, 6052, 6to4, Teredo).
   */
  private static boolean isPrivate6(InetAddress address) {
    byte[] bytes = address.getAddress();
    return (bytes[0] & 0xfe) == 0xfc
        || begins(bytes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
        || begins(bytes, 0x00, 0x64, 0xff, 0x9b)
        || begins(bytes, 0x20, 0x02)
        || begins(bytes, 0x20, 0x01, 0x00, 0x00);
  }

  private static boolean begins(byte[] bytes, int... start) {
    byte[] wanted = new byte[start.length];
    for (int i = 0; i < start.length; i++) {
      wanted[i] = (byte) start[i];
    }
    return Arrays.equals(bytes, 0, start.length, wanted, 0, start.length);
  }
}

package io.marketimpact.data.fetch;

import io.marketimpact.data.BadInputException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What is asked of a host.
 *
 * @param address where, with its query
 * @param headers that are sent to that host alone, not to one that it redirects to
 * @param secrets that no message may show
 * @param content what must come back
 */
public record Request(
    URI address, Map<String, String> headers, List<String> secrets, Content content) {

  private static final String HIDDEN = "***";

  /** Keeps its own copies. */
  public Request {
    headers = Map.copyOf(headers);
    secrets = secrets.stream().filter(secret -> !secret.isEmpty()).toList();
  }

  /** What a file must look like to be taken for an answer. */
  public enum Content {
    /** A table whose first line has a comma. */
    CSV,
    /** An object or array. */
    JSON,
    /** A feed of news: XML, JSON or a table. */
    FEED
  }

  /**
   * The address without its query, where keys may stand.
   *
   * @param address any
   * @return scheme, host and path
   */
  static String title(URI address) {
    return address.getHost() == null
        ? BadInputException.printable(String.valueOf(address.getScheme())) + ":..."
        : address.getScheme()
            + "://"
            + address.getHost()
            + (address.getPort() < 0 ? "" : ":" + address.getPort())
            + (address.getPath() == null ? "" : address.getPath());
  }

  /** A text of the host's without the secrets, which some hosts repeat in their complaints. */
  String discreet(String text) {
    String shown = text;
    for (String secret : secrets) {
      shown = shown.replace(secret, HIDDEN);
    }
    return shown;
  }

  BadInputException refused(URI at, String problem, String remedy) {
    return BadInputException.source(discreet(title(at)), discreet(problem), remedy);
  }
}

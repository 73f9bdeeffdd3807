package io.marketimpact.data.fetch;

import io.marketimpact.data.BadInputException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    /** A table of prices: a column of closes, and a row. */
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
      shown = hidden(hidden(shown, secret), secret.replace("/", "\\/"));
    }
    return shown;
  }

  /** Whatever the case of its letters, as hosts write %2F or %2f. */
  private static String hidden(String text, String secret) {
    return Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .replaceAll(Matcher.quoteReplacement(HIDDEN));
  }

  /** How far into an answer a secret may reach that begins in its first so many bytes. */
  int longestSecret() {
    return secrets.stream().mapToInt(String::length).max().orElse(0) * 2;
  }

  /** What may be asked: a host may redirect to an address in which it repeats a secret. */
  URI admitted(AddressRule rule, URI at) {
    try {
      return rule.admit(at);
    } catch (BadInputException refused) {
      throw refused.worded(this::discreet);
    }
  }

  BadInputException refused(URI at, String problem, String remedy) {
    return BadInputException.source(discreet(title(at)), discreet(problem), remedy);
  }
}

package io.marketimpact.data.fetch;

import io.marketimpact.data.BadInputException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A vendor of daily prices: how it is asked for one share. A new vendor is one class. */
public interface PriceVendor {

  /**
   * What the vendor is called on the command line.
   *
   * @return lower case
   */
  String id();

  /**
   * Which variable of the environment holds its key.
   *
   * @return the variable, empty where it asks for none
   */
  Optional<String> keyVariable();

  /**
   * How long to wait between two requests, by what the vendor gives away.
   *
   * @return the shortest wait
   */
  Duration interval();

  /**
   * Asks for a share's prices.
   *
   * @param symbol in the vendor's or the usual American spelling
   * @param since first day
   * @param until last day
   * @param key empty where none is needed
   * @return the request
   */
  Request prices(String symbol, LocalDate since, LocalDate until, String key);

  /**
   * The vendor's key.
   *
   * @param environment of the process
   * @return the key, empty where none is needed
   * @throws BadInputException if it is needed and missing, or no key can be so
   */
  default String key(Map<String, String> environment) {
    return keyVariable().map(variable -> key(environment, variable)).orElse("");
  }

  private String key(Map<String, String> environment, String variable) {
    String key = Optional.ofNullable(environment.get(variable)).map(String::strip).orElse("");
    if (key.isEmpty()) {
      throw BadInputException.source(
          id(), "asks for a key", "set " + variable + " in the environment to yours");
    }
    if (!key.chars().allMatch(sign -> sign > ' ' && sign <= '~')) {
      throw BadInputException.source(
          id(),
          "has a key with a blank, a line break or another sign that no key has",
          "look at " + variable + " in the environment");
    }
    return key;
  }

  /** A value of a query, escaped. */
  static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** A request by GET for a table. */
  static Request table(String address, Map<String, String> headers, String key) {
    return new Request(
        URI.create(address), headers, List.of(key, escaped(key)), Request.Content.CSV);
  }
}

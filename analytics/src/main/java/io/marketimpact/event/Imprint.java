package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who answers for a report, and where what it says of an event can be read.
 *
 * @param author who answers for it, empty where nobody is named
 * @param sources pages outside
 */
public record Imprint(String author, List<Source> sources) {

  /** Nobody and nothing named. */
  public static final Imprint NONE = new Imprint("", List.of());

  /** Keeps its own copy. */
  public Imprint {
    sources = List.copyOf(sources);
  }

  /**
   * A page outside.
   *
   * @param what stands there
   * @param address of the page, by HTTP or HTTPS
   * @param kind what a reader finds there
   */
  public record Source(String what, String address, Kind kind) {

    /** What a page outside holds. */
    public enum Kind {
      /** What was reported of the event. */
      NEWS,
      /** What a company filed. */
      FILING,
      /** Prices that the study reads. */
      PRICES,
      /** Anything else, or what is not said. */
      OTHER
    }

    /** Scheme, host, perhaps a port, and what an address may hold after them (RFC 3986). */
    private static final Pattern PAGE =
        Pattern.compile(
            "https?://[A-Za-z0-9][A-Za-z0-9.-]*(:[0-9]+)?"
                + "([/?]([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?"
                + "(#([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*)?");

    private static final int LONGEST = 2_000;

    /**
     * A page of which is not said what it holds.
     *
     * @param what stands there
     * @param address of the page, by HTTP or HTTPS
     */
    public Source(String what, String address) {
      this(what, address, Kind.OTHER);
    }

    /**
     * Checks the address: a link that runs something is none.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Source {
      Require.text(what, "what stands on a page");
      Require.that(address.length() <= LONGEST, "an address must have at most %s letters", LONGEST);
      Require.that(
          PAGE.matcher(address).matches(),
          "an address must begin with https:// or http:// and name a host: %s",
          address);
    }
  }

  /**
   * The same sources under a name.
   *
   * @param name who answers for the report
   * @return a copy
   */
  public Imprint by(String name) {
    return new Imprint(name, sources);
  }
}

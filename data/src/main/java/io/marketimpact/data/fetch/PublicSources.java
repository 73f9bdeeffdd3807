package io.marketimpact.data.fetch;

import io.marketimpact.base.Require;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Sources that ask for no key: the SEC's facts of a company, and feeds of news. */
public final class PublicSources {

  private static final long LARGEST_CIK = 9_999_999_999L;
  private static final Pattern CONTACT =
      Pattern.compile("[^\\p{Cntrl}]*\\S+@\\S+\\.\\S+[^\\p{Cntrl}]*");

  private PublicSources() {}

  /**
   * Every figure that a company has filed in XBRL, as one JSON document.
   *
   * @param cik the company's Central Index Key at the SEC
   * @param contact name and e-mail address, which the SEC asks of every program
   * @return the request
   * @throws IllegalArgumentException if the key has more than ten digits or the contact no address
   */
  public static Request companyFacts(long cik, String contact) {
    Require.that(cik > 0 && cik <= LARGEST_CIK, "a CIK must have 1 to 10 digits: %s", cik);
    Require.that(
        CONTACT.matcher(contact).matches(),
        "the SEC requires your name and e-mail address: '%s'",
        contact);
    return new Request(
        URI.create(
            String.format(
                Locale.ROOT, "https://data.sec.gov/api/xbrl/companyfacts/CIK%010d.json", cik)),
        Map.of("User-Agent", contact),
        List.of(),
        Request.Content.JSON);
  }

  /**
   * A feed of news: RSS, Atom, GDELT, or our own JSON.
   *
   * @param address where it is
   * @return the request
   */
  public static Request feed(URI address) {
    return new Request(address, Map.of(), List.of(), Request.Content.FEED);
  }
}

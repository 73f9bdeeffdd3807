package io.marketimpact.reports.section;

import io.marketimpact.event.Imprint;
import io.marketimpact.event.Subject;
import io.marketimpact.reports.block.Block.Link;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filing as the disclosures name it: its number at the SEC, and the place in it, if any. */
record Filing(String text) {

  /** The SEC's number of a filing: who sent it in, the year, a count. */
  private static final Pattern ACCESSION = Pattern.compile("\\b\\d{10}-\\d{2}-\\d{6}\\b");

  Optional<String> number() {
    Matcher found = ACCESSION.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** With its page or note, or that it is not recorded. */
  String words() {
    Matcher found = ACCESSION.matcher(text);
    boolean hasPlace = found.find() && found.end() < text.length();
    return text + (hasPlace ? "" : ", page not recorded");
  }

  /** The page that a source names, else the filing's own at the SEC. */
  Optional<Link> link(Subject subject, List<Imprint.Source> sources) {
    return number()
        .flatMap(
            number -> {
              String digits = number.replace("-", "");
              return sources.stream()
                  .map(Imprint.Source::address)
                  .filter(address -> address.contains("/" + digits + "/"))
                  .findFirst()
                  .or(() -> index(subject, digits, number))
                  .map(
                      address ->
                          new Link(
                              "Filing: " + subject.name() + " at the SEC, " + number,
                              URI.create(address)));
            });
  }

  private static Optional<String> index(Subject subject, String digits, String number) {
    return subject.cik().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "https://www.sec.gov/Archives/edgar/data/"
                + subject.cik()
                + "/"
                + digits
                + "/"
                + number
                + "-index.htm");
  }
}

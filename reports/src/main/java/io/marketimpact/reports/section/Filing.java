package io.marketimpact.reports.section;

import io.marketimpact.event.Imprint;
import io.marketimpact.event.Subject;
import io.marketimpact.reports.block.Block.Link;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A filing as the disclosures name it: its number at the SEC, and the place in it, if any. */
record Filing(String text) {

  /** The SEC's number of a filing: who sent it in, the year, a count. */
  private static final Pattern ACCESSION = Pattern.compile("\\b\\d{10}-\\d{2}-\\d{6}\\b");

  /** What a text is called that the SEC gave a number. */
  private static final Pattern FORM = Pattern.compile("\\b(?:10-[KQ]|[24]0-F)\\b");

  /** An address of a filing at the SEC: the firm, and the number in three parts. */
  private static final Pattern OF_A_FIRM =
      Pattern.compile("/edgar/data/(\\d+)/(\\d{10})(\\d{2})(\\d{6})/");

  private static final Set<String> SEC = Set.of("sec.gov", "www.sec.gov");

  Optional<String> number() {
    Matcher found = ACCESSION.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** Such as 20-F. */
  Optional<String> form() {
    Matcher found = FORM.matcher(text);
    return found.find() ? Optional.of(found.group()) : Optional.empty();
  }

  /** The number of a filing that a source calls so, such as 20-F for 2024, by its address. */
  static Optional<String> number(String called, Subject subject, List<Imprint.Source> sources) {
    return sources.stream()
        .filter(source -> source.what().contains(called))
        .map(source -> OF_A_FIRM.matcher(source.address()))
        .filter(found -> found.find() && found.group(1).equals(subject.cik()))
        .map(found -> found.group(2) + "-" + found.group(3) + "-" + found.group(4))
        .findFirst();
  }

  /** As recorded; what ends with the number of a whole filing names no page in it. */
  String words() {
    if (text.isBlank()) {
      return "not recorded";
    }
    if (number().isEmpty() && FORM.matcher(text).find()) {
      return text + ", number not recorded";
    }
    return text
        + (number().filter(text.strip()::endsWith).isPresent() ? ", page not recorded" : "");
  }

  /** The page that a source names, wherever it is, else the filing's own at the SEC. */
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
                  .map(address -> link(subject.name(), number, URI.create(address)));
            });
  }

  private static Link link(String firm, String number, URI address) {
    String where = isOfTheSec(address) ? " at the SEC, " : ", ";
    return new Link("Filing: " + firm + where + number, address);
  }

  /** What stands where a host should may be none, such as a name with two dots. */
  private static boolean isOfTheSec(URI address) {
    return Optional.ofNullable(address.getHost())
        .map(host -> host.toLowerCase(Locale.ROOT))
        .filter(SEC::contains)
        .isPresent();
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

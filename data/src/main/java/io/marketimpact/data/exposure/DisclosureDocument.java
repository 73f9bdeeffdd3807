package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.Outcome;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with disclosures of revenue, of a kind told by its first sign: an XBRL instance (an
 * angle bracket), the SEC's company facts (a brace), else a file of our own columns.
 *
 * @param lines what it says
 * @param kind what it is, in words, and what it cannot say
 */
public record DisclosureDocument(List<RevenueDisclosure> lines, String kind) {

  private static final Pattern ACCESSION = Pattern.compile("\\d{10}-(\\d{2})-\\d{6}");
  private static final Pattern FORM = Pattern.compile("(10-K|10-KT|20-F|40-F)\\S*");

  /** Electronic filing began in 1993. */
  private static final int FIRST_YEAR = 93;

  /** Keeps its own copy. */
  public DisclosureDocument {
    lines = List.copyOf(lines);
  }

  /**
   * What the user says of a document that does not say it itself.
   *
   * @param security the company's share
   * @param filing the filing, at least its accession number; empty where nothing is said
   * @param publicBy day by which it was filed
   * @param basis by what the company assigns sales
   */
  public record Particulars(
      Optional<SecurityId> security,
      String filing,
      Optional<LocalDate> publicBy,
      SalesBasis basis) {

    private boolean describeFiling() {
      return !filing.isEmpty() || publicBy.isPresent() || basis != SalesBasis.NOT_STATED;
    }
  }

  /**
   * Reads a document.
   *
   * @param file the document
   * @param particulars what it does not say itself
   * @return its disclosures
   * @throws BadInputException if it cannot be used, with the place at fault, or if something is
   *     missing that the user must say
   */
  public static DisclosureDocument read(Path file, Particulars particulars) {
    return switch (firstSign(file)) {
      case '<' -> instance(file, particulars);
      case '{' -> companyFacts(file, particulars);
      default -> table(file, particulars);
    };
  }

  private static int firstSign(Path file) {
    if (!Files.exists(file)) {
      throw BadInputException.file(file, "no such file", "check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw BadInputException.file(file, "is no file", "name one document");
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(64);
      for (byte sign : start) {
        // The bytes of a byte order mark are negative.
        if (sign > ' ') {
          return sign;
        }
      }
      return 0;
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  private static DisclosureDocument table(Path file, Particulars particulars) {
    requireNoParticulars(file, particulars);
    List<RevenueDisclosure> lines = DisclosureFile.filings(file);
    List<RevenueDisclosure> wanted =
        lines.stream()
            .filter(line -> particulars.security().map(line.security()::equals).orElse(true))
            .toList();
    if (wanted.isEmpty()) {
      throw BadInputException.file(
          file,
          "has no line of " + particulars.security().orElseThrow(),
          "it has " + lines.stream().map(line -> line.security().symbol()).distinct().toList());
    }
    return new DisclosureDocument(wanted, "a file of disclosures");
  }

  private static DisclosureDocument companyFacts(Path file, Particulars particulars) {
    requireNoParticulars(file, particulars);
    SecurityId security =
        particulars
            .security()
            .orElseThrow(
                () ->
                    BadInputException.file(
                        file, "does not name the company's share", "name it with --symbol"));
    return new DisclosureDocument(
        CompanyFacts.read(file, security),
        "SEC company facts: total revenue only, they have no areas or products; those are in the"
            + " XBRL instance of each filing");
  }

  private static void requireNoParticulars(Path file, Particulars particulars) {
    if (particulars.describeFiling()) {
      throw BadInputException.file(
          file,
          "names its filings and their days itself",
          "leave out --filing, --public-by and --basis");
    }
  }

  private static DisclosureDocument instance(Path file, Particulars particulars) {
    XbrlInstance instance = XbrlInstance.read(file);
    String filing = filing(file, instance.about("DocumentType"), particulars.filing());
    Optional<LocalDate> filed = particulars.publicBy();
    Optional<LocalDate> publicBy = filed.isPresent() ? filed : endOfYear(filing);
    String note =
        filed.isPresent()
            ? ""
            : publicBy
                .map(day -> "accession number of " + day.getYear())
                .orElse("day of filing not known");
    List<RevenueDisclosure> lines =
        instance.revenues(
            security(file, instance.about("TradingSymbol"), particulars.security()),
            particulars.basis(),
            new DisclosureSource(
                filing,
                publicBy.map(DisclosureSource::endOf).orElse(Instant.MAX),
                "XBRL instance",
                note));
    return new DisclosureDocument(
        withPriorYears(lines),
        "an XBRL instance"
            + (publicBy.isPresent()
                ? ""
                : " of unknown day: no study will use it; name the day with --public-by"));
  }

  private static SecurityId security(
      Path file, SortedSet<String> symbols, Optional<SecurityId> named) {
    if (named.isPresent()) {
      return named.get();
    }
    if (symbols.size() != 1) {
      throw BadInputException.file(
          file,
          "names " + (symbols.isEmpty() ? "no share" : "the shares " + String.join(", ", symbols)),
          "name the company's share with --symbol");
    }
    try {
      return new SecurityId(symbols.first());
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(file, refused.getMessage(), "name the share with --symbol");
    }
  }

  private static String filing(Path file, SortedSet<String> types, String named) {
    if (named.isEmpty()) {
      throw BadInputException.file(
          file,
          "does not say which filing it is from",
          "name it with --filing, such as 0001730168-25-000121");
    }
    DisclosureRules.objection(named)
        .ifPresent(
            objection -> {
              throw BadInputException.of("--filing '" + named + "' " + objection, "see --help");
            });
    String type = types.size() == 1 ? types.first() : "";
    if (ACCESSION.matcher(named).matches() && FORM.matcher(type).matches()) {
      return type + " " + named;
    }
    Matcher form = FORM.matcher(named);
    if (form.lookingAt() && !type.isEmpty() && !form.group().equals(type)) {
      throw BadInputException.file(
          file, "calls itself " + type + ", not " + form.group(), "correct --filing");
    }
    return named;
  }

  /** The number of a filing has the year in which it was filed. */
  private static Optional<LocalDate> endOfYear(String filing) {
    Matcher accession = ACCESSION.matcher(filing);
    if (!accession.find()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(accession.group(1));
    return Optional.of(LocalDate.of(year + (year < FIRST_YEAR ? 2000 : 1900), 12, 31));
  }

  private static List<RevenueDisclosure> withPriorYears(List<RevenueDisclosure> lines) {
    LocalDate last =
        lines.stream()
            .flatMap(line -> line.fiscalYearEnd().result().stream())
            .max(LocalDate::compareTo)
            .orElseThrow();
    List<RevenueDisclosure> noted = new ArrayList<>();
    for (RevenueDisclosure line : lines) {
      boolean isPrior = !line.fiscalYearEnd().equals(Outcome.of(last));
      noted.add(isPrior ? prior(line) : line);
    }
    return noted;
  }

  private static RevenueDisclosure prior(RevenueDisclosure line) {
    DisclosureSource source = line.source();
    String note = "prior-year column" + (source.note().isEmpty() ? "" : "; " + source.note());
    return new RevenueDisclosure(
        line.security(),
        line.fiscalYear(),
        line.fiscalYearEnd(),
        line.productLine(),
        line.area(),
        line.revenue(),
        line.totalRevenue(),
        line.share(),
        line.rounding(),
        line.unit(),
        line.currency(),
        line.basis(),
        new DisclosureSource(source.filing(), source.publicBy(), source.trust(), note));
  }
}

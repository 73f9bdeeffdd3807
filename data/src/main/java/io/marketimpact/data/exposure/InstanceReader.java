package io.marketimpact.data.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an instance document together with what the user says of its filing. */
final class InstanceReader {

  private static final Pattern ACCESSION = Pattern.compile("\\d{10}-(\\d{2})-\\d{6}");
  private static final Pattern FORM = Pattern.compile("(10-K|10-KT|20-F|40-F)\\S*");

  /** Electronic filing began in 1993. */
  private static final int FIRST_YEAR = 93;

  private InstanceReader() {}

  static DisclosureDocument read(Path file, Particulars particulars) {
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
    RevenueReading reading =
        instance.revenues(
            security(file, instance.about("TradingSymbol"), particulars.security()),
            particulars.basis(),
            new DisclosureSource(
                filing,
                publicBy.map(DisclosureSource::endOf).orElse(Instant.MAX),
                "XBRL instance",
                note));
    return new DisclosureDocument(
        withPriorYears(reading.lines()),
        "an XBRL instance"
            + (publicBy.isPresent()
                ? ""
                : " of unknown day: no study will use it; name the day with --public-by"),
        reading.findings());
  }

  private static SecurityId security(
      Path file, SortedSet<String> symbols, Optional<SecurityId> named) {
    if (named.isPresent()) {
      return named.get();
    }
    if (symbols.size() != 1) {
      throw BadInputException.file(
          file,
          "names " + (symbols.isEmpty() ? "no stock" : "the stocks " + String.join(", ", symbols)),
          "name the company's stock with --symbol");
    }
    try {
      return new SecurityId(symbols.first());
    } catch (IllegalArgumentException refused) {
      throw BadInputException.file(file, refused.getMessage(), "name the stock with --symbol");
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

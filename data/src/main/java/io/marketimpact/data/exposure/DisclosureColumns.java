package io.marketimpact.data.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a file of disclosures has its columns, and what its rows say. */
final class DisclosureColumns {

  /** A printed share may be cut rather than rounded: it is one unit of its last digit off then. */
  private static final double CUT = 2;

  private final int symbol;
  private final int year;
  private final int yearEnd;
  private final int line;
  private final int area;
  private final int revenue;
  private final int total;
  private final int share;
  private final int unit;
  private final int currency;
  private final int basis;
  private final int filing;
  private final int publicBy;
  private final OptionalInt trust;
  private final OptionalInt note;
  private final OptionalInt rounding;

  DisclosureColumns(CsvHeader header) {
    symbol = header.required("symbol");
    year = header.required("fiscal_year");
    yearEnd = header.required("fiscal_year_end");
    line = header.required("line");
    area = header.required("area");
    revenue = header.required("revenue");
    total = header.required("total_revenue");
    share = header.required("share");
    unit = header.required("unit");
    currency = header.required("currency");
    basis = header.required("basis");
    filing = header.required("filing");
    publicBy = header.required("public_by");
    trust = header.optional("trust");
    note = header.optional("note");
    rounding = header.optional("rounding");
  }

  RevenueDisclosure line(CsvRow row) {
    MonetaryUnit in =
        row.parsed(
            unit,
            "unit",
            text -> MonetaryUnit.valueOf(text.toUpperCase(Locale.ROOT)),
            "is not a unit; write one, thousand, million or billion");
    Outcome<Double> part = amount(row, revenue, "revenue", in);
    Outcome<Double> whole = amount(row, total, "total_revenue", in);
    Outcome<Double> printed = share(row);
    requireConsistent(row, part, whole, printed);
    requirePublicAfterTheYear(row);
    try {
      return new RevenueDisclosure(
          row.security(symbol, "symbol"),
          required(row, year, "fiscal_year"),
          date(row, yearEnd, "fiscal_year_end")
              .map(Outcome::of)
              .orElseGet(
                  () ->
                      Outcome.excluded(
                          ExclusionReason.NOT_DISCLOSED, "end of the fiscal year not recorded")),
          required(row, line, "line"),
          AreaNames.area(required(row, area, "area")),
          part,
          whole,
          printed,
          rounding(row, part),
          in,
          currency(row),
          row.parsed(
              basis, "basis", SalesBasis::of, "is not a basis of sales; such as ship-to or region"),
          new DisclosureSource(
              text(row, filing, "filing"),
              date(row, publicBy, "public_by").map(DisclosureSource::endOf).orElse(Instant.MAX),
              trust.isPresent() ? text(row, trust.getAsInt(), "trust") : "",
              note.isPresent() ? text(row, note.getAsInt(), "note") : ""));
    } catch (IllegalArgumentException refused) {
      throw bad(row, "line", row.text(line), "cannot be used: " + refused.getMessage());
    }
  }

  /** A file may say how a figure is rounded; else its last digit does. */
  private double rounding(CsvRow row, Outcome<Double> part) {
    if (row.text(rounding).isEmpty()) {
      return lastDigit(row.text(part.result().isPresent() ? revenue : share));
    }
    double half = row.number(rounding.orElseThrow(), "rounding");
    if (!(half >= 0 && Double.isFinite(half))) {
      throw bad(row, "rounding", row.text(rounding), "must be a number from 0");
    }
    return half;
  }

  private String currency(CsvRow row) {
    String code = required(row, currency, "currency");
    if (!DisclosureRules.isCurrency(code)) {
      throw bad(row, "currency", code, DisclosureRules.NO_CURRENCY);
    }
    return code;
  }

  private static String required(CsvRow row, int position, String column) {
    String text = text(row, position, column);
    if (text.isEmpty()) {
      throw bad(row, column, "", "is empty; fill it in");
    }
    return text;
  }

  private static String text(CsvRow row, int position, String column) {
    String text = row.text(position);
    DisclosureRules.objection(text)
        .ifPresent(
            objection -> {
              throw bad(row, column, text, objection);
            });
    return text;
  }

  private static Optional<LocalDate> date(CsvRow row, int position, String column) {
    return row.text(position).isEmpty()
        ? Optional.empty()
        : Optional.of(row.date(position, column));
  }

  private static Outcome<Double> amount(CsvRow row, int position, String column, MonetaryUnit in) {
    Outcome<Double> figure =
        figure(row, position, column, Double.MAX_VALUE, "must be a number from 0");
    if (figure.map(in::millions).result().orElse(0.0) > DisclosureRules.MOST_MILLIONS) {
      throw bad(row, column, row.text(position), DisclosureRules.TOO_LARGE);
    }
    return figure;
  }

  private Outcome<Double> share(CsvRow row) {
    return figure(row, share, "share", 1, "must be a fraction in [0, 1]; write 18.8 % as 0.188");
  }

  private static Outcome<Double> figure(
      CsvRow row, int position, String column, double most, String rule) {
    if (row.text(position).isEmpty()) {
      return Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no " + column + " is disclosed");
    }
    double value = row.number(position, column);
    if (!(value >= 0 && value <= most)) {
      throw bad(row, column, row.text(position), rule);
    }
    return Outcome.of(value);
  }

  private void requireConsistent(
      CsvRow row, Outcome<Double> part, Outcome<Double> whole, Outcome<Double> printed) {
    if (part.result().isEmpty() || whole.result().isEmpty() || printed.result().isEmpty()) {
      return;
    }
    double computed = part.result().get() / whole.result().get();
    double apart = Math.abs(computed - printed.result().get());
    if (!(apart <= CUT * lastDigit(row.text(share)) + 1e-12)) {
      throw bad(
          row,
          "share",
          row.text(share),
          String.format(
              Locale.ROOT, "is not revenue over total_revenue, %.4f; correct one", computed));
    }
  }

  private void requirePublicAfterTheYear(CsvRow row) {
    Optional<LocalDate> end = date(row, yearEnd, "fiscal_year_end");
    Optional<LocalDate> day = date(row, publicBy, "public_by");
    if (end.isPresent() && day.isPresent() && day.get().isBefore(end.get())) {
      throw bad(
          row,
          "public_by",
          row.text(publicBy),
          "is before the end of the fiscal year, " + end.get() + "; correct one");
    }
  }

  /** Half a unit of the last digit of a number as written; 0 for no number. */
  private static double lastDigit(String text) {
    int point = text.indexOf('.');
    return text.isEmpty() || text.matches(".*[eE].*")
        ? 0
        : 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - text.length());
  }

  private static BadInputException bad(CsvRow row, String column, String value, String rule) {
    return BadInputException.value(row.file(), row.number(), column, value, rule);
  }
}

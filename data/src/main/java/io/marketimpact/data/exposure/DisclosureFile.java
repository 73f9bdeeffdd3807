package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.event.ExclusionReason;
import io.marketimpact.event.Outcome;
import io.marketimpact.exposure.Area;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.MonetaryUnit;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.exposure.SalesBasis;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Files of revenue by area and product: {@code symbol, fiscal_year, fiscal_year_end, line, area,
 * revenue, total_revenue, share, unit, currency, basis, filing, public_by} and optionally {@code
 * trust, note}. An empty figure is not disclosed; an empty {@code public_by} is not known, and such
 * a figure is never used.
 */
public final class DisclosureFile {

  /** A printed share may be cut rather than rounded: it is one unit of its last digit off then. */
  private static final double CUT = 2;

  private final Path file;
  private final List<RevenueDisclosure> lines = new ArrayList<>();
  private final Map<String, List<RevenueDisclosure>> years = new LinkedHashMap<>();
  private final Map<String, CsvRow> lastRows = new LinkedHashMap<>();

  private DisclosureFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file.
   *
   * @param file the file
   * @return its lines in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<RevenueDisclosure> read(Path file) {
    DisclosureFile reader = new DisclosureFile(file);
    CsvFile.forEachRow(file, reader::rows);
    if (reader.lines.isEmpty()) {
      throw BadInputException.file(file, "has no line", "it needs a row per area and year");
    }
    reader.years.forEach(reader::requireYear);
    return List.copyOf(reader.lines);
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    Columns columns = new Columns(header);
    return row -> {
      RevenueDisclosure line = line(row, columns);
      String year = line.security() + " " + line.fiscalYear();
      lines.add(line);
      years.computeIfAbsent(year, unused -> new ArrayList<>()).add(line);
      lastRows.put(year, row);
    };
  }

  private void requireYear(String year, List<RevenueDisclosure> found) {
    try {
      new RevenueYear(found);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.value(
          file,
          lastRows.get(year).number(),
          "total_revenue",
          year,
          refused.getMessage() + "; correct the rows of this year");
    }
  }

  private RevenueDisclosure line(CsvRow row, Columns at) {
    Outcome<Double> revenue = amount(row, at.revenue, "revenue");
    Outcome<Double> total = amount(row, at.total, "total_revenue");
    Outcome<Double> share = share(row, at.share);
    requireConsistent(row, revenue, total, share, at.share);
    try {
      return new RevenueDisclosure(
          row.security(at.symbol, "symbol"),
          required(row, at.year, "fiscal_year"),
          date(row, at.yearEnd, "fiscal_year_end")
              .map(Outcome::of)
              .orElseGet(
                  () ->
                      Outcome.excluded(
                          ExclusionReason.NOT_DISCLOSED, "end of the fiscal year not recorded")),
          required(row, at.line, "line"),
          Area.of(required(row, at.area, "area")),
          revenue,
          total,
          share,
          rounding(row.text(revenue.result().isPresent() ? at.revenue : at.share)),
          row.parsed(
              at.unit,
              "unit",
              text -> MonetaryUnit.valueOf(text.toUpperCase(Locale.ROOT)),
              "is no unit; write one, thousand, million or billion"),
          required(row, at.currency, "currency"),
          row.parsed(
              at.basis, "basis", SalesBasis::of, "is no basis of sales; such as ship-to or region"),
          new DisclosureSource(
              row.text(at.filing),
              date(row, at.publicBy, "public_by").map(DisclosureSource::endOf).orElse(Instant.MAX),
              row.text(at.trust),
              row.text(at.note)));
    } catch (IllegalArgumentException refused) {
      throw BadInputException.value(
          file, row.number(), "line", row.text(at.line), "cannot be used: " + refused.getMessage());
    }
  }

  private String required(CsvRow row, int position, String column) {
    if (row.text(position).isEmpty()) {
      throw BadInputException.value(file, row.number(), column, "", "is empty; fill it in");
    }
    return row.text(position);
  }

  private static Optional<LocalDate> date(CsvRow row, int position, String column) {
    return row.text(position).isEmpty()
        ? Optional.empty()
        : Optional.of(row.date(position, column));
  }

  private static Outcome<Double> amount(CsvRow row, int position, String column) {
    return figure(row, position, column, 0, Double.MAX_VALUE, "must be a number from 0");
  }

  private static Outcome<Double> share(CsvRow row, int position) {
    return figure(
        row, position, "share", 0, 1, "must be a fraction in [0, 1]; write 18.8 % as 0.188");
  }

  private static Outcome<Double> figure(
      CsvRow row, int position, String column, double least, double most, String rule) {
    if (row.text(position).isEmpty()) {
      return Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no " + column + " is disclosed");
    }
    double value = row.number(position, column);
    if (!(value >= least && value <= most)) {
      throw BadInputException.value(row.file(), row.number(), column, row.text(position), rule);
    }
    return Outcome.of(value);
  }

  private static void requireConsistent(
      CsvRow row,
      Outcome<Double> revenue,
      Outcome<Double> total,
      Outcome<Double> share,
      int position) {
    if (revenue.result().isEmpty() || total.result().isEmpty()) {
      return;
    }
    double computed = revenue.result().get() / total.result().get();
    if (share.result().isPresent()
        && !(Math.abs(computed - share.result().get())
            <= CUT * rounding(row.text(position)) + 1e-12)) {
      throw BadInputException.value(
          row.file(),
          row.number(),
          "share",
          row.text(position),
          String.format(
              Locale.ROOT, "is not revenue over total_revenue, %.4f; correct one", computed));
    }
  }

  /** Half a unit of the last digit of a number as written; 0 for no number. */
  private static double rounding(String text) {
    int point = text.indexOf('.');
    return text.isEmpty() || text.matches(".*[eE].*")
        ? 0
        : 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - text.length());
  }

  /** Where a file has its columns. */
  private static final class Columns {

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

    private Columns(CsvHeader header) {
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
    }
  }
}

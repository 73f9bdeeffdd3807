package io.marketimpact.data.exposure;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.CsvTable;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Disclosures as rows of the file {@link DisclosureFile} reads: what is written is read again. */
final class DisclosureTable {

  /** Every column, {@code revision} last. */
  static final String COLUMNS =
      "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,"
          + "basis,filing,public_by,trust,note,rounding,revision";

  /** By which a line is recognised when its filing is read again. */
  static final List<Integer> KEY = List.of(0, 1, 3, 4, 11);

  /** Where the revision stands. */
  static final int REVISION = 16;

  private DisclosureTable() {}

  static List<String> row(RevenueDisclosure line, int revision) {
    return new CsvTable(COLUMNS, table -> add(table, line, revision)).rows().get(0);
  }

  private static void add(CsvTable.Rows table, RevenueDisclosure line, int revision) {
    table.add(
        line.security(),
        line.fiscalYear(),
        line.fiscalYearEnd().result().map(LocalDate::toString).orElse(""),
        line.productLine(),
        line.area().name(),
        number(line.revenue()),
        number(line.totalRevenue()),
        number(line.share()),
        line.unit().name().toLowerCase(Locale.ROOT),
        line.currency(),
        line.basis() == SalesBasis.NOT_STATED ? "" : line.basis().label(),
        line.source().filing(),
        day(line.source().publicBy()),
        line.source().trust(),
        line.source().note(),
        line.rounding(),
        revision);
  }

  private static OptionalDouble number(Outcome<Double> figure) {
    return figure.result().map(OptionalDouble::of).orElseGet(OptionalDouble::empty);
  }

  private static String day(Instant publicBy) {
    if (publicBy.equals(Instant.MAX)) {
      return "";
    }
    LocalDate day = publicBy.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(2);
    while (DisclosureSource.endOf(day).isBefore(publicBy)) {
      day = day.plusDays(1);
    }
    return day.toString();
  }
}

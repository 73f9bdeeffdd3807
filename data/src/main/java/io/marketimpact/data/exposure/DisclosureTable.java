package io.marketimpact.data.exposure;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Disclosures as rows of the file {@link DisclosureFile} reads: what is written is read again. */
final class DisclosureTable {

  private record Line(RevenueDisclosure of, int revision) {}

  private static final List<Column<Line>> CELLS =
      List.of(
          Column.code("symbol", line -> line.of.security()),
          Column.code("fiscal_year", line -> line.of.fiscalYear()),
          Column.dayIfAny("fiscal_year_end", line -> line.of.fiscalYearEnd().result()),
          Column.text("line", line -> line.of.productLine()),
          Column.text("area", line -> line.of.area().name()),
          ExactColumn.ifAny("revenue", line -> line.of.revenue().result()),
          ExactColumn.ifAny("total_revenue", line -> line.of.totalRevenue().result()),
          ExactColumn.ifAny("share", line -> line.of.share().result()),
          ExactColumn.constant("unit", line -> line.of.unit()),
          Column.code("currency", line -> line.of.currency()),
          Column.code("basis", line -> basis(line.of.basis())),
          Column.text("filing", line -> line.of.source().filing()),
          Column.code("public_by", line -> day(line.of.source().publicBy())),
          Column.text("trust", line -> line.of.source().trust()),
          Column.text("note", line -> line.of.source().note()),
          ExactColumn.number("rounding", line -> line.of.rounding()),
          ExactColumn.number("revision", Line::revision));

  /** Names of the columns, {@code revision} last. */
  static final List<String> COLUMNS = CELLS.stream().map(Column::head).toList();

  /** By which a line is recognized when its filing is read again. */
  static final List<Integer> KEY = List.of(0, 1, 3, 4, 11);

  /** Where the revision stands. */
  static final int REVISION = 16;

  private DisclosureTable() {}

  static List<String> row(RevenueDisclosure disclosure, int revision) {
    Line line = new Line(disclosure, revision);
    return TableCsv.texts(CELLS.stream().map(column -> column.of(line)).toList());
  }

  private static String basis(SalesBasis basis) {
    return basis == SalesBasis.NOT_STATED ? "" : basis.label();
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

package io.marketimpact.data.exposure;

import io.marketimpact.data.csv.CsvForm;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.data.table.TableCsv;
import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Disclosures as rows of the file {@link DisclosureFile} reads: what is written is read again. */
final class DisclosureTable {

  private static final List<Column<RevenueDisclosure>> CELLS =
      List.of(
          Column.code("symbol", line -> line.security()),
          Column.code("fiscal_year", line -> line.fiscalYear()),
          Column.dayIfAny("fiscal_year_end", line -> line.fiscalYearEnd().result()),
          Column.text("line", line -> line.productLine()),
          Column.text("area", line -> line.area().name()),
          ExactColumn.ifAny("revenue", line -> line.revenue().result()),
          ExactColumn.ifAny("total_revenue", line -> line.totalRevenue().result()),
          ExactColumn.ifAny("share", line -> line.share().result()),
          ExactColumn.constant("unit", line -> line.unit()),
          Column.code("currency", line -> line.currency()),
          Column.code("basis", line -> basis(line.basis())),
          Column.text("filing", line -> line.source().filing()),
          Column.code("public_by", line -> day(line.source().publicBy())),
          Column.text("trust", line -> line.source().trust()),
          Column.text("note", line -> line.source().note()),
          ExactColumn.number("rounding", line -> line.rounding()));

  /** A line is recognized by these when its filing is read again. */
  static final RowForm FORM =
      new RowForm(
          "disclosures",
          CELLS.stream().map(Column::head).toList(),
          List.of("symbol", "fiscal_year", "line", "area", "filing"));

  /** Written by this program: ISO dates, decimal points. */
  private static final CsvForm WRITTEN = new CsvForm(',', '.', DateForm.ISO, 1);

  private DisclosureTable() {}

  static List<String> row(RevenueDisclosure line) {
    return TableCsv.texts(CELLS.stream().map(column -> column.of(line)).toList());
  }

  /** What rows of a table say. */
  static List<RevenueDisclosure> lines(Path table, List<List<String>> rows) {
    DisclosureColumns columns = new DisclosureColumns(CsvHeader.of(table, FORM.columns(), WRITTEN));
    List<RevenueDisclosure> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(columns.line(new CsvRow(table, lines.size() + 2, row, WRITTEN)));
    }
    return lines;
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

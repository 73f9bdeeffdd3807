package io.marketimpact.jobs.simulate;

import io.marketimpact.data.specification.FamilySpecification;
import io.marketimpact.data.study.FamilyStudy;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.jobs.Versions;
import io.marketimpact.simulation.FamilySize;
import java.util.List;
import java.util.Locale;

/** Size and power of the tests of a family on its own dates and shares. */
public final class FamilySizeTable {

  private static final double EFFECT = -0.01;

  private final List<Row> rows;

  private FamilySizeTable(List<Row> rows) {
    this.rows = rows;
  }

  private record Row(String pool, int events, FamilySize size) {}

  /**
   * Simulates.
   *
   * @param family whose dates and shares
   * @param draws number of families of ordinary days of each pool
   * @param seed of the draws
   * @return the table
   */
  public static FamilySizeTable of(FamilySpecification family, long draws, long seed) {
    return new FamilySizeTable(
        FamilyStudy.of(family, FamilyStudy.Work.HERE, Versions.all()).pools().stream()
            .filter(pool -> pool.result().result().isPresent())
            .filter(pool -> !pool.by().equals("actor") && !pool.by().equals("product"))
            .filter(pool -> !pool.name().contains("other_day0"))
            .flatMap(
                pool ->
                    FamilySize.of(pool.tests().events(), EFFECT, draws, seed).stream()
                        .map(size -> new Row(pool.name(), pool.tests().events().size(), size)))
            .toList());
  }

  /**
   * The table for a document.
   *
   * @return Markdown
   */
  public String markdown() {
    return PrintedTable.markdown(
        Table.of(
            "family",
            rows,
            Column.<Row>text("events pooled", Row::pool),
            Column.text("number", row -> String.valueOf(row.events())),
            Column.text("test", row -> row.size().test()),
            Column.text("size at 5 %", row -> share(row.size().atFive())),
            Column.text("at 1 %", row -> share(row.size().atOne())),
            Column.text("power at -1 %", row -> share(row.size().power()))));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }

  /**
   * The table for programs.
   *
   * @return one row per pool and test
   */
  public Table<?> table() {
    return Table.<Row>of(
        "family",
        rows,
        Column.code("pool", Row::pool),
        ExactColumn.number("events", Row::events),
        Column.code("test", row -> row.size().test()),
        ExactColumn.number("rejected_5", row -> row.size().atFive()),
        ExactColumn.number("rejected_1", row -> row.size().atOne()),
        ExactColumn.number("power", row -> row.size().power()));
  }
}

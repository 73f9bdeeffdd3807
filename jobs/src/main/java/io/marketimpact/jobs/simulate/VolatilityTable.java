package io.marketimpact.jobs.simulate;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.jobs.PrintedTable;
import io.marketimpact.simulation.ConditionalSize;
import io.marketimpact.simulation.ConditionalSize.Design;
import io.marketimpact.simulation.ConditionalSize.Row;
import io.marketimpact.simulation.ShockDistribution;
import java.util.List;
import java.util.Locale;

/**
 * Conditional size and power of the placebo test, of a firm and of the average of five, under each
 * forecast of the volatility, by fifths of the event day's true variance.
 */
public final class VolatilityTable {

  private static final List<Double> EFFECTS = List.of(0.0, -0.05);
  private static final int FIRMS = 5;
  private static final double CORRELATION = 0.3;
  private static final Design NORMAL =
      new Design("GARCH(.08, .90), normal", ShockDistribution.NORMAL, 0.08, 0.90);
  private static final Design FAT =
      new Design("GARCH(.08, .90), t4", ShockDistribution.STUDENT_4, 0.08, 0.90);
  private static final List<Design> DESIGNS =
      List.of(
          NORMAL,
          FAT,
          new Design("no GARCH, t4", ShockDistribution.STUDENT_4, 0, 0),
          NORMAL.average(FIRMS, CORRELATION),
          FAT.average(FIRMS, CORRELATION));

  private final List<Row> rows;

  private VolatilityTable(List<Row> rows) {
    this.rows = rows;
  }

  /**
   * Simulates.
   *
   * @param draws of each design
   * @param seed of the draws
   * @return the table
   */
  public static VolatilityTable of(int draws, long seed) {
    return new VolatilityTable(
        DESIGNS.stream()
            .flatMap(design -> ConditionalSize.of(design, EFFECTS, draws, seed).stream())
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
            "volatility",
            rows,
            Column.<Row>text("data", row -> row.design().name()),
            Column.text("rejects", VolatilityTable::rejects),
            Column.text("volatility", row -> row.forecast().title()),
            Column.text("all", row -> share(row.all())),
            fifth("calmest fifth", 0),
            fifth("2", 1),
            fifth("3", 2),
            fifth("4", 3),
            fifth("most restless", 4)));
  }

  private static String rejects(Row row) {
    return row.effect() == 0
        ? "size"
        : String.format(Locale.ROOT, "power at %.0f %%", 100 * row.effect());
  }

  private static Column<Row> fifth(String head, int place) {
    return Column.text(head, row -> share(row.fifths().get(place)));
  }

  private static String share(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("^0", "");
  }

  /**
   * The table for programs.
   *
   * @return one row per process, forecast and effect
   */
  public Table<Row> table() {
    return Table.of(
        "volatility",
        rows,
        Column.code("distribution", row -> row.design().distribution().id()),
        ExactColumn.number("arch", row -> row.design().arch()),
        ExactColumn.number("garch", row -> row.design().garch()),
        Column.code("volatility", row -> row.forecast().id()),
        ExactColumn.number("effect", Row::effect),
        ExactColumn.number("rejected", Row::all),
        ExactColumn.number("rejected_fifth_1", row -> row.fifths().get(0)),
        ExactColumn.number("rejected_fifth_2", row -> row.fifths().get(1)),
        ExactColumn.number("rejected_fifth_3", row -> row.fifths().get(2)),
        ExactColumn.number("rejected_fifth_4", row -> row.fifths().get(3)),
        ExactColumn.number("rejected_fifth_5", row -> row.fifths().get(4)),
        ExactColumn.number("firms", row -> row.design().firms()),
        ExactColumn.number("correlation", row -> row.design().correlation()));
  }
}

package io.marketimpact.jobs.warehouse;

import io.marketimpact.market.AdjustedCloses;
import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;

/**
 * Rows of one stock as a study has them. Adjusted closes are computed where all of its splits and
 * dividends from its first row to its last are known and each row has a close as traded; else they
 * are those of the vendor, since two kinds of adjusting must not meet in one return.
 */
final class StudiedBars {

  private StudiedBars() {}

  /**
   * From what the adjusted closes of rows can be computed.
   *
   * @param rows of one stock in order of days
   * @param security the stock
   * @param actions what is known
   * @return its splits and dividends, empty where the vendor's adjusted closes stay
   */
  static Optional<List<CorporateAction>> computable(
      Collection<Row> rows, SecurityId security, KnownActions actions) {
    IntSummaryStatistics days =
        rows.stream().mapToInt(row -> row.getInt(Rows.DAY)).summaryStatistics();
    return !rows.isEmpty() && haveCloses(rows)
        ? actions.of(
            security, LocalDate.ofEpochDay(days.getMin()), LocalDate.ofEpochDay(days.getMax()))
        : Optional.empty();
  }

  /** Whether each row has a close as traded. */
  static boolean haveCloses(Collection<Row> rows) {
    return rows.stream().allMatch(row -> Rows.closeAsTraded(row).isPresent());
  }

  /**
   * Bars of rows.
   *
   * @param rows of one stock in order of days
   * @param security the stock
   * @param actions its splits and dividends, empty where the vendor's adjusted closes stay
   * @return a bar for each row
   */
  static List<PriceBar> of(
      Collection<Row> rows, SecurityId security, Optional<List<CorporateAction>> actions) {
    List<PriceBar> bars = rows.stream().map(row -> Rows.bar(row, security)).toList();
    return actions.isPresent() ? adjusted(bars, closes(rows), actions.get()) : bars;
  }

  private static double[] closes(Collection<Row> rows) {
    return rows.stream().mapToDouble(row -> Rows.closeAsTraded(row).getAsDouble()).toArray();
  }

  private static List<PriceBar> adjusted(
      List<PriceBar> bars, double[] closes, List<CorporateAction> actions) {
    double[] adjusted =
        AdjustedCloses.of(bars.stream().map(PriceBar::date).toList(), closes, actions);
    List<PriceBar> all = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      PriceBar bar = bars.get(i);
      all.add(
          new PriceBar(
              bar.security(),
              bar.date(),
              adjusted[i],
              OptionalDouble.of(closes[i]),
              bar.volume(),
              bar.high(),
              bar.low()));
    }
    return all;
  }
}

package io.marketimpact.reports.export;

import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.RankedFigure;
import io.marketimpact.reports.figures.RankedFigure.Scale;
import io.marketimpact.reports.figures.RankedStock;
import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.reports.figures.RankedStocks;
import io.marketimpact.reports.slides.Sentences;
import io.marketimpact.reports.slides.Slide.Axis;
import io.marketimpact.reports.slides.Slide.Bar;
import io.marketimpact.reports.slides.Slide.Bars;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ranked chart of a report for a slide: the stocks by the abnormal return of day 0.
 *
 * @param title what it says of all stocks
 * @param bars of those that have room: the firms first, the untouched last, of each role the
 *     largest moves
 */
record RankedBars(String title, Bars bars) {

  private static final int MOST = 24;

  /** Where the report has the chart. */
  static Optional<RankedBars> of(StudyResult result, ReportParts parts) {
    return parts.figures("named").map(chart -> of(RankedStocks.of(result), chart));
  }

  private static RankedBars of(List<RankedStock> stocks, Block.Figures chart) {
    List<RankedStock> shown = shown(stocks);
    Scale scale = Scale.of(shown);
    int left = stocks.size() - shown.size();
    return new RankedBars(
        chart.figures().get(0).title(),
        new Bars(
            RankedFigure.of("ranked", shown).description(),
            new Axis(scale.title(), scale.low(), scale.high(), scale.step()),
            Stream.of(Role.values())
                .filter(role -> shown.stream().anyMatch(stock -> stock.role() == role))
                .map(Role::words)
                .toList(),
            shown.stream().map(RankedBars::bar).toList(),
            Stream.of(left == 0 ? "" : Grids.left(left, "stock", "stocks"), caption(chart))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "))));
  }

  /** What the report says of its own marks and letters is not true of these bars. */
  private static String caption(Block.Figures figures) {
    return Sentences.of(figures.caption()).stream()
        .filter(sentence -> !sentence.contains("mark is"))
        .collect(Collectors.joining(" "));
  }

  private static List<RankedStock> shown(List<RankedStock> stocks) {
    List<RankedStock> kept =
        stocks.stream()
            .sorted(
                Comparator.comparing(RankedStock::role)
                    .thenComparing(stock -> -Math.abs(stock.abnormal())))
            .limit(MOST)
            .toList();
    return stocks.stream().filter(kept::contains).toList();
  }

  private static Bar bar(RankedStock stock) {
    return new Bar(
        stock.name() + (stock.remark().isEmpty() ? "" : ", " + stock.remark()),
        stock.role().words(),
        stock.abnormal(),
        stock.interval().low(),
        stock.interval().high());
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.RankedFigure;
import io.marketimpact.reports.figures.RankedStock;
import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.reports.figures.RankedStocks;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;

/** The chart of all stocks by abnormal return, where there are others beside the firms. */
final class RankedChart {

  /** More rows than this are no chart. */
  private static final int MOST = 60;

  private RankedChart() {}

  static Optional<Block> of(StudyResult result) {
    List<RankedStock> stocks = RankedStocks.of(result);
    boolean hasOthers = stocks.stream().anyMatch(stock -> stock.role() != Role.FIRM);
    return hasOthers && stocks.size() <= MOST
        ? Optional.of(
            new Block.Figures(
                List.of(RankedFigure.of("ranked", stocks)),
                caption(result, stocks),
                List.of(table(stocks))))
        : Optional.empty();
  }

  private static String caption(StudyResult result, List<RankedStock> stocks) {
    return "Abnormal return of each stock's own day 0, percent, "
        + Scope.model(result)
        + " (against an index of its exchange where it trades elsewhere), with the 95 % interval of"
        + " "
        + (result.plan().windows().contains(EventWindow.DAY_ZERO)
            ? "the test that decides, or of its forecast error where there is none"
            : "its forecast error, this day alone")
        + ". The shape of a mark is the stock's role; a mark is filled where zero lies outside the"
        + " interval: "
        + filled(stocks)
        + ", each tested by itself, not adjusted for their number."
        + targets(result)
        + RankedStocks.limitUps(stocks)
        + RankedStocks.dates(stocks)
        + Scope.source(result);
  }

  /** Named companies that were being taken over: what their price did would say little. */
  private static String targets(StudyResult result) {
    List<String> targets =
        result.exposure().stream()
            .flatMap(exposure -> exposure.owners().stream())
            .map(move -> move.owner().ownership())
            .filter(known -> known.status() == OwnershipStatus.PENDING)
            .map(known -> target(known, result.dossier().nameOf(known.owner())))
            .distinct()
            .toList();
    return targets.isEmpty()
        ? ""
        : " Targets of pending takeovers are not drawn themselves: " + Words.list(targets) + ".";
  }

  /** A deal pins the price of a target that has one. */
  private static String target(Ownership known, String owner) {
    String why =
        switch (known.listing()) {
          case LISTED -> "; the deal pins its price";
          case UNLISTED -> "; it is not listed";
          case UNKNOWN -> "";
        };
    return known.entity() + " (by " + owner + why + ")";
  }

  private static String filled(List<RankedStock> stocks) {
    long count = stocks.stream().filter(stock -> stock.interval().excludes(0)).count();
    return count == 0 ? "none" : Counted.of(count, stocks.size());
  }

  private static Table<RankedStock> table(List<RankedStock> stocks) {
    return Table.<RankedStock>of(
            "ranked",
            stocks,
            Column.text("Stock", RankedStock::name),
            Column.text("Role", stock -> stock.role().words()),
            Column.number("Abnormal", NumberStyle.RETURN, RankedStock::abnormal),
            Column.rangeIfAny(
                "95\u202F% interval", NumberStyle.RETURN, stock -> Optional.of(stock.interval())),
            Column.numberIfAny("Detectable", NumberStyle.FRACTION, RankedStock::detectable),
            Column.textIfAny(
                "Remark", stock -> Optional.of(stock.remarks()).filter(text -> !text.isEmpty())))
        .titled("All stocks by the abnormal return of day 0")
        .marked(stock -> stock.role() == Role.FIRM ? Tone.STRONG : Tone.PLAIN)
        .noted("In bold: the firms of the study. Detectable: with 80\u202F% power.");
  }
}

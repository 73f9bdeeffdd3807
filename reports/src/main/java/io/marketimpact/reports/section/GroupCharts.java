package io.marketimpact.reports.section;

import io.marketimpact.data.table.Table;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.GroupFigures;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.tables.ChartTables;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A group's charts with what a reader must know of them, for the sections they stand in. */
final class GroupCharts {

  /** How many times what chance would give is too much for it. */
  private static final double MANY = 3;

  private GroupCharts() {}

  /** The abnormal return of each day, of the average and of each firm. */
  static List<Block> days(StudyResult result, GroupResult group) {
    List<Block> blocks = new ArrayList<>();
    if (!Scope.drawsGroups(result)) {
      return blocks;
    }
    GroupFigures figures = GroupFigures.of(result, group);
    figures
        .days()
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure),
                    days(result, tooMany(group)),
                    List.of(ChartTables.days(group))))
        .ifPresent(blocks::add);
    List<Figure> firms = figures.firmDays();
    if (!firms.isEmpty()) {
      Largest largest = figures.largest();
      blocks.add(
          new Block.Figures(
              firms,
              days(result, (firms.size() > 1 ? " One scale for all." : "") + largest.words()),
              List.of(ChartTables.firmDays(result, largest.firms().values()))));
    }
    return blocks;
  }

  /** More than chance gives is said, since the title counts them. */
  private static String tooMany(GroupResult group) {
    long filled =
        group.path().stream().filter(point -> point.averageInterval().excludes(0)).count();
    double expected = group.path().size() * StudyPlan.LEVEL;
    return filled >= MANY * expected
        ? " Here "
            + Counted.inWords(filled)
            + " are filled, more than chance would give: other news, or more volatility than the"
            + " intervals allow for."
        : "";
  }

  private static String days(StudyResult result, String more) {
    return "Abnormal return of each day, percent, "
        + Scope.model(result)
        + ", with its 95 % interval, forecast error included. Filled: zero lies outside the"
        + " interval; open: inside. Shaded: day 0. Of "
        + result.plan().path().length()
        + " normal days about "
        + Counted.inWords(Math.max(1, Math.round(result.plan().path().length() * StudyPlan.LEVEL)))
        + " would be filled by chance; "
        + Words.list(result.plan().primary().stream().map(Format::window).toList())
        + (result.plan().primary().size() == 1 ? " alone was" : " alone were")
        + " chosen for testing."
        + more
        + Scope.source(result);
  }

  /** The headline among placebo windows. */
  static Optional<Block> placebo(StudyResult result, GroupResult group) {
    return Scope.drawsGroups(result)
        ? GroupFigures.of(result, group)
            .placebo()
            .map(
                figure ->
                    new Block.Figures(
                        List.of(figure), placebo(result), List.of(placebos(result, group))))
        : Optional.empty();
  }

  private static String placebo(StudyResult result) {
    int length = result.plan().headline().window().length();
    return "Volatility-scaled average abnormal return of every "
        + (length == 1
            ? "estimation day"
            : "run of " + Counted.inWords(length) + " estimation days")
        + ", percent, "
        + Scope.headline(result)
        + ". Dark: windows that moved at least as far as the observed one, up or down. Their"
        + " fraction, the observed window included, is the p-value of this window alone. Solid"
        + " line: the observed window; dashed: as far on the other side. Each value is scaled by"
        + " its own forecast error and by the volatility expected of its days."
        + Scope.source(result);
  }

  private static Table<?> placebos(StudyResult result, GroupResult group) {
    PlaceboWindows placebo =
        group
            .window(result.plan().headline())
            .flatMap(window -> window.scaled().result())
            .map(ScaledPlacebo::windows)
            .orElseThrow();
    return ChartTables.placebo(placebo.placebos(), placebo.observed());
  }

  /** The power of the headline's tests, of the average and of each firm, with its numbers. */
  static Optional<Block> power(StudyResult result, GroupResult group, Table<?> numbers) {
    GroupFigures figures = GroupFigures.of(result, group);
    return Scope.drawsGroups(result)
        ? figures
            .power()
            .map(
                figure ->
                    new Block.Figures(
                        List.of(figure),
                        power(result, figures.largest().words()),
                        List.of(numbers)))
        : Optional.empty();
  }

  private static String power(StudyResult result, String more) {
    return "Probability that the two-sided test at "
        + Primary.level(result.plan())
        + " finds an effect, by the effect's true size, percent, "
        + Scope.headline(result)
        + ". The label of a curve: the effect found with 80\u202F% power. Observed effects are not"
        + " marked: power at the observed effect restates its p-value (Hoenig and Heisey 2001)."
        + more
        + Scope.source(result);
  }
}

package io.marketimpact.reports.family;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.ForestFigure;
import io.marketimpact.reports.figures.ForestFigure.Kind;
import io.marketimpact.reports.figures.ForestFigure.Line;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmWindow;
import java.util.ArrayList;
import java.util.List;

/** Every stock of every event by kind and date, with the event compared among them. */
final class FamilyForest {

  private FamilyForest() {}

  static Section of(FamilyResult result) {
    return new Section(
        "forest",
        "Every stock of every event",
        List.of(
            new Block.Figures(
                List.of(
                    ForestFigure.of("forest", ForestFigure.title(lines(result)), lines(result))),
                "Abnormal return on day 0 under the market model, with the interval of the test"
                    + " that decides, which allows for the day's volatility; the numbers are in the"
                    + " table of events.")));
  }

  private static List<Line> lines(FamilyResult result) {
    List<Line> lines = new ArrayList<>();
    result.members().stream()
        .map(member -> member.event().kind())
        .distinct()
        .sorted()
        .forEach(
            kind -> {
              lines.add(Line.heading(Words.capitalized(kind)));
              result.members().stream()
                  .filter(member -> member.event().kind().equals(kind))
                  .forEach(member -> add(lines, member, Kind.EFFECT));
              result
                  .compared()
                  .filter(member -> member.event().kind().equals(kind))
                  .ifPresent(member -> add(lines, member, Kind.COMPARED));
              result.pools().stream()
                  .filter(pool -> pool.by().equals("kind") && pool.name().equals(kind))
                  .forEach(pool -> add(lines, pool, "Mean of the events"));
            });
    result.pools().stream()
        .filter(pool -> pool.name().equals("restrictions"))
        .forEach(pool -> add(lines, pool, "Mean of all restrictions"));
    return lines;
  }

  private static void add(List<Line> lines, FamilyResult.Member member, Kind kind) {
    member
        .outcome()
        .firms()
        .forEach(
            firm ->
                firm.window(member.outcome().asked())
                    .result()
                    .ifPresent(
                        window ->
                            lines.add(
                                new Line(
                                    kind,
                                    Format.shortDay(member.outcome().day0())
                                        + " "
                                        + firm.event().security()
                                        + (kind == Kind.COMPARED
                                            ? ", compared"
                                            : ", " + member.event().id()),
                                    window.evidence().car(),
                                    interval(window)))));
  }

  private static Interval interval(FirmWindow window) {
    return window.verdict().interval().result().orElse(window.interval());
  }

  private static void add(List<Line> lines, Pool pool, String name) {
    pool.result()
        .result()
        .ifPresent(
            any ->
                lines.add(
                    new Line(Kind.POOLED, name, any.headline().mean(), any.headline().interval())));
  }
}

package io.marketimpact.reports.family;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.ForestFigure;
import io.marketimpact.reports.figures.ForestFigure.Kind;
import io.marketimpact.reports.figures.ForestFigure.Line;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where an event stands among its family: a section of its own report. */
public final class FamilyStanding {

  private FamilyStanding() {}

  /**
   * The section of an event's report.
   *
   * @param family with the event compared
   * @return the section, empty where the event or enough of its kind are missing
   */
  public static Optional<Section> of(FamilyResult family) {
    return FamilyAnswer.compared(family)
        .map(
            text -> {
              Pool peers = family.peers().orElseThrow();
              List<Block> blocks = new ArrayList<>();
              blocks.add(new Block.Paragraph(text + next(peers)));
              blocks.add(figure(family, peers));
              FamilyAnswer.shrunk(family).ifPresent(table -> blocks.add(new Block.Tabular(table)));
              FamilyTrust.of(family).ifPresent(trust -> blocks.add(new Block.Paragraph(trust)));
              return new Section("family", "Among comparable events", blocks);
            });
  }

  private static String next(Pool peers) {
    return FamilyAnswer.next(peers.result().result().orElseThrow().headline())
        + " That distribution is the prior used below.";
  }

  private static Block figure(FamilyResult family, Pool peers) {
    return new Block.Figures(
        List.of(
            ForestFigure.of(
                "family",
                "Averages of the shares of comparable events, day 0",
                lines(family, peers))),
        "Abnormal return of the average of each event's shares on day 0, market model against "
            + family.specification().plan().benchmark()
            + ", with the interval of the test that decides, for day 0 alone. The report of impact"
            + " family has every share and the source of each event.");
  }

  private static List<Line> lines(FamilyResult family, Pool peers) {
    List<String> ids = peers.tests().events().stream().map(EventEffect::id).toList();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.heading(Words.capitalized(peers.name())));
    family.members().stream()
        .filter(member -> ids.contains(member.event().id().value()))
        .forEach(member -> add(lines, member, Kind.EFFECT, member.event().id().value()));
    family.compared().ifPresent(member -> add(lines, member, Kind.COMPARED, "this event"));
    add(lines, peers, "Mean of the " + ids.size());
    family.pools().stream()
        .filter(pool -> pool.by().equals("kind") && !pool.name().equals(peers.name()))
        .forEach(
            pool ->
                add(
                    lines,
                    pool,
                    "Mean of "
                        + pool.tests().events().size()
                        + ": "
                        + Words.capitalized(pool.name()).toLowerCase(Locale.ROOT)));
    family.pools().stream()
        .filter(pool -> pool.name().equals("restrictions"))
        .forEach(
            pool ->
                add(lines, pool, "Mean of all " + pool.tests().events().size() + " restrictions"));
    return lines;
  }

  private static void add(List<Line> lines, FamilyResult.Member member, Kind kind, String name) {
    member
        .outcome()
        .average()
        .result()
        .ifPresent(
            average ->
                lines.add(
                    new Line(
                        kind,
                        member.outcome().day0() + " " + name,
                        average.caar(),
                        interval(average))));
  }

  private static Interval interval(GroupWindow average) {
    return average
        .verdict()
        .then(verdict -> verdict.interval())
        .result()
        .or(() -> average.interval().result())
        .orElse(new Interval(average.caar(), average.caar()));
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

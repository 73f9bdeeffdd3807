package io.marketimpact.reports.family;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.ForestFigure;
import io.marketimpact.reports.figures.ForestFigure.Kind;
import io.marketimpact.reports.figures.ForestFigure.Line;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.GroupWindow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What its family says of an event, in the event's own report. */
public final class FamilyStanding {

  private FamilyStanding() {}

  /**
   * Where the event stands: a section of the evidence.
   *
   * @param family with the event compared
   * @return the section, empty where the event or enough of its kind are missing
   */
  public static Optional<Section> of(FamilyResult family) {
    return FamilyPosition.of(family)
        .map(
            position -> {
              Pool peers = family.peers().orElseThrow();
              String words =
                  FamilyAnswer.compared(family).orElseThrow()
                      + FamilyAnswer.next(peers.result().result().orElseThrow().headline())
                      + FamilyScope.words(family);
              return new Section(
                  "family",
                  "Among comparable events",
                  List.of(new Block.Paragraph(words), figure(family, peers, position.title())));
            });
  }

  /**
   * What the family says of each stock and of losses that prices imply: a section of the appendix.
   *
   * @param family with the event compared
   * @return the section, empty where the family says nothing of them
   */
  public static Optional<Section> asPrior(FamilyResult family) {
    List<Block> blocks = new ArrayList<>();
    if (FamilyPosition.of(family).isPresent()) {
      FamilyAnswer.shrunk(family).map(Block.Tabular::new).ifPresent(blocks::add);
      FamilyTrust.of(family).map(Block.Paragraph::new).ifPresent(blocks::add);
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section("family-prior", "What comparable events imply", blocks).inAppendix());
  }

  /**
   * What intervals of implied losses were worth in comparable events: read beside what the price of
   * this one excludes.
   *
   * @param family with the event compared
   * @return a paragraph, empty where they held, or where the family says nothing of them
   */
  public static Optional<Block> caution(FamilyResult family) {
    return FamilyPosition.of(family)
        .filter(position -> FamilyTrust.isTooNarrow(family.implied()))
        .map(
            position ->
                new Block.Paragraph(
                    "In comparable events such intervals were too narrow: they contained the later"
                        + " figure for "
                        + FamilyTrust.covered(family.implied())
                        + " stocks (see What comparable events imply)."));
  }

  private static Block figure(FamilyResult family, Pool peers, String title) {
    return new Block.Figures(
        List.of(ForestFigure.of("family", title, lines(family, peers))),
        "Average abnormal return of each event's stocks on day 0, market model against "
            + family.specification().plan().benchmark()
            + ", with the interval of the test that decides, for day 0 alone: where page one"
            + " adjusts for two windows, its interval is wider. Means are those of a random-effects"
            + " model."
            + restrictions(family)
            + FamilyScope.leftOut(family),
        List.of(numbers(lines(family, peers), errors(family, peers), intervalsOf(family, peers))));
  }

  /** Of which kinds all restrictions are: their parts need not have a mean of their own. */
  private static String restrictions(FamilyResult family) {
    return family.pools().stream()
        .filter(pool -> pool.name().equals(FamilyScope.RESTRICTIONS))
        .findFirst()
        .map(
            pool -> {
              List<String> ids = pool.tests().events().stream().map(EventEffect::id).toList();
              Map<String, Long> kinds =
                  family.members().stream()
                      .filter(member -> ids.contains(member.event().id().value()))
                      .collect(
                          Collectors.groupingBy(
                              member -> FamilyScope.kind(member.event().kind()),
                              TreeMap::new,
                              Collectors.counting()));
              return " The "
                  + ids.size()
                  + " restrictions by kind: "
                  + kinds.entrySet().stream()
                      .map(kind -> kind.getKey() + " " + kind.getValue())
                      .collect(Collectors.joining(", "))
                  + (everyKindHasMean(family, kinds.keySet())
                      ? "."
                      : "; a kind with few events has no mean of its own.");
            })
        .orElse("");
  }

  private static boolean everyKindHasMean(FamilyResult family, Set<String> kinds) {
    return family.pools().stream()
        .filter(pool -> pool.by().equals("kind"))
        .map(pool -> FamilyScope.kind(pool.name()))
        .collect(Collectors.toSet())
        .containsAll(kinds);
  }

  /** The standard errors that the random-effects mean weighs by, by the names of their lines. */
  private static Map<String, Double> errors(FamilyResult family, Pool peers) {
    Map<String, Double> errors = new HashMap<>();
    for (EventEffect event : peers.tests().events()) {
      family.members().stream()
          .filter(member -> member.event().id().value().equals(event.id()))
          .forEach(
              member ->
                  errors.put(name(member, member.event().title()), event.study().standardError()));
    }
    return errors;
  }

  /** Of which test the intervals of events are, where they do not follow from standard errors. */
  private static String intervalsOf(FamilyResult family, Pool peers) {
    List<String> ids = peers.tests().events().stream().map(EventEffect::id).toList();
    return family.members().stream()
            .filter(member -> ids.contains(member.event().id().value()))
            .flatMap(member -> member.outcome().average().result().stream())
            .flatMap(average -> average.verdict().result().stream())
            .anyMatch(verdict -> verdict.rule() == EffectTest.Rule.PLACEBO)
        ? "The interval of an event is that of its placebo test, not a multiple of its standard"
            + " error. "
        : "";
  }

  private static Table<Line> numbers(
      List<Line> lines, Map<String, Double> errors, String intervals) {
    return Table.<Line>of(
            "family-events",
            lines.stream().filter(line -> line.kind() != Kind.HEADING).toList(),
            Column.text("Event", Line::name),
            Column.number("Abnormal", NumberStyle.RETURN, Line::effect),
            Column.rangeIfAny(
                "95\u202F% interval", NumberStyle.RETURN, line -> Optional.of(line.interval())),
            Column.numberIfAny(
                "Standard error",
                NumberStyle.FRACTION,
                line -> Optional.ofNullable(errors.get(line.name()))))
        .titled("Comparable events, day 0")
        .noted(
            intervals
                + "Standard error: of the average at the volatility expected of the day. The"
                + " random-effects mean weighs each event by one over the sum of its square and the"
                + " variance between events (by restricted maximum likelihood).");
  }

  private static List<Line> lines(FamilyResult family, Pool peers) {
    List<String> ids = peers.tests().events().stream().map(EventEffect::id).toList();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.heading(Words.capitalized(peers.name())));
    family.members().stream()
        .filter(member -> ids.contains(member.event().id().value()))
        .forEach(member -> add(lines, member, Kind.EFFECT, member.event().title()));
    family
        .compared()
        .ifPresent(member -> add(lines, member, Kind.COMPARED, ForestFigure.THIS_EVENT));
    add(lines, peers, "Random-effects mean of the " + ids.size());
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
                        + FamilyScope.kind(pool.name())));
    family.pools().stream()
        .filter(pool -> pool.name().equals(FamilyScope.RESTRICTIONS))
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
                lines.add(new Line(kind, name(member, name), average.caar(), interval(average))));
  }

  private static String name(FamilyResult.Member member, String name) {
    return Format.shortDay(member.outcome().day0()) + " " + name;
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

package io.marketimpact.reports.family;

import io.marketimpact.base.Interval;
import io.marketimpact.data.study.EventOutcome;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.Prior;
import io.marketimpact.inference.meta.RandomEffects;
import io.marketimpact.inference.meta.Study;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The events pooled, and where the event compared stands among them. */
final class FamilyAnswer {

  private FamilyAnswer() {}

  static Section of(FamilyResult result) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Lead(lead(result)));
    compared(result)
        .ifPresent(
            text ->
                blocks.add(
                    new Block.Paragraph(
                        result.specification().compared().orElseThrow().title() + ": " + text)));
    blocks.add(new Block.Tabular(pools(result)));
    shrunk(result).ifPresent(table -> blocks.add(new Block.Tabular(table)));
    return new Section("answer", "The answer", blocks);
  }

  /** A pool's name for people. */
  static String name(Pool pool) {
    return switch (pool.name()) {
      case "all" -> "All events";
      case "restrictions" -> "Restrictions";
      case "restrictions_other_day0" -> "Restrictions, other day 0";
      case "united_states" -> "United States";
      default -> Words.capitalized(pool.name());
    };
  }

  private static String lead(FamilyResult result) {
    Pool pool = result.pools().get(Math.min(1, result.pools().size() - 1));
    return pool.result()
        .result()
        .map(pooled -> lead(pool, pooled.headline()))
        .orElse(pool.tests().events().size() + " events are too few to pool.");
  }

  private static String lead(Pool pool, RandomEffects pooled) {
    return "Stocks hit by "
        + pool.tests().events().size()
        + " restrictions had an average abnormal return of "
        + Format.percent(pooled.mean())
        + ", each event counted once (95\u202F% interval "
        + Format.interval(pooled.interval())
        + ", p\u00A0"
        + Words.equal(pooled.pValue())
        + "). The events differ: "
        + Math.round(100 * pooled.i2())
        + "\u202F% of the variation between them is more than noise."
        + next(pooled);
  }

  /** What the next event of a pool would do, with a blank before it. */
  static String next(RandomEffects pooled) {
    return " In the next such event the average would be expected between "
        + Format.percent(pooled.prediction().low())
        + " and "
        + Format.percent(pooled.prediction().high())
        + " (95\u202F% prediction interval).";
  }

  /** Where the event compared stands among those of its kind. */
  static Optional<String> compared(FamilyResult result) {
    return FamilyPosition.of(result)
        .map(position -> compared(position, result.peers().orElseThrow()));
  }

  private static String compared(FamilyPosition position, Pool pool) {
    RandomEffects pooled = pool.result().result().orElseThrow().headline();
    return "The average abnormal return was "
        + Format.percent(position.average())
        + ". Of "
        + Counted.inWords(position.events())
        + " events of the same kind ("
        + Words.capitalized(pool.name()).toLowerCase(Locale.ROOT)
        + "), "
        + Counted.inWords(position.lower())
        + " had a lower average. The random-effects mean of the "
        + Counted.inWords(position.events())
        + " is "
        + Format.percent(pooled.mean())
        + " ("
        + Format.interval(pooled.interval())
        + "; plain mean "
        + Format.percent(pool.tests().mean())
        + "). By that measure this event is "
        + position.word()
        + " (p\u00A0"
        + Words.equal(position.p())
        + ").";
  }

  private static Table<Pool> pools(FamilyResult result) {
    return Table.<Pool>of(
            "pools",
            result.pools(),
            Column.text("Events pooled", FamilyAnswer::name),
            Column.number("Events", NumberStyle.COUNT, pool -> pool.tests().events().size()),
            Column.number(
                "Stocks",
                NumberStyle.COUNT,
                pool -> pool.tests().events().stream().mapToInt(EventEffect::shares).sum()),
            Column.number("Plain mean", NumberStyle.RETURN, pool -> pool.tests().mean()),
            number("Mean", NumberStyle.RETURN, any -> any.headline().mean()),
            range("95\u202F% interval", any -> any.headline().interval()),
            number("p", NumberStyle.PROBABILITY, any -> any.headline().pValue()),
            number("p clustered", NumberStyle.PROBABILITY, any -> any.clustered().pValue()),
            number("p signs", NumberStyle.PROBABILITY, Pool.Result::pSigns),
            number("p placebo", NumberStyle.PROBABILITY, Pool.Result::pPlacebo),
            number("I\u00B2", NumberStyle.WHOLE_PERCENT, any -> any.headline().i2()),
            range("Next event", any -> any.headline().prediction()))
        .titled("The events pooled")
        .noted(
            "Mean, interval and p are those of a random-effects model (restricted maximum"
                + " likelihood, Hartung-Knapp standard error) in which each event counts once."
                + " Clustered: mean of all stocks, with standard errors clustered by date. Signs:"
                + " each event's sign drawn at random. Placebo: the same events moved to ordinary"
                + " days. Next event: prediction interval for its true effect. Restrictions leave"
                + " out events that ease one and events that a firm itself decided. Pools of three"
                + " events or fewer show only their plain mean.");
  }

  private static Column<Pool> number(
      String head, NumberStyle style, Function<Pool.Result, Double> number) {
    return Column.numberIfAny(head, style, pool -> pool.result().result().map(number));
  }

  private static Column<Pool> range(String head, Function<Pool.Result, Interval> range) {
    return Column.rangeIfAny(head, NumberStyle.RETURN, pool -> pool.result().result().map(range));
  }

  /** A stock of the event compared, alone and drawn toward its family. */
  record Drawn(FirmStudy firm, FirmWindow window, Study measured, Study posterior) {}

  /** The stocks of the event compared, each drawn toward its family. */
  static Optional<Table<Drawn>> shrunk(FamilyResult result) {
    return result
        .prior()
        .flatMap(prior -> result.compared().map(member -> shrunk(prior, member.outcome())));
  }

  private static Table<Drawn> shrunk(Prior prior, EventOutcome outcome) {
    List<Drawn> rows = new ArrayList<>();
    for (FirmStudy firm : outcome.firms()) {
      firm.window(outcome.asked())
          .result()
          .ifPresent(
              window ->
                  EventOutcome.study(window)
                      .result()
                      .ifPresent(
                          measured ->
                              rows.add(
                                  new Drawn(firm, window, measured, prior.posterior(measured)))));
    }
    return Table.<Drawn>of(
            "shrunk",
            rows,
            Column.code("Ticker", row -> row.firm().event().security()),
            Column.number("Abnormal", NumberStyle.RETURN, row -> row.measured().effect()),
            Column.rangeIfAny(
                "95\u202F% interval",
                NumberStyle.RETURN, row -> row.window().verdict().interval().result()),
            Column.number(
                "Shrunk toward the family", NumberStyle.RETURN, row -> row.posterior().effect()),
            Column.rangeIfAny(
                "95\u202F% posterior",
                NumberStyle.RETURN, row -> Optional.of(normal(row.posterior()))))
        .titled("A secondary reading: the event with its family as the prior")
        .noted(
            "Prior for a stock in the next event of this kind: normal with mean "
                + Format.percent(prior.mean())
                + " and standard deviation "
                + Format.size(Math.sqrt(prior.variance()))
                + ". The noisier a stock's own return, the closer it is pulled to that mean; the"
                + " headline is what was measured. Intervals are for day 0 alone; those of a study"
                + " that adjusts for two windows are wider.");
  }

  private static Interval normal(Study study) {
    double reach = 1.959963984540054 * study.standardError();
    return new Interval(study.effect() - reach, study.effect() + reach);
  }
}

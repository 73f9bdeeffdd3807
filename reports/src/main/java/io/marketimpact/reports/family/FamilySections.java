package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.inference.meta.RandomEffects;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The evidence behind a family's answer. */
final class FamilySections {

  private FamilySections() {}

  /** A share of an event, studied. */
  private record Row(FamilyResult.Member member, FirmStudy firm) {

    Optional<FirmWindow> window() {
      return firm.window(member.outcome().asked()).result();
    }

    Optional<String> reason() {
      return firm.window(member.outcome().asked()).exclusion().map(why -> Reasons.of(why.detail()));
    }
  }

  static Section events(FamilyResult result) {
    List<Row> rows =
        Stream.concat(result.members().stream(), result.compared().stream())
            .flatMap(member -> member.outcome().firms().stream().map(firm -> new Row(member, firm)))
            .toList();
    Table<Row> table =
        Table.<Row>of(
                "events",
                rows,
                Column.day("Day 0", row -> row.member().outcome().day0()),
                Column.text("Event", row -> row.member().event().id().value()),
                Column.text("Kind", row -> Words.capitalized(row.member().event().kind())),
                Column.code("Ticker", row -> row.firm().event().security()),
                Column.numberIfAny(
                    "Move", NumberStyle.RETURN, row -> row.window().map(w -> w.actual())),
                Column.numberIfAny(
                    "Abnormal",
                    NumberStyle.RETURN,
                    row -> row.window().map(w -> w.evidence().car())),
                Column.rangeIfAny(
                    "95\u202F% interval",
                    NumberStyle.RETURN,
                    row -> row.window().flatMap(w -> w.verdict().interval().result())),
                Column.numberIfAny(
                    "t", NumberStyle.DECIMAL, row -> row.window().map(w -> w.evidence().scar())),
                Column.numberIfAny(
                    "Placebo p",
                    NumberStyle.PROBABILITY,
                    row -> row.window().map(w -> w.verdict().pValue())),
                Column.textIfAny(
                    "Verdict", row -> row.window().map(w -> Words.label(w.decision()))))
            .unless(Row::reason)
            .marked(
                row ->
                    row.window().filter(w -> w.decision().isDistinguishable()).isPresent()
                        ? Tone.STRONG
                        : Tone.PLAIN)
            .titled("Every stock of every event, market model, day 0");
    return new Section("events", "The events", List.of(new Block.Tabular(table)));
  }

  /** A meta-analysis of a pool under a name. */
  private record Variant(String pool, String how, RandomEffects effects) {}

  static Section robustness(FamilyResult result) {
    List<Variant> ways = new ArrayList<>();
    List<Variant> left = new ArrayList<>();
    for (Pool pool : result.pools()) {
      pool.result()
          .result()
          .ifPresent(
              pooled -> {
                pooled
                    .effects()
                    .forEach(
                        effects ->
                            ways.add(
                                new Variant(
                                    FamilyAnswer.name(pool),
                                    Words.of(effects.estimator()),
                                    effects)));
                if (pool.name().equals("restrictions")) {
                  IntStream.range(0, pooled.leftOut().size())
                      .forEach(
                          i ->
                              left.add(
                                  new Variant(
                                      FamilyAnswer.name(pool),
                                      "without " + pool.tests().events().get(i).id(),
                                      pooled.leftOut().get(i))));
                }
              });
    }
    return new Section(
        "robustness",
        "Other estimators, and each event left out in turn",
        List.of(
            new Block.Tabular(
                variants("ways", ways).titled("By estimator of the variance between events")),
            new Block.Tabular(
                variants("left", left).titled("Restrictions, each event left out in turn"))));
  }

  private static Table<Variant> variants(String id, List<Variant> rows) {
    return Table.<Variant>of(
        id,
        rows,
        Column.text("Events pooled", Variant::pool),
        Column.text("How", Variant::how),
        Column.number("Mean", NumberStyle.RETURN, row -> row.effects().mean()),
        Column.rangeIfAny(
            "95\u202F% interval", NumberStyle.RETURN, row -> Optional.of(row.effects().interval())),
        Column.number("p", NumberStyle.PROBABILITY, row -> row.effects().pValue()),
        Column.number("\u03C4", NumberStyle.FRACTION, row -> Math.sqrt(row.effects().tau2())),
        Column.number("I\u00B2", NumberStyle.WHOLE_PERCENT, row -> row.effects().i2()),
        Column.rangeIfAny(
            "Next event", NumberStyle.RETURN, row -> Optional.of(row.effects().prediction())));
  }

  static Section sources(FamilyResult result) {
    Table<FamilyResult.Member> table =
        Table.<FamilyResult.Member>of(
                "sources",
                result.members(),
                Column.text("Event", member -> member.event().id().value()),
                Column.text("What was restricted", member -> member.event().notes().restricted()),
                Column.text("How day 0 is known", member -> member.event().notes().basis()),
                Column.dayIfAny("Other possible day 0", member -> member.event().otherDay0()),
                Column.text("What firms said", member -> member.event().notes().said()),
                Column.text("What else happened", member -> member.event().notes().confounders()),
                Column.text("From memory, no source", member -> member.event().notes().recalled()),
                Column.text("Sources", member -> member.event().notes().sources()))
            .titled("What is known about each event");
    return new Section(
        "sources", "What is known about each event", List.of(new Block.Tabular(table)));
  }

  static Section limits(FamilyResult result) {
    List<String> remarks =
        List.of(
            "Events were chosen because listed stocks were named in the news: those that nobody"
                + " wrote about are missing, so the mean may be too far from zero.",
            "Each event is studied on its own. Days of a stock's other events stay in its"
                + " estimation window, and the windows of neighboring events overlap; errors on"
                + " different dates are assumed to be independent.",
            "Day 0 is one session. What leaked before or came later is not in it.",
            "Prices of a stock in an event come from one file; files are never joined.",
            "Shares of revenue and later figures are those that were found with a date and a"
                + " source; what was only recalled from memory enters no calculation.",
            "The firms' own earnings days are left out for the compared event, where they are"
                + " known; for the family's events none are on record.",
            "The prior for a stock assumes that the stocks of the next event spread as all stocks"
                + " of the family did, whatever they had at stake.");
    return new Section(
        "limits",
        "Limits",
        List.of(new Block.Remarks(remarks), new Block.Paragraph(result.specification().summary())));
  }
}

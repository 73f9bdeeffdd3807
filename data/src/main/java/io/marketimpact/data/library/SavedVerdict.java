package io.marketimpact.data.library;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import java.util.Optional;
import java.util.stream.Stream;

/** What the test that decides said of an effect, read back. */
final class SavedVerdict {

  private SavedVerdict() {}

  /** Of a firm's row, which names the rule. */
  static Optional<Verdict> ofFirm(SavedRow row) {
    return of(row, ruleOf(row));
  }

  /** Of a group's row: of groups, the placebo alone decides. */
  static Optional<Verdict> ofGroup(SavedRow row) {
    return of(row, EffectTest.Rule.PLACEBO);
  }

  private static EffectTest.Rule ruleOf(SavedRow row) {
    return Stream.of(EffectTest.Rule.values())
        .filter(rule -> rule.id().equals(row.text("decision_rule")))
        .findFirst()
        .orElse(EffectTest.Rule.PLACEBO);
  }

  private static Optional<Verdict> of(SavedRow row, EffectTest.Rule rule) {
    return row.ifAny("p_decision")
        .map(
            p ->
                new Verdict(
                    rule,
                    (int) row.number("primary_windows"),
                    row.number("p_decision_alone"),
                    p,
                    published(
                        row.interval("decision_ci95_low", "decision_ci95_high"),
                        ExclusionReason.NO_INTERVAL,
                        "no interval of the test that decides was published"),
                    published(
                        row.ifAny("decision_mde80"),
                        ExclusionReason.NOT_DETECTABLE,
                        "no detectable effect was published")));
  }

  /** Why a value is missing stands in no table. */
  static <T> Outcome<T> published(Optional<T> value, ExclusionReason reason, String detail) {
    return value.map(Outcome::of).orElseGet(() -> Outcome.excluded(reason, detail));
  }
}

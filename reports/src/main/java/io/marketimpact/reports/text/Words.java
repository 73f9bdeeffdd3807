package io.marketimpact.reports.text;

import io.marketimpact.event.Outcome;
import io.marketimpact.inference.Decision;
import io.marketimpact.inference.Interval;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import java.util.Locale;
import java.util.Optional;

/**
 * Decisions as sentences. Every sentence about significance comes from {@link Decision}, so that
 * words and numbers cannot contradict each other; "no impact" is never said.
 */
public final class Words {

  private Words() {}

  /**
   * A decision in a few words.
   *
   * @param decision the decision
   * @return for a label
   */
  public static String label(Decision decision) {
    return switch (decision) {
      case DISTINGUISHABLE -> "stands out";
      case DISTINGUISHABLE_BY_PLACEBO_ONLY -> "stands out by placebo test only";
      case NOT_DISTINGUISHABLE_BY_PLACEBO -> "not distinguishable by placebo test";
      case NOT_DISTINGUISHABLE -> "not distinguishable";
    };
  }

  /**
   * What a share did over a window, before any model.
   *
   * @param actual its return
   * @return such as fell 4.15 %
   */
  public static String moved(double actual) {
    String size = Format.size(actual);
    if (size.startsWith("0.00")) {
      return "did not move";
    }
    return (actual < 0 ? "fell " : "rose ") + size;
  }

  /**
   * What may be said about a firm's move.
   *
   * @param result the firm's window
   * @param familyWise Romano-Wolf p-value over the group's firms, where there is one
   * @return one or two sentences after "which leaves ..."
   */
  public static String firm(FirmWindow result, Optional<Double> familyWise) {
    String figures =
        figures(result.interval(), result.placebo(), result.pValue())
            + familyWise.map(p -> ", " + Format.probability(p) + " over all firms").orElse("");
    return sentence(
        result.decision(),
        result.evidence().car(),
        figures,
        "its own ordinary days",
        result.minimumDetectable());
  }

  /**
   * What may be said about a group's move.
   *
   * @param result the group's window
   * @return one or two sentences, or why nothing may be said
   */
  public static String group(GroupWindow result) {
    Optional<Decision> decision = result.decision().result();
    Optional<Interval> interval = result.interval().result();
    if (decision.isEmpty() || interval.isEmpty()) {
      return "The average abnormal return is "
          + Format.percent(result.caar())
          + "; the firms have different dates, so that no portfolio speaks for them: see the tests.";
    }
    return sentence(
        decision.get(),
        result.caar(),
        figures(interval.get(), result.placebo().map(PlaceboInTime::pValue), 1),
        "ordinary days of the same firms",
        result.minimumDetectable().result().orElseThrow());
  }

  private static String figures(Interval interval, Outcome<Double> placebo, double otherwise) {
    return "95\u202F% interval "
        + Format.interval(interval)
        + placebo
            .result()
            .map(p -> ", placebo p\u00A0=\u00A0" + Format.probability(p))
            .orElse(", p\u00A0=\u00A0" + Format.probability(otherwise));
  }

  private static String sentence(
      Decision decision, double effect, String figures, String comparison, double detectable) {
    String head = "an abnormal return of " + Format.percent(effect) + " (" + figures + ")";
    return switch (decision) {
      case DISTINGUISHABLE -> head + ": statistically distinguishable from " + comparison + ".";
      case DISTINGUISHABLE_BY_PLACEBO_ONLY ->
          head
              + ": distinguishable from "
              + comparison
              + " by the placebo test, though the interval holds zero.";
      case NOT_DISTINGUISHABLE_BY_PLACEBO ->
          head
              + ": not distinguishable from "
              + comparison
              + " by the placebo test, though the interval leaves out zero. "
              + detectable(detectable);
      case NOT_DISTINGUISHABLE ->
          head + ": not distinguishable from " + comparison + ". " + detectable(detectable);
    };
  }

  private static String detectable(double effect) {
    return "The design could detect a move of " + Format.size(effect) + " or more.";
  }

  /**
   * A constant's name as words.
   *
   * @param constant the constant
   * @return lower case with spaces
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.study.ModelWindow;
import java.util.Locale;

/** An effect in one line. */
final class EffectWords {

  private EffectWords() {}

  /** What was found of a firm, and the decision with its p-value. */
  record Numbers(double car, double standardError, double t, double p) {

    String in(String place, Decision decision, double decisive) {
      return String.format(
          Locale.ROOT,
          "%s: CAR %+.4f, standard error %.4f, t %.2f, p %.3f; %s, p %.3f",
          place,
          car,
          standardError,
          t,
          p,
          decision.name().toLowerCase(Locale.ROOT),
          decisive);
    }
  }

  /** Where an effect was measured. */
  static String place(Object name, ModelWindow asked) {
    return name + ", model " + asked.model() + ", window " + asked.window();
  }

  /** What was found of a group. */
  static String group(String place, double caar, Interval interval) {
    return String.format(
        Locale.ROOT,
        "%s: CAAR %+.4f, 95 %% interval from %+.4f to %+.4f",
        place,
        caar,
        interval.low(),
        interval.high());
  }

  /** What was found of a group of which there is no interval. */
  static String group(String place, double caar, String why) {
    return String.format(Locale.ROOT, "%s: CAAR %+.4f%s", place, caar, why);
  }
}

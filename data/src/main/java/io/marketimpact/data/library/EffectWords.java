package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.study.ModelWindow;
import java.util.Locale;

/** An effect in one line. */
final class EffectWords {

  private EffectWords() {}

  /** What was found of a firm, and what the test that decides says of it. */
  static String firm(String place, FirmView found) {
    return String.format(
        Locale.ROOT,
        "%s: CAR %+.4f, standard error %.4f, t %.2f (p %.3f)%s",
        place,
        found.car(),
        found.standardError(),
        found.t(),
        found.pValue(),
        decided(found.verdict()));
  }

  /** Which test decides, by what p, and how. */
  static String decided(Verdict verdict) {
    return String.format(
        Locale.ROOT,
        "; %s p %.3f%s decides: %s",
        verdict.rule().id(),
        verdict.pValue(),
        verdict.looks() > 1 ? ", adjusted for " + verdict.looks() + " windows," : "",
        verdict.decision().name().toLowerCase(Locale.ROOT));
  }

  /** That values of some data could not be used, where there are such. */
  static String errors(long errors, String separator, String data) {
    return errors == 0
        ? ""
        : separator + Study.counted(errors, "error") + " in " + data + ": findings()";
  }

  /** Where an effect was measured. */
  static String place(Object name, ModelWindow asked) {
    return name + ", model " + asked.model() + ", window " + asked.window();
  }

  /** What was found of a group. */
  static String group(String place, double caar, Interval interval) {
    return String.format(
        Locale.ROOT,
        "%s: CAAR %+.4f, 95 %% interval by t from %+.4f to %+.4f",
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

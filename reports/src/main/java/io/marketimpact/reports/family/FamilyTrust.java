package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyImplied;
import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.exposure.ImpliedCheck;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Words;
import java.util.List;
import java.util.Optional;

/** How far what a price implies can be trusted, by what firms later said of comparable events. */
final class FamilyTrust {

  /** Of nine in ten and more, an interval is what it claims to be, as far as so few can tell. */
  private static final double KEPT = 0.9;

  private FamilyTrust() {}

  /** For the report of the event compared; empty where no later figure can be tested. */
  static Optional<String> of(FamilyResult family) {
    List<FamilyImplied> implied = family.implied();
    return checks(implied).isEmpty()
        ? Optional.empty()
        : Optional.of(
            "How far can an implied loss be trusted? " + counted(implied) + " " + reading(implied));
  }

  static String counted(List<FamilyImplied> implied) {
    List<ImpliedCheck> checks = checks(implied);
    int untested = implied.size() - checks.size();
    long above = checks.stream().filter(ImpliedCheck::isMoreThanImplied).count();
    return Words.capitalized(Counted.inWords(implied.size()))
        + " stocks of "
        + Counted.inWords(implied.stream().map(row -> row.member().event().id()).distinct().count())
        + " comparable events have a later figure from the firm. "
        + Words.capitalized(Counted.inWords(checks.size()))
        + " can be tested"
        + (untested == 0
            ? ""
            : "; for " + Counted.inWords(untested) + " no market value or revenue was found")
        + ". The 95\u202F% interval contained the later figure for "
        + covered(implied)
        + ". For "
        + Counted.inWords(above)
        + " the firm later reported a larger loss than the price implied.";
  }

  /** For how many of those tested the interval contained the later figure. */
  static String covered(List<FamilyImplied> implied) {
    List<ImpliedCheck> checks = checks(implied);
    return Counted.of(checks.size() - missed(checks), checks.size());
  }

  static String reading(List<FamilyImplied> implied) {
    List<ImpliedCheck> checks = checks(implied);
    if (checks.isEmpty()) {
      return "The model is untested.";
    }
    long missed = missed(checks);
    if (!isTooNarrow(implied)) {
      return "So few cases cannot show that it holds in general.";
    }
    long above =
        checks.stream().filter(check -> !check.isCovered() && check.isMoreThanImplied()).count();
    return "The intervals are too narrow for what firms later say, and the implied loss is not a"
        + " forecast."
        + (above == missed
            ? " Each of the "
                + Counted.inWords(missed)
                + " figures outside the interval was higher than implied."
            : "");
  }

  /** Whether too many later figures lay outside their intervals. */
  static boolean isTooNarrow(List<FamilyImplied> implied) {
    List<ImpliedCheck> checks = checks(implied);
    return missed(checks) > (1 - KEPT) * checks.size();
  }

  private static long missed(List<ImpliedCheck> checks) {
    return checks.stream().filter(check -> !check.isCovered()).count();
  }

  private static List<ImpliedCheck> checks(List<FamilyImplied> implied) {
    return implied.stream().flatMap(row -> row.check().result().stream()).toList();
  }
}

package io.marketimpact.inference.parametric;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.group.Counting;
import io.marketimpact.inference.group.CrossSection;
import io.marketimpact.inference.group.FewFirms;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import java.util.Locale;

/**
 * The BMP t corrected for correlated firms, t·√((1 - r̄)/(1 + (N - 1)r̄)) with N - 1 degrees of
 * freedom (Kolari and Pynnönen 2010). The one test that withstands both firms that share their days
 * and a rise in variance on the event day. A negative r̄ is not rewarded: its factor is 1.
 */
public final class AdjustedBmpT implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("adjusted_bmp_t"),
          "Adjusted BMP t",
          "t = t_BMP·√((1 - r̄)/(1 + (N - 1)·r̄)), N - 1 degrees of freedom",
          "Assumes that every pair of firms has the mean correlation r̄; allows the event to change"
              + " their variance.",
          "Kolari and Pynnönen 2010");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Counting counting() {
    return Counting.ALSO_BY_NORMAL;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    return CommonVariance.check(sample)
        .then(
            correlation ->
                CrossSection.test(sample, sample.each(FirmEvidence::scar), factor(sample)))
        .map(result -> new Assessment(result, trust(sample)));
  }

  private static double factor(GroupSample sample) {
    double r = sample.meanCorrelation();
    return r < 0 ? 1 : Math.sqrt((1 - r) / (1 + (sample.size() - 1) * r));
  }

  private static Trust trust(GroupSample sample) {
    return new Trust(
        sample.sharesDates() ? TrustLevel.VALID : TrustLevel.HEADLINE,
        String.format(
            Locale.ROOT,
            "corrects for the mean residual correlation of %.2g and is robust to a rise in variance"
                + " on the day%s",
            sample.meanCorrelation(),
            sample.size() < FewFirms.FOR_A_DEVIATION
                ? "; with " + sample.size() + " firms it has little power"
                : ""));
  }
}

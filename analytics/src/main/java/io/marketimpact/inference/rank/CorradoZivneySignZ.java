package io.marketimpact.inference.rank;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Share of firms above their own median on the window's days over its deviation from day to day, Z
 * = √L·mean_W(Ḡ)/S with G = sign(SAR - median) over all days of the firm (Corrado and Zivney 1992).
 * Contains the firms' correlation; looks at no size at all. Firms of different dates are aligned by
 * event.
 */
public final class CorradoZivneySignZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("corrado_zivney_sign_z"),
          "Corrado-Zivney sign Z",
          "Z = √L·mean_W(Ḡ)/S, G = sign(SAR - the firm's median), S² = Σ(n_t/N)Ḡ_t²/(T + L),"
              + " normal",
          "Assumes that the side of its median on which a firm's return falls is exchangeable over"
              + " days; does not assume normal returns or independent firms.",
          "Corrado and Zivney 1992");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    ScoreAverages signs = ScoreAverages.of(sample, Scorings.SIGNS_OF_DAYS);
    return signs.z().map(z -> new Assessment(TestResult.normal(z), trust(sample, signs)));
  }

  private static Trust trust(GroupSample sample, ScoreAverages signs) {
    return signs.trust(
        sample,
        "accounts for the firms' correlation and looks only at the side of the median"
            + EventTime.conservative(sample));
  }
}

package io.marketimpact.inference.rank;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.Trust;
import io.marketimpact.inference.group.EventTime;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;

/**
 * Share of firms above their own median on the window's days over its deviation from day to day, Z
 * = √L·mean_W(Ḡ)/S with G = sign(SAR - median) over all days of the firm (Corrado and Zivney 1992).
 * Contains the firms' correlation; looks at no size at all. Firms of different dates are aligned by
 * event.
 */
public final class CorradoZivneySignZ implements TestStatistic {

  @Override
  public String id() {
    return "corrado_zivney_sign_z";
  }

  @Override
  public String name() {
    return "Corrado-Zivney sign Z";
  }

  @Override
  public String citation() {
    return "Corrado and Zivney 1992";
  }

  @Override
  public String formula() {
    return "Z = √L·mean_W(Ḡ)/S, G = sign(SAR - the firm's median), S² = "
        + "Σ(n_t/N)Ḡ_t²/(T + L), normal";
  }

  @Override
  public String assumption() {
    return "Takes the side of its median on which a firm falls as exchangeable "
        + "over days; needs no normal returns and no independent firms.";
  }

  @Override
  public Outcome<TestResult> test(GroupSample sample) {
    return signs(sample).z().map(TestResult::normal);
  }

  private static ScoreAverages signs(GroupSample sample) {
    return ScoreAverages.ofSigns(sample, FirmEvidence::sarArray);
  }

  @Override
  public Trust trust(GroupSample sample) {
    return ScoreAverages.trust(
        sample,
        () -> signs(sample),
        "contains the firms' correlation and looks only at the side of the median"
            + EventTime.conservative(sample));
  }
}

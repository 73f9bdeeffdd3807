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
 * Mean rank of the window's days among all days of each firm over its deviation from day to day, Z
 * = √L·mean_W(Ū)/S (Corrado 1989; over several days Campbell and Wasley 1993). S is taken over
 * days, so that it accounts for the firms' correlation. Days that some firms lack count with the
 * share of firms they have (Corrado and Zivney 1992). Firms of different dates are aligned by
 * event.
 */
public final class CorradoRankZ implements TestStatistic {

  private static final Method<TestId> METHOD =
      new Method<>(
          new TestId("corrado_rank_z"),
          "Corrado rank Z",
          "Z = √L·mean_W(Ū)/S, U = rank/(T + L + 1) - ½, S² = Σ(n_t/N)Ū_t²/(T + L), normal",
          "Assumes that a firm's abnormal returns are exchangeable over days; does not assume"
              + " normal returns or independent firms.",
          "Corrado 1989; Campbell and Wasley 1993");

  @Override
  public Method<TestId> method() {
    return METHOD;
  }

  @Override
  public Outcome<Assessment> assess(GroupSample sample) {
    ScoreAverages ranks = ScoreAverages.of(sample, Scorings.RANKS_OF_DAYS);
    return ranks.z().map(z -> new Assessment(TestResult.normal(z), trust(sample, ranks)));
  }

  private static Trust trust(GroupSample sample, ScoreAverages ranks) {
    return ranks.trust(
        sample,
        "accounts for the firms' correlation and is robust to outliers"
            + EventTime.conservative(sample));
  }
}

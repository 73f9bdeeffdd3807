package io.marketimpact.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.stat.SampleSummary;
import java.util.List;

/** What all firms of an event lose together: one policy strikes them all in the same draw. */
public final class JointLoss {

  private JointLoss() {}

  /**
   * Adds up the firms' value at stake, draw by draw.
   *
   * @param firms the same draws of each firm, in a fixed order of firms
   * @return the summary of the sums, in millions
   * @throws IllegalArgumentException if there is no firm or their numbers of draws differ
   */
  public static SampleSummary of(List<LossDraws> firms) {
    Require.that(!firms.isEmpty(), "a joint loss needs at least 1 firm: %s", firms.size());
    double[] sums = new double[firms.get(0).size()];
    for (LossDraws firm : firms) {
      Require.that(
          firm.size() == sums.length,
          "firms must have the same draws: %s and %s",
          sums.length,
          firm.size());
      for (int i = 0; i < sums.length; i++) {
        sums[i] += firm.valueAtStake(i);
      }
    }
    return SampleSummary.of(sums);
  }
}

package io.marketimpact.inference;

import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Ranks;
import java.util.List;

/** The order of each firm's studentised residuals by size, found once for all rank tests. */
final class ResidualOrders {

  private final List<FirmEvidence> firms;
  private final int[][] found;

  ResidualOrders(List<FirmEvidence> firms) {
    this.firms = firms;
    this.found = new int[firms.size()][];
  }

  /** Positions of a firm's residuals, the most negative first. */
  int[] of(int firm) {
    if (found[firm] == null) {
      Residuals residuals = firms.get(firm).residuals();
      double[] values = new double[residuals.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = residuals.studentised(i);
      }
      found[firm] = Ranks.order(values);
    }
    return found[firm];
  }
}

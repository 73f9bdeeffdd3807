package io.marketimpact.inference.group;

import io.marketimpact.base.Lazy;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Ranks;
import java.util.List;

/** The order of each firm's studentized residuals by size, found once for all rank tests. */
public final class ResidualOrders {

  private final Lazy<int[][]> orders;

  ResidualOrders(List<FirmEvidence> firms) {
    this.orders =
        Lazy.of(() -> firms.parallelStream().map(ResidualOrders::of).toArray(int[][]::new));
  }

  /**
   * The order of one firm's residuals by size.
   *
   * @param firm with its residuals
   * @return positions of its residuals, the most negative first
   */
  public static int[] of(FirmEvidence firm) {
    return Ranks.order(studentized(firm.residuals()));
  }

  private static double[] studentized(Residuals residuals) {
    double[] values = new double[residuals.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = residuals.studentized(i);
    }
    return values;
  }

  /**
   * The order of a firm's residuals by size.
   *
   * @param firm its position in the sample, from 0
   * @return positions of its residuals, the most negative first
   */
  public int[] of(int firm) {
    return orders.get()[firm];
  }
}

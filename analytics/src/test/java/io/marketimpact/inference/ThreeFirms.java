package io.marketimpact.inference;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.GoldenTable;
import java.util.Arrays;
import java.util.List;

/** Three firms, six estimation days and a window of two days, small enough for pencil and paper. */
final class ThreeFirms {

  static final GoldenTable GOLDEN = GoldenTable.read(ThreeFirms.class, "three_firms.txt");

  private static final int[] SESSIONS = {1, 2, 3, 4, 5, 6};
  private static final double[] LEVERAGES = {1 / 3.0, 0.25, 0.5, 1 / 3.0, 0.25, 1 / 3.0};

  private ThreeFirms() {}

  static List<FirmEvidence> list() {
    return List.of(
        firm("AAA", 0.004, 0.3, 0.012, 10, -14, 3, 8, -12, 5),
        firm("BBB", -0.014, -1.4, 0.009, 4, -9, 9, 2, -7, 1),
        firm("CCC", -0.020, -1.1, 0.016, -2, -20, 12, 15, -6, 1));
  }

  static GroupSample sample() {
    return GroupSample.of(list());
  }

  private static FirmEvidence firm(
      String symbol, double car, double sarSum, double sigma, int... thousandths) {
    double[] residuals = Arrays.stream(thousandths).mapToDouble(x -> x / 1000.0).toArray();
    return new FirmEvidence(
        new EventId("ban"),
        new SecurityId(symbol),
        8,
        2,
        car,
        List.of(sarSum / 2, sarSum / 2),
        2.75,
        sigma,
        4,
        new Residuals(SESSIONS, residuals, LEVERAGES));
  }
}

package io.marketimpact.support;

import io.marketimpact.event.EventId;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Three firms, six estimation days and a window of two days, small enough for pencil and paper. */
public final class ThreeFirms {

  public static final GoldenTable GOLDEN = GoldenTable.read(ThreeFirms.class, "three_firms.txt");

  private static final int[] SESSIONS = {1, 2, 3, 4, 5, 6};
  private static final double[] LEVERAGES = {1 / 3.0, 0.25, 0.5, 1 / 3.0, 0.25, 1 / 3.0};

  private ThreeFirms() {}

  public static List<FirmEvidence> list() {
    return List.of(
        firm("AAA", 0.004, 0.3, 0.012, 10, -14, 3, 8, -12, 5),
        firm("BBB", -0.014, -1.4, 0.009, 4, -9, 9, 2, -7, 1),
        firm("CCC", -0.020, -1.1, 0.016, -2, -20, 12, 15, -6, 1));
  }

  /** Five shares that the news did not touch. */
  public static List<FirmEvidence> controls() {
    return List.of(
        firm("DDD", 0.006, 0.8, 0.010, 7, -3, -8, 2, 9, -5),
        firm("EEE", -0.009, -0.6, 0.014, -11, 6, 13, -4, -2, 8),
        firm("FFF", 0.002, 0.1, 0.008, 5, -7, 1, 3, -6, 2),
        firm("GGG", -0.003, -0.2, 0.011, -4, 9, -10, 6, 3, -1),
        firm("HHH", 0.011, 0.9, 0.020, 13, -18, 4, -7, 16, -9));
  }

  public static GroupSample sample() {
    return GroupSample.of(list(), controls(), 0);
  }

  /**
   * The three firms in turn, an event every other session, and on every other of these the next
   * firm a session later; standardized returns grow by a tenth from event to event.
   */
  public static List<FirmEvidence> everyOtherDay() {
    List<FirmEvidence> events = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      events.add(later(list().get(i % 3), i, 2 * i));
      if (i % 2 == 0) {
        events.add(later(list().get((i + 1) % 3), i, 2 * i + 1));
      }
    }
    return events;
  }

  private static FirmEvidence later(FirmEvidence firm, int number, int sessions) {
    double growth = 1 + number / 10.0;
    return new FirmEvidence(
        new EventId("e" + (100 + sessions)),
        firm.security(),
        firm.firstSession() + sessions,
        growth * firm.car(),
        DayReturns.of(firm.sars().stream().map(sar -> growth * sar)),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        Firms.shifted(firm.residuals(), sessions),
        Residuals.NONE);
  }

  private static FirmEvidence firm(
      String symbol, double car, double sarSum, double sigma, int... thousandths) {
    double[] residuals = Arrays.stream(thousandths).mapToDouble(x -> x / 1000.0).toArray();
    return new FirmEvidence(
        new EventId("ban"),
        new SecurityId(symbol),
        8,
        car,
        DayReturns.of(List.of(sarSum / 2, sarSum / 2)),
        2.75,
        sigma,
        4,
        new Residuals(SESSIONS, residuals, LEVERAGES),
        Residuals.NONE);
  }
}

package io.marketimpact.support;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionData;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Six firms with two characteristics, twelve estimation days and a window of two days. */
public final class SixFirms {

  public static final GoldenTable GOLDEN = GoldenTable.read(SixFirms.class, "six_firms.txt");
  public static final List<String> NAMES = List.of("share", "size");
  public static final int EVENT = 20;

  private static final double[][] RESIDUALS = {
    {10, -14, 3, 8, -12, 5, -7, 4, 9, -3, -6, 3},
    {4, -9, 9, 2, -7, 1, -5, 6, 3, -8, 2, 2},
    {-2, -20, 12, 15, -6, 1, 8, -11, 7, -9, 4, 1},
    {6, -5, 1, -3, -8, 9, 2, -1, 7, -4, -9, 5},
    {1, -7, 2, 12, -4, -6, 3, 8, -2, -10, 5, -2},
    {-9, 3, 5, -1, -2, 6, -12, 7, 4, 1, 3, -5}
  };

  private static final double[] LEVERAGES = {
    1 / 3.0, 0.25, 0.5, 1 / 3.0, 0.25, 1 / 3.0, 0.125, 0.125, 0.2, 0.1, 0.25, 0.2
  };
  private static final double[] CARS = {4, -14, -20, -6, 3, -31};
  private static final double[] SHARES = {0, 5, 8, 2, 1, 12};
  private static final double[] SIZES = {11, 14, 9, 7, 10, 13};

  static {
    for (double[] firm : RESIDUALS) {
      Arrays.setAll(firm, t -> firm[t] / 1000);
    }
  }

  private SixFirms() {}

  public static List<FirmEvidence> list() {
    List<FirmEvidence> firms = new ArrayList<>();
    for (int i = 0; i < CARS.length; i++) {
      firms.add(firm(i, EVENT, IntStream.range(0, 12).toArray()));
    }
    return firms;
  }

  /** A firm with a window that begins in a session and only some of its estimation days. */
  public static FirmEvidence firm(int firm, int event, int[] days) {
    return new FirmEvidence(
        new EventId("ban"),
        new SecurityId("F" + firm),
        event,
        CARS[firm] / 1000,
        DayReturns.of(List.of(0.5, -1.25)),
        2.75,
        0.01,
        days.length - 2,
        new Residuals(
            days,
            Arrays.stream(days).mapToDouble(day -> RESIDUALS[firm][day]).toArray(),
            Arrays.stream(days).mapToDouble(day -> LEVERAGES[day]).toArray()),
        Residuals.NONE);
  }

  public static Map<SecurityId, List<Double>> characteristics() {
    Map<SecurityId, List<Double>> rows = new TreeMap<>();
    for (int i = 0; i < CARS.length; i++) {
      rows.put(new SecurityId("F" + i), List.of(SHARES[i] / 100, SIZES[i] / 10));
    }
    return rows;
  }

  public static CrossSectionalRegressionData data() {
    return CrossSectionalRegressionData.of(list(), NAMES, characteristics());
  }

  public static Outcome<CrossSectionalRegression> regression(List<FirmEvidence> firms) {
    return CrossSectionalRegression.of(
        CrossSectionalRegressionData.of(firms, NAMES, characteristics()));
  }

  /** Residuals, a row per firm. */
  public static double[][] residuals() {
    return Arrays.stream(RESIDUALS).map(double[]::clone).toArray(double[][]::new);
  }
}

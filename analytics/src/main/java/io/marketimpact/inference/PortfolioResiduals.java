package io.marketimpact.inference;

import io.marketimpact.event.Outcome;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Average abnormal returns of an equal-weight portfolio of the firms in the estimation window. With
 * the same regressors for every firm they are the residuals of the model fitted to the portfolio.
 */
final class PortfolioResiduals {

  /** A day on which fewer of the firms have a return is another portfolio and is left out. */
  private static final double FEWEST_FIRMS = 0.8;

  private final int[] sessions;
  private final double[] averages;
  private final double[] studentised;

  private PortfolioResiduals(int[] sessions, double[] averages, double[] studentised) {
    this.sessions = sessions;
    this.averages = averages;
    this.studentised = studentised;
  }

  static PortfolioResiduals of(List<FirmEvidence> firms) {
    Map<Integer, Day> days = new TreeMap<>();
    for (FirmEvidence firm : firms) {
      Residuals residuals = firm.residuals();
      for (int i = 0; i < residuals.size(); i++) {
        days.computeIfAbsent(residuals.session(i), session -> new Day())
            .add(residuals.value(i), residuals.leverage(i), residuals.scale(i));
      }
    }
    days.values().removeIf(day -> day.firms < FEWEST_FIRMS * firms.size());
    return new PortfolioResiduals(
        days.keySet().stream().mapToInt(Integer::intValue).toArray(),
        days.values().stream().mapToDouble(Day::average).toArray(),
        days.values().stream().mapToDouble(Day::studentised).toArray());
  }

  int size() {
    return sessions.length;
  }

  /** √(Σ(AAR - mean)²/(T - k)); the mean is zero where the model estimates a constant. */
  double sigma(int degreesOfFreedom) {
    double mean = Moments.mean(averages);
    double squares = 0;
    for (double average : averages) {
      squares += (average - mean) * (average - mean);
    }
    return Math.sqrt(squares / degreesOfFreedom);
  }

  Outcome<PlaceboInTime> placebo(double observed, int length) {
    return PlaceboInTime.of(observed, sessions, studentised, length);
  }

  private static final class Day {
    private int firms;
    private double residuals;
    private double scaled;
    private double leverages;

    private void add(double residual, double leverage, double scale) {
      firms++;
      residuals += residual;
      scaled += residual / scale;
      leverages += leverage;
    }

    private double average() {
      return residuals / firms;
    }

    private double studentised() {
      return scaled / firms / Math.sqrt(1 - leverages / firms);
    }
  }
}

package io.marketimpact.inference.group;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.stat.Ranks;
import java.io.Serializable;
import java.util.List;

/**
 * How a firm's abnormal returns are scored among its own days: which values stand for its event,
 * what these are divided by, and whether ranks or signs are taken.
 *
 * @param kind of the scores
 * @param isOneDay whether the standardized CAR stands for the event as one day, or each day of the
 *     window for itself
 * @param divisors of the event's values, one each; none where they stay as they are
 */
public record Scoring(Kind kind, boolean isOneDay, List<Double> divisors) implements Serializable {

  /** What is made of a value. */
  public enum Kind {
    /** U = K/(T' + 1) - ½ of the rank K among a firm's T' values. */
    RANK,
    /** Sign of the distance from the firm's median over all its values. */
    SIGN
  }

  /** Keeps its own copy. */
  public Scoring {
    divisors = List.copyOf(divisors);
  }

  /** Standardized values of a firm's event. */
  double[] event(FirmEvidence firm) {
    double[] values = isOneDay ? new double[] {firm.scar()} : firm.sars().toArray();
    for (int i = 0; i < divisors.size(); i++) {
      values[i] /= divisors.get(i);
    }
    return values;
  }

  /** Scores of values whose order is known. */
  double[] scores(double[] values, int[] order) {
    return kind == Kind.RANK ? centeredRanks(values, order) : signs(values, order);
  }

  private static double[] centeredRanks(double[] values, int[] order) {
    double[] ranks = Ranks.average(values, order);
    double middle = (values.length + 1) / 2.0;
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = (ranks[i] - middle) / (values.length + 1);
    }
    return ranks;
  }

  private static double[] signs(double[] values, int[] order) {
    double median = Ranks.median(values, order);
    double[] signs = new double[values.length];
    for (int i = 0; i < signs.length; i++) {
      signs[i] = Math.signum(values[i] - median);
    }
    return signs;
  }
}

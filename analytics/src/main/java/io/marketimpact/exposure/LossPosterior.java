package io.marketimpact.exposure;

import io.marketimpact.stat.Ranks;
import java.io.Serializable;
import java.util.stream.IntStream;

/**
 * What is assumed of a loss once the move of the price is taken into account: the simulated draws,
 * each weighted by how likely the observed CAR is under it, CAR ~ -ΔV/MV + s√C·t.
 *
 * @param valueAtStake in millions
 * @param exposed exposed revenue in millions
 * @param lossShare share of the exposed revenue that is lost a year
 * @param effectiveDraws (Σw)²/Σw², as how many unweighted draws the weighted ones count
 */
public record LossPosterior(
    ExposureSummary valueAtStake,
    ExposureSummary exposed,
    ExposureSummary lossShare,
    double effectiveDraws)
    implements Serializable {

  /**
   * Weighs the draws of a simulation.
   *
   * @param prior the draws
   * @param move what the market did
   * @return the posterior
   */
  public static LossPosterior of(LossDraws prior, ObservedMove move) {
    int draws = prior.size();
    double[] weights =
        IntStream.range(0, draws)
            .mapToDouble(i -> likelihood(prior.valueAtStake(i) / move.marketValue(), move))
            .toArray();
    double sum = 0;
    double squares = 0;
    double[] shares = new double[draws];
    for (int i = 0; i < draws; i++) {
      sum += weights[i];
      squares += weights[i] * weights[i];
      shares[i] = prior.exposed(i) > 0 ? prior.expectedLoss(i) / prior.exposed(i) : 0;
    }
    return new LossPosterior(
        summary(prior.valueAtStake(), weights),
        summary(prior.exposed(), weights),
        summary(shares, weights),
        sum * sum / squares);
  }

  /** Density of Student's t at the distance between move and loss, but for a constant. */
  private static double likelihood(double loss, ObservedMove move) {
    double t = (move.car() + loss) / move.standardError();
    double df = move.degreesOfFreedom();
    return Math.pow(1 + t * t / df, -(df + 1) / 2);
  }

  private static ExposureSummary summary(double[] values, double[] weights) {
    int[] order = Ranks.order(values);
    double total = 0;
    double mean = 0;
    for (int i : order) {
      total += weights[i];
      mean += weights[i] * values[i];
    }
    return new ExposureSummary(
        quantile(0.05 * total, order, values, weights),
        quantile(0.5 * total, order, values, weights),
        quantile(0.95 * total, order, values, weights),
        mean / total);
  }

  private static double quantile(double below, int[] order, double[] values, double[] weights) {
    double passed = 0;
    for (int i : order) {
      passed += weights[i];
      if (passed >= below) {
        return values[i];
      }
    }
    return values[order[order.length - 1]];
  }
}

package io.marketimpact.model.linear;

import io.marketimpact.model.Factors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Excess returns explained by the market's excess return and further factors, R - R_f = α +
 * β·MKT_RF + Σ_jβ_jF_j + ε: the design of every model of the Fama-French family (Fama and French
 * 1993).
 */
final class FactorRegression implements LinearModelFit.Design {

  private final Factors factors;
  private final List<String> names;
  private final List<String> needed;

  /**
   * A regression on the market's excess return and further factors.
   *
   * @param factors the study's
   * @param further factors beside the market's
   */
  FactorRegression(Factors factors, List<String> further) {
    this.factors = factors;
    names = new ArrayList<>(List.of("alpha", "beta"));
    names.addAll(further);
    needed = new ArrayList<>(List.of("mkt_rf"));
    needed.addAll(further);
    needed.add(Factors.RISK_FREE);
  }

  @Override
  public Optional<double[]> row(int session) {
    return factors.at(session, needed).map(FactorRegression::withConstant);
  }

  /** The constant takes the place in front, the risk-free rate at the end is no regressor. */
  private static double[] withConstant(double[] values) {
    double[] row = new double[values.length];
    row[0] = 1;
    System.arraycopy(values, 0, row, 1, values.length - 1);
    return row;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public double known(int session) {
    return factors.at(session, List.of(Factors.RISK_FREE)).orElseThrow()[0];
  }

  @Override
  public Optional<String> awaited(int session) {
    return factors.awaited(needed, session);
  }
}

package io.marketimpact.model.latent;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.DaySeries;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.Residuals;
import io.marketimpact.model.donor.Conformal;
import io.marketimpact.model.donor.DonorInference;
import io.marketimpact.model.donor.DonorPanel;
import io.marketimpact.model.linear.LinearModelFit;
import io.marketimpact.stat.LeastSquares;
import io.marketimpact.stat.LinearFit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stock less the day's common effect, regressed on a constant and factors of untouched stocks. σ,
 * its degrees of freedom and C(W) are those of the regression with the estimated factors as
 * regressors: their own error is in the residuals of the estimation days as in those of the window.
 */
final class LatentFactorFit implements FittedModel {

  private final DonorPanel panel;
  private final FactorKind kind;
  private final int factors;
  private final int advised;
  private final List<Optional<double[]>> days;
  private final FittedModel regression;

  private LatentFactorFit(
      DonorPanel panel,
      FactorKind kind,
      int factors,
      int advised,
      List<Optional<double[]>> days,
      FittedModel regression) {
    this.panel = panel;
    this.kind = kind;
    this.factors = factors;
    this.advised = advised;
    this.days = days;
    this.regression = regression;
  }

  /**
   * Regresses a stock on factors.
   *
   * @param advised number of donors the literature advises
   */
  static Outcome<FittedModel> fit(
      EstimationSample sample,
      DonorPanel panel,
      DonorFactors donorFactors,
      FactorKind kind,
      int factors,
      int advised) {
    List<Optional<double[]>> days = donorFactors.onAxis(panel.donors(), factors, DonorPanel.FEWEST);
    DaySeries firm = sample.firm();
    double[] own =
        IntStream.range(0, days.size())
            .mapToDouble(
                session ->
                    firm.has(session)
                        ? days.get(session).map(day -> firm.at(session) - day[0]).orElse(Double.NaN)
                        : Double.NaN)
            .toArray();
    EstimationSample withoutEffect =
        new EstimationSample(
            sample.security(),
            DaySeries.of(firm.name(), firm.axis(), own),
            sample.market(),
            sample.day0(),
            sample.window(),
            sample.minimum(),
            sample.mask());
    return LinearModelFit.fit(withoutEffect, new OnFactors(days, factors))
        .map(regression -> new LatentFactorFit(panel, kind, factors, advised, days, regression));
  }

  private record OnFactors(List<Optional<double[]>> days, int factors)
      implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      return session < 0 || session >= days.size()
          ? Optional.empty()
          : days.get(session).map(LatentFactorFit::constantAndFactors);
    }

    @Override
    public List<String> names() {
      return Stream.concat(
              Stream.of("alpha"), IntStream.rangeClosed(1, factors).mapToObj(k -> "factor_" + k))
          .toList();
    }
  }

  private static double[] constantAndFactors(double[] effectAndFactors) {
    double[] row = effectAndFactors.clone();
    row[0] = 1;
    return row;
  }

  @Override
  public Coefficients coefficients() {
    return regression.coefficients();
  }

  @Override
  public double sigma() {
    return regression.sigma();
  }

  @Override
  public int degreesOfFreedom() {
    return regression.degreesOfFreedom();
  }

  @Override
  public Residuals residuals() {
    return regression.residuals();
  }

  @Override
  public OptionalDouble expected(int session) {
    OptionalDouble own = regression.expected(session);
    return own.isEmpty()
        ? own
        : OptionalDouble.of(own.getAsDouble() + days.get(session).orElseThrow()[0]);
  }

  @Override
  public double varianceFactor(int[] sessions) {
    return regression.varianceFactor(sessions);
  }

  @Override
  public List<ModelTest> ownTests(int[] sessions) {
    DonorPanel present = panel.presentIn(sessions);
    if (present.donors().size() < DonorPanel.FEWEST) {
      return List.of();
    }
    int[] all = present.with(sessions);
    double[][] returns = present.donorReturns(all);
    List<Optional<double[]>> factorDays = DonorFactors.of(returns, kind).onDays(returns, factors);
    if (factorDays.stream().anyMatch(Optional::isEmpty)) {
      return List.of();
    }
    double[] effects = new double[all.length];
    double[][] design = new double[all.length][];
    for (int t = 0; t < all.length; t++) {
      double[] day = factorDays.get(t).orElseThrow();
      effects[t] = day[0];
      design[t] = constantAndFactors(day);
    }
    double perDay =
        Arrays.stream(sessions)
            .mapToDouble(t -> panel.firm().at(t) - expected(t).orElseThrow())
            .average()
            .orElseThrow();
    return List.of(
        Conformal.test(
            present.firmReturns(all),
            sessions.length,
            response -> residuals(design, effects, response),
            perDay,
            sigma(),
            factors
                + (factors == 1 ? " factor of " : " factors of ")
                + present.donors().size()
                + " untouched stocks."
                + DonorInference.advice(present, advised)));
  }

  private static double[] residuals(double[][] design, double[] effects, double[] response) {
    double[] own = response.clone();
    for (int t = 0; t < own.length; t++) {
      own[t] -= effects[t];
    }
    return LeastSquares.fit(design, own).map(LinearFit::residuals).orElse(own);
  }
}

package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * The capital asset pricing model on the study's own benchmark, R - R_f = α + β(R_m - R_f) + ε
 * (Sharpe 1964; Lintner 1965; Jensen 1968 for α). The estimated α is kept in the expected return
 * R_f + α̂ + β̂(R_m - R_f), so that the residuals of the estimation window average zero and the
 * model is the market model on excess returns; k = 2, C(W) as there.
 */
public final class Capm implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("capm"),
          "CAPM on the study's benchmark",
          "E[R] = R_f + α + β (R_m - R_f)",
          "In excess of the risk-free rate the stock follows the benchmark as it did in the"
              + " estimation window; the estimated alpha is kept in the forecast.",
          "Sharpe 1964; Lintner 1965; Jensen 1968");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public boolean needsFactors() {
    return true;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(
        sample, new ExcessBenchmark(sample.market().benchmark(), sample.market().factors()));
  }

  private record ExcessBenchmark(ReturnSeries benchmark, Factors factors)
      implements LinearModelFit.Design {

    private static final List<String> NEEDED = List.of(Factors.RISK_FREE);

    @Override
    public Optional<double[]> row(int session) {
      return benchmark.has(session)
          ? factors
              .at(session, NEEDED)
              .map(values -> new double[] {1, benchmark.at(session) - values[0]})
          : Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta");
    }

    @Override
    public double known(int session) {
      return factors.at(session, NEEDED).orElseThrow()[0];
    }

    @Override
    public Optional<String> awaited(int session) {
      return factors.awaited(NEEDED, session);
    }
  }
}

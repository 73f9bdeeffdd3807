package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.Factors;
import io.marketimpact.model.FittedModel;
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

  @Override
  public String id() {
    return "capm";
  }

  @Override
  public String name() {
    return "CAPM on the study's benchmark";
  }

  @Override
  public String assumption() {
    return "In excess of the risk-free rate the share follows the benchmark as it did in the"
        + " estimation window; the estimated alpha is kept in the forecast.";
  }

  @Override
  public String formula() {
    return "E[R] = R_f + α + β (R_m - R_f)";
  }

  @Override
  public String citation() {
    return "Sharpe 1964; Lintner 1965; Jensen 1968";
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
              .map(found -> new double[] {1, benchmark.at(session) - found[0]})
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

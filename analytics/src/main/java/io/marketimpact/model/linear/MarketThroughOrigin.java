package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;
import java.util.Optional;

/**
 * The market model without a constant, R = βR_m + ε with β = ΣRR_m/ΣR_m²: one parameter, C(W) = L +
 * (Σ_W R_m)²/Σ_E R_m². Its residuals need not sum to zero, so σ is taken about zero.
 */
public final class MarketThroughOrigin implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  @Override
  public String id() {
    return "market_origin";
  }

  @Override
  public String name() {
    return "Market model through the origin";
  }

  @Override
  public String assumption() {
    return "The share returns nothing on a day on which the benchmark returns nothing; offered for"
        + " comparison, a drift of its own would count as abnormal.";
  }

  @Override
  public String formula() {
    return "E[R] = β R_m";
  }

  @Override
  public String citation() {
    return "Fama, Fisher, Jensen and Roll 1969, without the constant";
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new Benchmark(sample.market().benchmark()));
  }

  private record Benchmark(ReturnSeries benchmark) implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      return benchmark.has(session)
          ? Optional.of(new double[] {benchmark.at(session)})
          : Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of("beta");
    }
  }
}

package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * The market model without a constant, R = βR_m + ε with β = ΣRR_m/ΣR_m²: one parameter, C(W) = L +
 * (Σ_W R_m)²/Σ_E R_m². Its residuals need not sum to zero, so σ is taken about zero.
 */
public final class MarketThroughOrigin implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("market_origin"),
          "Market model through the origin",
          "E[R] = β R_m",
          "The stock returns nothing on a day on which the benchmark returns nothing; offered for"
              + " comparison, a drift of its own would count as abnormal.",
          "Fama, Fisher, Jensen and Roll 1969, without the constant");

  @Override
  public Method<ModelId> method() {
    return METHOD;
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

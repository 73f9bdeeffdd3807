package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.OptionalDouble;

/**
 * The benchmark's return is expected: α = 0 and β = 1 imposed, AR = R - R_m (Brown and Warner
 * 1980). σ is the standard deviation of the differences about their mean, which is not subtracted
 * from AR; C(W) = L.
 */
public final class MarketAdjusted implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("market_adjusted"),
          "Market-adjusted return",
          "E[R] = R_m",
          "The stock moves one for one with the benchmark.",
          "Brown and Warner 1980");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    ReturnSeries benchmark = sample.market().benchmark();
    return ImposedModelFit.fit(
        sample,
        session ->
            benchmark.has(session)
                ? OptionalDouble.of(benchmark.at(session))
                : OptionalDouble.empty());
  }
}

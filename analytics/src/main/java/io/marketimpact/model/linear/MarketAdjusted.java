package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.OptionalDouble;

/**
 * The benchmark's return is expected: α = 0 and β = 1 imposed, AR = R - R_m (Brown and Warner
 * 1980). σ is the standard deviation of the differences about their mean, which is not subtracted
 * from AR; C(W) = L.
 */
public final class MarketAdjusted implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  @Override
  public String id() {
    return "market_adjusted";
  }

  @Override
  public String name() {
    return "Market-adjusted return";
  }

  @Override
  public String assumption() {
    return "The share moves one for one with the benchmark.";
  }

  @Override
  public String formula() {
    return "E[R] = R_m";
  }

  @Override
  public String citation() {
    return "Brown and Warner 1980";
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

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
 * The market model R = α + βR_m + ε (Fama, Fisher, Jensen and Roll 1969; MacKinlay 1997, eq. 3).
 *
 * <p>k = 2 and C(W) = L + L²/T + (Σ_W(R_m - R̄_m))²/Σ_E(R_m - R̄_m)².
 */
public final class MarketModel implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("market"),
          "Market model",
          "E[R] = α + β R_m",
          "The stock's relation to the benchmark in the estimation window still holds on the day.",
          "Fama, Fisher, Jensen and Roll 1969; MacKinlay 1997");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new ConstantAndBenchmark(sample.market().benchmark()));
  }

  private record ConstantAndBenchmark(ReturnSeries benchmark) implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      return benchmark.has(session)
          ? Optional.of(new double[] {1, benchmark.at(session)})
          : Optional.empty();
    }

    @Override
    public List<String> names() {
      return List.of("alpha", "beta");
    }
  }
}

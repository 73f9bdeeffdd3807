package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;
import java.util.Optional;

/**
 * The market model R = α + βR_m + ε (Fama, Fisher, Jensen and Roll 1969; MacKinlay 1997, eq. 3).
 *
 * <p>k = 2 and C(W) = L + L²/T + (Σ_W(R_m - R̄_m))²/Σ_E(R_m - R̄_m)².
 */
public final class MarketModel implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  @Override
  public String id() {
    return "market";
  }

  @Override
  public String name() {
    return "Market model";
  }

  @Override
  public String assumption() {
    return "The share's relation to the benchmark in the estimation window still holds on the day.";
  }

  @Override
  public String formula() {
    return "E[R] = α + β R_m";
  }

  @Override
  public String citation() {
    return "Fama, Fisher, Jensen and Roll 1969; MacKinlay 1997";
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

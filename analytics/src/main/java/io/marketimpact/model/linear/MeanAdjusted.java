package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.List;
import java.util.Optional;

/**
 * The firm's own mean return is expected, E[R] = R̄ (Brown and Warner 1980): one parameter, C(W) =
 * L + L²/T.
 */
public final class MeanAdjusted implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("mean_adjusted"),
          "Mean-adjusted return",
          "E[R] = mean of R",
          "Without the event the stock would have returned its own average: no market control, so a"
              + " market move on the day counts as abnormal.",
          "Brown and Warner 1980");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return LinearModelFit.fit(sample, new Constant());
  }

  private static final class Constant implements LinearModelFit.Design {

    @Override
    public Optional<double[]> row(int session) {
      return Optional.of(new double[] {1});
    }

    @Override
    public List<String> names() {
      return List.of("alpha");
    }
  }
}

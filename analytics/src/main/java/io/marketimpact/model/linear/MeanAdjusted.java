package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.List;
import java.util.Optional;

/**
 * The firm's own mean return is expected, E[R] = R̄ (Brown and Warner 1980): one parameter, C(W) =
 * L + L²/T.
 */
public final class MeanAdjusted implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  @Override
  public String id() {
    return "mean_adjusted";
  }

  @Override
  public String name() {
    return "Mean-adjusted return";
  }

  @Override
  public String assumption() {
    return "Without the event the share would have returned its own average: no market control, so"
        + " a market move on the day counts as abnormal.";
  }

  @Override
  public String formula() {
    return "E[R] = mean of R";
  }

  @Override
  public String citation() {
    return "Brown and Warner 1980";
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

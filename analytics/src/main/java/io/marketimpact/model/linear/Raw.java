package io.marketimpact.model.linear;

import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import java.util.OptionalDouble;

/**
 * No model: the expected return is zero and the abnormal return is the return. σ is the standard
 * deviation of the returns about their mean, C(W) = L.
 */
public final class Raw implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  @Override
  public String id() {
    return "raw";
  }

  @Override
  public String name() {
    return "Raw return";
  }

  @Override
  public String assumption() {
    return "Without the event the share would not have moved: no market control at all.";
  }

  @Override
  public String formula() {
    return "E[R] = 0";
  }

  @Override
  public String citation() {
    return "Brown and Warner 1980";
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ImposedModelFit.fit(sample, session -> OptionalDouble.of(0));
  }
}

package io.marketimpact.model.linear;

import io.marketimpact.base.Method;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.EstimationSample;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.FittedModel;
import io.marketimpact.model.ModelId;
import java.util.OptionalDouble;

/**
 * No model: the expected return is zero and the abnormal return is the return. σ is the standard
 * deviation of the returns about their mean, C(W) = L.
 */
public final class Raw implements ExpectedReturnModel {

  private static final long serialVersionUID = 1;

  private static final Method<ModelId> METHOD =
      new Method<>(
          new ModelId("raw"),
          "Raw return",
          "E[R] = 0",
          "Without the event the stock would not have moved: no market control at all.",
          "Brown and Warner 1980");

  @Override
  public Method<ModelId> method() {
    return METHOD;
  }

  @Override
  public Outcome<FittedModel> fit(EstimationSample sample) {
    return ImposedModelFit.fit(sample, session -> OptionalDouble.of(0));
  }
}

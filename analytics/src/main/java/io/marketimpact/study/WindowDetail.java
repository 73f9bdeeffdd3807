package io.marketimpact.study;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.model.ModelTest;
import io.marketimpact.model.MovePart;
import java.io.Serializable;
import java.util.List;

/**
 * What else there is to say about a firm's window beside its CAR and the forecast error.
 *
 * @param ownTests the model's own inference, none for most models
 * @param serialStandardError standard error of the CAR that allows for residuals correlated from
 *     day to day, or why there is none
 * @param buyAndHold buy-and-hold abnormal return of the window, or why there is none
 * @param buyAndHoldP its two-sided placebo p-value, or why there is none
 * @param parts what the expected return is made of, none where the model is not linear
 */
public record WindowDetail(
    List<ModelTest> ownTests,
    Outcome<Double> serialStandardError,
    Outcome<Double> buyAndHold,
    Outcome<Double> buyAndHoldP,
    List<MovePart> parts)
    implements Serializable {

  private static final Outcome<Double> LEFT_OUT =
      Outcome.excluded(ExclusionReason.NOT_COMPUTED, "left out where only the effect is asked for");

  /** Of a study that asks for the effect only. */
  public static final WindowDetail NONE =
      new WindowDetail(List.of(), LEFT_OUT, LEFT_OUT, LEFT_OUT, List.of());

  /** Keeps its own copies. */
  public WindowDetail {
    ownTests = List.copyOf(ownTests);
    parts = List.copyOf(parts);
  }
}

package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.Coefficients;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmEstimate;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.ModelWindow;
import java.util.List;

/**
 * The effect on one firm under one model over one window. Whatever a study holds of the firm is one
 * call away; the numbers below are those of {@link #result}.
 *
 * @param study the firm under every model and window
 * @param asked the model and the window
 */
public record FirmEffect(FirmStudy study, ModelWindow asked) {

  /**
   * The same firm and model over another window.
   *
   * @param days a window of the study, such as {@code 0:1}
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the window
   */
  public FirmEffect over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  /**
   * The same firm and window under another model.
   *
   * @param model id of a model of the study, as text as {@code --model} takes it
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the model
   */
  public FirmEffect under(String model) {
    return checked(new ModelWindow(new ModelId(model), asked.window()));
  }

  private FirmEffect checked(ModelWindow other) {
    study.window(other);
    return new FirmEffect(study, other);
  }

  /**
   * Everything about the window.
   *
   * @return the result, or why there is none
   */
  public Outcome<FirmWindow> outcome() {
    return study.window(asked);
  }

  /**
   * Everything about the window.
   *
   * @return the result
   * @throws IllegalStateException if the firm could not be studied, with the reason
   */
  public FirmWindow result() {
    return present(outcome());
  }

  /**
   * What the model estimates of the firm: coefficients, residual spread, diagnostics.
   *
   * @return the estimate
   * @throws IllegalStateException if the model could not be estimated, with the reason
   */
  public FirmEstimate estimate() {
    return present(study.estimate(asked.model()));
  }

  private <T> T present(Outcome<T> outcome) {
    return outcome.match(
        value -> value,
        why -> {
          throw new IllegalStateException(
              study.event().security()
                  + " has no result under "
                  + asked.model()
                  + " over "
                  + asked.window()
                  + ": "
                  + why.detail());
        });
  }

  /**
   * The model's coefficients.
   *
   * @return by name, {@code alpha} and {@code beta} among them where the model has them
   * @throws IllegalStateException if the model could not be estimated
   */
  public Coefficients coefficients() {
    return estimate().coefficients();
  }

  /**
   * The abnormal returns day by day around the event.
   *
   * @return in order; a day without a return is absent
   * @throws IllegalStateException if the model could not be estimated
   */
  public List<AbnormalReturn> abnormalReturns() {
    return estimate().returns().days();
  }

  /**
   * The cumulative abnormal return.
   *
   * @return CAR, as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  public double car() {
    return result().evidence().car();
  }

  /**
   * The standard error of the CAR, forecast error included.
   *
   * @return σ√C, as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  public double standardError() {
    return result().evidence().standardError();
  }

  /**
   * The t statistic of the CAR.
   *
   * @return CAR/(σ√C)
   * @throws IllegalStateException if the firm could not be studied
   */
  public double t() {
    return result().evidence().scar();
  }

  /**
   * The p-value of t.
   *
   * @return two-sided
   * @throws IllegalStateException if the firm could not be studied
   */
  public double pValue() {
    return result().pValue();
  }

  /**
   * The 95 % interval of the CAR by t; that of the test that decides is the {@link #verdict}'s.
   *
   * @return the interval
   * @throws IllegalStateException if the firm could not be studied
   */
  public Interval interval() {
    return result().interval();
  }

  /**
   * What the test that decides says, which compares the window with the firm's own ordinary days.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if the firm could not be studied
   */
  public Verdict verdict() {
    return result().verdict();
  }

  /** In a line: the effect, its errors and the decision, or why there is none. */
  @Override
  public String toString() {
    String place = EffectWords.place(study.event().security(), asked);
    return outcome()
        .match(
            found ->
                new EffectWords.Numbers(car(), standardError(), t(), pValue())
                    .in(place, verdict().decision(), verdict().pValue()),
            why -> place + ": " + why.detail());
  }
}

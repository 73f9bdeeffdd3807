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
 * @param dataErrors how many values of the firm's data could not be used; the study's findings name
 *     them
 */
public record FirmEffect(FirmStudy study, ModelWindow asked, long dataErrors) implements FirmView {

  @Override
  public FirmEffect over(String days) {
    return checked(new ModelWindow(asked.model(), EventWindow.parse(days)));
  }

  @Override
  public FirmEffect under(String model) {
    return checked(new ModelWindow(new ModelId(model), asked.window()));
  }

  private FirmEffect checked(ModelWindow other) {
    study.window(other);
    return new FirmEffect(study, other, dataErrors);
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

  @Override
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

  @Override
  public double car() {
    return result().evidence().car();
  }

  @Override
  public double standardError() {
    return result().evidence().standardError();
  }

  @Override
  public double t() {
    return result().evidence().scar();
  }

  @Override
  public double pValue() {
    return result().pValue();
  }

  @Override
  public Interval interval() {
    return result().interval();
  }

  @Override
  public Verdict verdict() {
    return result().verdict();
  }

  /**
   * In a line: the effect, its t, and which test decides and how, or why there is none; and errors
   * of its data.
   */
  @Override
  public String toString() {
    String place = EffectWords.place(study.event().security(), asked);
    return outcome()
            .match(found -> EffectWords.firm(place, this), why -> place + ": " + why.detail())
        + EffectWords.errors(dataErrors, "; ", "its data");
  }
}

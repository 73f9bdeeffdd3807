package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.Coefficients;

/**
 * The effect on one firm under one model over one window, of a study that was run or of one that
 * was read back. Returns and effects are fractions: -0.0334 is a fall of 3.34 %.
 *
 * <p>Below, the model has k coefficients, fitted to T returns of the estimation window; σ is the
 * standard deviation of a day's residual with T - k degrees of freedom; and C is the variance
 * factor of the window, forecast error of the coefficients included, with Var(CAR) = σ²C. The
 * formulas stand under "Notation" and "One firm" in {@code METHODS.md} of the module {@code
 * analytics}.
 *
 * <p>{@link #t}, {@link #pValue} and {@link #interval} are of Student's t in this window alone;
 * {@link #verdict} is of the test that decides, whose p-value and interval are others and may lead
 * to another decision.
 */
public sealed interface FirmView permits FirmEffect, SavedFirm {

  /**
   * The same firm and model over another window.
   *
   * @param days a window of the study, such as {@code 0:1}
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the window
   */
  FirmView over(String days);

  /**
   * The same firm and window under another model.
   *
   * @param model id of a model of the study, as text as {@code --model} takes it
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the model
   */
  FirmView under(String model);

  /**
   * The model's coefficients.
   *
   * @return by name, {@code alpha} and {@code beta} among them where the model has them
   * @throws IllegalStateException if the model could not be estimated
   */
  Coefficients coefficients();

  /**
   * The cumulative abnormal return.
   *
   * @return CAR, the sum over the window's days of return less expected return, as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  double car();

  /**
   * The standard error of the CAR, forecast error included.
   *
   * @return σ√C, as a fraction
   * @throws IllegalStateException if the firm could not be studied
   */
  double standardError();

  /**
   * The t statistic of the CAR.
   *
   * @return CAR/(σ√C), without a unit
   * @throws IllegalStateException if the firm could not be studied
   */
  double t();

  /**
   * The p-value of t by Student's distribution with T - k degrees of freedom.
   *
   * @return two-sided, from 0 to 1, not adjusted for further windows
   * @throws IllegalStateException if the firm could not be studied
   */
  double pValue();

  /**
   * The 95 % interval of the CAR by t; that of the test that decides is the {@link #verdict}'s.
   *
   * @return CAR ± t₀.₉₇₅·σ√C with T - k degrees of freedom, as fractions
   * @throws IllegalStateException if the firm could not be studied
   */
  Interval interval();

  /**
   * What the test that decides says, which compares the window with the firm's own ordinary days.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if the firm could not be studied
   */
  Verdict verdict();
}

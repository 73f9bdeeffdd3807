package io.marketimpact.data.library;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.Assessment;
import io.marketimpact.inference.power.Verdict;

/**
 * The effect on a group of firms under one model over one window, of a study that was run or of one
 * that was read back. Effects are fractions: -0.0148 is a fall of 1.48 %. The formulas stand under
 * "Tests of a group" in {@code METHODS.md} of the module {@code analytics}.
 */
public sealed interface GroupView permits GroupEffect, SavedGroup {

  /**
   * The same group and model over another window.
   *
   * @param days a window of the study, such as {@code 0:1}
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the window
   */
  GroupView over(String days);

  /**
   * The same group and window under another model.
   *
   * @param model id of a model of the study, as text as {@code --model} takes it
   * @return the effect
   * @throws IllegalArgumentException if the study did not compute the model
   */
  GroupView under(String model);

  /**
   * The cumulative average abnormal return of the firms.
   *
   * @return CAAR, the mean of the CARs of the firms that have a result, each with the same weight,
   *     as a fraction
   * @throws IllegalStateException if no firm has a result
   */
  double caar();

  /**
   * The 95 % interval of the effect by t; that of the test that decides is the {@link #verdict}'s.
   *
   * @return CAAR ± t₀.₉₇₅·s_p√C, as fractions, s_p that of the test {@code portfolio_t}
   * @throws IllegalStateException if there is none
   */
  Interval interval();

  /**
   * What the test that decides says.
   *
   * @return decision, p-value, interval and detectable effect
   * @throws IllegalStateException if there is none
   */
  Verdict verdict();

  /**
   * One test of the group.
   *
   * @param id such as {@code adjusted_bmp_t}, as text as {@code group_tests.csv} writes it
   * @return its result with how far it can be trusted
   * @throws IllegalArgumentException if no test has the id
   * @throws IllegalStateException if the test does not apply, with the reason
   */
  Assessment test(String id);
}

package io.marketimpact.study;

import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Outcome;
import io.marketimpact.inference.Decision;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboInTime;
import io.marketimpact.inference.Power;
import io.marketimpact.stat.Distributions;
import io.marketimpact.stat.Interval;
import java.io.Serializable;

/**
 * One firm's result for one event window.
 *
 * @param window the window
 * @param actual sum of the window's returns
 * @param expected sum of the returns the model expected
 * @param evidence the CAR with all that tests need
 * @param pValue two-sided, of t = CAR/(σ√C) with T - k degrees of freedom
 * @param placebo placebo-in-time p-value, or why there is none
 * @param interval 95 % interval of the CAR
 * @param minimumDetectable effect that would be found four times in five
 */
public record FirmWindow(
    EventWindow window,
    double actual,
    double expected,
    FirmEvidence evidence,
    double pValue,
    Outcome<Double> placebo,
    Interval interval,
    double minimumDetectable)
    implements Serializable {

  static FirmWindow of(EventWindow window, double actual, double expected, FirmEvidence evidence) {
    int df = evidence.degreesOfFreedom();
    double se = evidence.standardError();
    return new FirmWindow(
        window,
        actual,
        expected,
        evidence,
        Distributions.studentTwoSided(evidence.scar(), df),
        PlaceboInTime.of(evidence).map(PlaceboInTime::pValue),
        Interval.student(evidence.car(), se, df, StudyPlan.CONFIDENCE),
        Power.minimumDetectableEffect(se, df, StudyPlan.LEVEL, StudyPlan.POWER));
  }

  /**
   * What may be said about the move.
   *
   * @return the decision, by the placebo test where there is one
   */
  public Decision decision() {
    return Decision.of(placebo.result().orElse(pValue), interval);
  }
}

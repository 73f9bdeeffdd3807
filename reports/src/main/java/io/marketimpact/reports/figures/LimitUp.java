package io.marketimpact.reports.figures;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.calendar.DailyLimit;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.StudyResult;

/** Whether a stock closed at the upper limit that its exchange sets to a day's move. */
public final class LimitUp {

  private LimitUp() {}

  /**
   * Whether a day ended at the limit: more could not be paid, so that its move may be cut off.
   *
   * @param result the study, whose returns may be logarithmic
   * @param beneficiary the stock
   * @param day its return as measured, without a model
   * @return whether it rose by the limit of its exchange
   */
  public static boolean is(StudyResult result, Beneficiary beneficiary, AbnormalReturn day) {
    double move = result.plan().returns().growth(day.actual()) - 1;
    return DailyLimit.of(
            new Exchange(beneficiary.exchange()), beneficiary.security().symbol(), day.date())
        .filter(limit -> limit.isUp(move))
        .isPresent();
  }
}

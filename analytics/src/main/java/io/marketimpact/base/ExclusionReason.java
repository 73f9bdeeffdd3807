package io.marketimpact.base;

/** Why something could not be studied. */
public enum ExclusionReason {
  /** The prices have no row for the security. */
  NO_PRICES,
  /** The event lies before the first or after the last usable price. */
  EVENT_OUTSIDE_PRICES,
  /** The exchange's calendar does not reach the event. */
  OUTSIDE_CALENDAR,
  /** No calendar for the security's exchange. */
  NO_CALENDAR,
  /** Too few returns in the estimation window. */
  SHORT_ESTIMATION,
  /** The returns of the estimation window do not vary. */
  CONSTANT_RETURNS,
  /** A day of the event window has no return. */
  INCOMPLETE_WINDOW,
  /** Another event of the same firm falls into the event window. */
  OVERLAPPING_EVENTS,
  /** The same firm on the same day stands in the group under another event already. */
  SAME_FIRM_AND_DAY,
  /** A regressor or a market value that is needed is not published yet. */
  PENDING,
  /** The study names no untouched stocks the model needs. */
  NO_CONTROLS,
  /** The study names no sector of the firm, or nothing of its sector has prices. */
  NO_SECTOR,
  /** The company does not disclose the figure. */
  NOT_DISCLOSED,
  /** Too few firms for the test. */
  TOO_FEW_FIRMS,
  /** Too few untouched stocks beside the firms for the test. */
  TOO_FEW_CONTROLS,
  /** The events fall on too few calendar days for the test. */
  TOO_FEW_DAYS,
  /** The test needs firms that share their days and these do not. */
  DIFFERENT_DATES,
  /** The statistic is not defined for this sample. */
  UNDEFINED_STATISTIC,
  /** The statistic has no direction: it cannot be a rise or a fall. */
  NO_DIRECTION,
  /** No range of effects belongs to the p-value. */
  NO_INTERVAL,
  /** Regressors or firms are linear combinations of the others. */
  COLLINEAR,
  /** An estimated parameter lies on the edge of its range, where it has no standard error. */
  BOUNDARY_ESTIMATE,
  /** The series does not return to its mean. */
  NOT_STATIONARY,
  /** Too few bars within the day. */
  TOO_FEW_BARS,
  /** None of the models has an estimate. */
  NO_ESTIMATE,
  /** Amounts in different currencies, which are not converted. */
  OTHER_CURRENCY,
  /** The plan does not ask for it, or it would say nothing for so large a group. */
  NOT_COMPUTED,
  /** The test could not see even the largest effect in question. */
  NOT_DETECTABLE,
  /** The interval of what is asked for covers every value it can have. */
  UNINFORMATIVE,
  /** The estimation did not converge. */
  NO_CONVERGENCE,
  /** The input lacks a quantity that the measure needs, such as volume or high and low. */
  MISSING_INPUT,
  /** The news is not dated closely enough for a study within the day. */
  UNCERTAIN_TIME
}

package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;

/** Prices were taken in, and the splits and dividends that their files state were not. */
public final class PricesWithoutActionsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final BadInputException reason;

  PricesWithoutActionsException(BadInputException reason) {
    super(reason);
    this.reason = reason;
  }

  /**
   * Why they were not.
   *
   * @return what cannot be used, and what to do
   */
  public BadInputException reason() {
    return reason;
  }
}

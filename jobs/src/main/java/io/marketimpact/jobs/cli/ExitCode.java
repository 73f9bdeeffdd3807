package io.marketimpact.jobs.cli;

/** How a command ends. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** A fault of this program. */
  FAULT(1),
  /** Wrong usage. */
  USAGE(2),
  /** Bad input; nothing was published. */
  BAD_INPUT(3),
  /** Done, but some firm or event could not be studied; the results say which and why. */
  INCOMPLETE(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /**
   * What the operating system sees.
   *
   * @return the code
   */
  public int code() {
    return code;
  }
}

package io.marketimpact.simulation;

/** Over which windows of a draw a test is asked. */
public enum CountedWindows {
  /** Over the design's window. */
  WHOLE("whole"),
  /**
   * Over day 0 and over the design's window; the test rejects where it rejects over one of them, as
   * a study with two co-primary windows does.
   */
  DAY_0_OR_WHOLE("day_0_or_whole");

  private final String id;

  CountedWindows(String id) {
    this.id = id;
  }

  /**
   * As files name it.
   *
   * @return lower case with underscores
   */
  public String id() {
    return id;
  }
}

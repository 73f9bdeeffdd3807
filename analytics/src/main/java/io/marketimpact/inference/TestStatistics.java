package io.marketimpact.inference;

import java.util.List;

/** Every group test the engine has. A new test is one file and one line here. */
public final class TestStatistics {

  private static final List<TestStatistic> ALL =
      List.of(
          new PortfolioT(),
          new PlaceboTime(),
          new AdjustedBmpT(),
          new PatellZ(),
          new BmpT(),
          new CrossSectionalT());

  private TestStatistics() {}

  /**
   * Every test.
   *
   * @return in the order reports list them: the most trustworthy for one date first
   */
  public static List<TestStatistic> all() {
    return ALL;
  }
}

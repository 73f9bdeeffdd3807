package io.marketimpact.inference;

import java.util.List;

/** Every group test the engine has. A new test is one file and one line here. */
public final class TestStatistics {

  private static final List<TestStatistic> ALL =
      List.of(
          new PortfolioT(),
          new PlaceboTime(),
          new PlaceboGap(),
          new AdjustedBmpT(),
          new MvrmJointF(),
          new MvrmEqualityF(),
          new CorradoRankZ(),
          new GrankTUnscaled(),
          new BootstrapDays(),
          new PlaceboSpace(),
          new CalendarTimeT(),
          new CrudeDependenceT(),
          new AdjustedPatellZ(),
          new GlsMeanT(),
          new CorradoZivneySignZ(),
          new CorradoZivneyRankZ(),
          new GrankT(),
          new CrossSectionalT(),
          new PatellZ(),
          new BmpT(),
          new SkewnessAdjustedT(),
          new GeneralizedSignZ(),
          new SignExact(),
          new WilcoxonExact(),
          new GrankZ());

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

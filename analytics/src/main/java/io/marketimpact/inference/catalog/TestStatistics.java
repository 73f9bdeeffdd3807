package io.marketimpact.inference.catalog;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.inference.parametric.AdjustedBmpT;
import io.marketimpact.inference.parametric.AdjustedPatellZ;
import io.marketimpact.inference.parametric.BmpT;
import io.marketimpact.inference.parametric.CrossSectionalT;
import io.marketimpact.inference.parametric.IbragimovMullerT;
import io.marketimpact.inference.parametric.JohnsonBootstrapT;
import io.marketimpact.inference.parametric.PatellZ;
import io.marketimpact.inference.parametric.SkewnessAdjustedT;
import io.marketimpact.inference.placebo.PlaceboGapTest;
import io.marketimpact.inference.placebo.PlaceboSpaceTest;
import io.marketimpact.inference.placebo.PlaceboTimeTest;
import io.marketimpact.inference.placebo.ScaledPlaceboGapTest;
import io.marketimpact.inference.placebo.ScaledPlaceboTimeTest;
import io.marketimpact.inference.portfolio.BootstrapDays;
import io.marketimpact.inference.portfolio.CalendarTimeT;
import io.marketimpact.inference.portfolio.CrudeDependenceT;
import io.marketimpact.inference.portfolio.GlsMeanT;
import io.marketimpact.inference.portfolio.MvrmEqualityF;
import io.marketimpact.inference.portfolio.MvrmJointF;
import io.marketimpact.inference.portfolio.PortfolioT;
import io.marketimpact.inference.portfolio.StudentCopulaBootstrap;
import io.marketimpact.inference.rank.CorradoRankZ;
import io.marketimpact.inference.rank.CorradoZivneyRankAdjustedZ;
import io.marketimpact.inference.rank.CorradoZivneyRankZ;
import io.marketimpact.inference.rank.CorradoZivneySignZ;
import io.marketimpact.inference.rank.GeneralizedSignZ;
import io.marketimpact.inference.rank.GrankT;
import io.marketimpact.inference.rank.GrankTAdjusted;
import io.marketimpact.inference.rank.GrankTUnscaled;
import io.marketimpact.inference.rank.GrankZ;
import io.marketimpact.inference.rank.SignExact;
import io.marketimpact.inference.rank.WilcoxonExact;
import java.util.List;
import java.util.stream.Collectors;

/** Every group test the engine has. A new test is one file and one line here. */
public final class TestStatistics {

  private static final List<TestStatistic> ALL =
      List.of(
          new ScaledPlaceboTimeTest(),
          new ScaledPlaceboGapTest(),
          new PortfolioT(),
          new PlaceboTimeTest(),
          new PlaceboGapTest(),
          new AdjustedBmpT(),
          new MvrmJointF(),
          new MvrmEqualityF(),
          new CorradoRankZ(),
          new GrankTUnscaled(),
          new BootstrapDays(),
          new StudentCopulaBootstrap(),
          new PlaceboSpaceTest(),
          new CalendarTimeT(),
          new IbragimovMullerT(),
          new CrudeDependenceT(),
          new AdjustedPatellZ(),
          new GlsMeanT(),
          new CorradoZivneySignZ(),
          new GrankTAdjusted(),
          new CorradoZivneyRankAdjustedZ(),
          new CorradoZivneyRankZ(),
          new GrankT(),
          new CrossSectionalT(),
          new PatellZ(),
          new BmpT(),
          new SkewnessAdjustedT(),
          new JohnsonBootstrapT(),
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

  /**
   * The test of an id.
   *
   * @param id its stable id
   * @return the test
   * @throws IllegalArgumentException if there is none of that id
   */
  public static TestStatistic of(TestId id) {
    return ALL.stream()
        .filter(test -> test.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "a test must be one of "
                        + ALL.stream()
                            .map(test -> test.id().value())
                            .collect(Collectors.joining(", "))
                        + ": '"
                        + id
                        + "'"));
  }
}

package io.marketimpact.inference.portfolio;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.PortfolioResiduals;
import io.marketimpact.stat.Moments;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.stat.StationaryBootstrap;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Samples of days drawn again: first those of the event window, then those of the estimation. */
final class DayDraws {

  /** Fewer days than this are too few to stand for all days. */
  static final int FEWEST_DAYS = 20;

  /** Enough for a standard error of 0.005 at 5 %. */
  static final int MOST_DRAWS = 1_999;

  private static final double MEAN_BLOCK = 5;

  private DayDraws() {}

  static <T> Outcome<T> tooFew(int days) {
    return Outcome.excluded(
        ExclusionReason.SHORT_ESTIMATION,
        "needs at least " + FEWEST_DAYS + " common days to draw from: " + days);
  }

  /** Studentized averages less their mean: in the drawn samples nothing happened. */
  static double[] centered(PortfolioResiduals portfolio) {
    double[] days = new double[portfolio.size()];
    for (int t = 0; t < days.length; t++) {
      days[t] = portfolio.studentized(t);
    }
    double mean = Moments.mean(days);
    for (int t = 0; t < days.length; t++) {
      days[t] -= mean;
    }
    return days;
  }

  /**
   * Hands over L + T positions from 0 to T - 1, again and again in one array.
   *
   * @param purpose of the draws, a key of their stream
   */
  static void forEach(
      GroupSample sample, String purpose, int draws, int days, Consumer<int[]> drawn) {
    SplittableRandom stream =
        RandomStreams.of(sample.seed(), purpose, sample.firms().get(0).event().value());
    int[] positions = new int[sample.length() + days];
    for (int draw = 0; draw < draws; draw++) {
      StationaryBootstrap.draw(positions, days, MEAN_BLOCK, stream);
      drawn.accept(positions);
    }
  }
}

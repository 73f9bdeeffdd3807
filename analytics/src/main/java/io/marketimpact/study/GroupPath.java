package io.marketimpact.study;

import io.marketimpact.base.Interval;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.stat.Distributions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The average of the firms' cumulative paths, with the portfolio's forecast error around it. */
final class GroupPath {

  private GroupPath() {}

  /** As far as every firm's path reaches. */
  static List<GroupPathPoint> of(List<FirmEstimate> firms, PortfolioEffect scale) {
    int days = firms.stream().mapToInt(firm -> firm.returns().pathLength()).min().orElse(0);
    List<GroupPathPoint> points = new ArrayList<>();
    boolean reaches = days > 0 && firms.get(0).returns().path().get(days - 1).day() >= -1;
    double before = 0;
    for (int i = 0; i < days; i++) {
      int index = i;
      PathPoint first = firms.get(0).returns().path().get(index);
      double cumulative = mean(firms, returns -> returns.cumulative(index));
      double average = cumulative - before;
      double rebased = reaches ? mean(firms, returns -> returns.rebased(index)) : cumulative;
      points.add(
          new GroupPathPoint(
              first.day(),
              first.date(),
              average,
              interval(average, mean(firms, returns -> returns.varianceFactor(index)), scale),
              cumulative,
              interval(cumulative, mean(firms, returns -> returns.pathFactor(index)), scale),
              rebased,
              interval(
                  rebased,
                  reaches
                      ? mean(firms, returns -> returns.rebasedFactor(index))
                      : mean(firms, returns -> returns.pathFactor(index)),
                  scale)));
      before = cumulative;
    }
    return points;
  }

  private static double mean(List<FirmEstimate> firms, ToDoubleFunction<AbnormalReturns> number) {
    return firms.stream().map(FirmEstimate::returns).mapToDouble(number).sum() / firms.size();
  }

  private static Interval interval(double estimate, double factor, PortfolioEffect scale) {
    return Distributions.studentInterval(
        estimate,
        scale.sigma() * Math.sqrt(factor),
        scale.degreesOfFreedom(),
        StudyPlan.CONFIDENCE);
  }
}

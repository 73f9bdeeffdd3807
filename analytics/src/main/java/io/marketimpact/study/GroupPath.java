package io.marketimpact.study;

import io.marketimpact.inference.PortfolioEffect;
import io.marketimpact.stat.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The average of the firms' cumulative paths, with the portfolio's forecast error around it. */
final class GroupPath {

  private GroupPath() {}

  /** As far as every firm's path reaches. */
  static List<GroupPathPoint> of(List<FirmEstimate> firms, PortfolioEffect scale) {
    int days = firms.stream().mapToInt(firm -> firm.path().size()).min().orElse(0);
    List<GroupPathPoint> points = new ArrayList<>();
    double before = 0;
    for (int i = 0; i < days; i++) {
      int index = i;
      PathPoint first = firms.get(0).path().get(index);
      double cumulative = mean(firms, firm -> firm.path().get(index).cumulative());
      double average = cumulative - before;
      points.add(
          new GroupPathPoint(
              first.day(),
              first.date(),
              average,
              interval(
                  average, mean(firms, firm -> firm.days().get(index).varianceFactor()), scale),
              cumulative,
              interval(
                  cumulative,
                  mean(firms, firm -> firm.path().get(index).varianceFactor()),
                  scale)));
      before = cumulative;
    }
    return points;
  }

  private static double mean(List<FirmEstimate> firms, ToDoubleFunction<FirmEstimate> number) {
    return firms.stream().mapToDouble(number).sum() / firms.size();
  }

  private static Interval interval(double estimate, double factor, PortfolioEffect scale) {
    return Interval.student(
        estimate,
        scale.sigma() * Math.sqrt(factor),
        scale.degreesOfFreedom(),
        StudyPlan.CONFIDENCE);
  }
}

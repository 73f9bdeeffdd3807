package io.marketimpact.study;

import io.marketimpact.inference.PortfolioEffect;
import io.marketimpact.stat.Interval;
import java.util.ArrayList;
import java.util.List;

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
      double cumulative =
          firms.stream().mapToDouble(firm -> firm.path().get(index).cumulative()).sum()
              / firms.size();
      double factor =
          firms.stream().mapToDouble(firm -> firm.path().get(index).varianceFactor()).sum()
              / firms.size();
      points.add(
          new GroupPathPoint(
              first.day(),
              first.date(),
              cumulative - before,
              cumulative,
              Interval.student(
                  cumulative,
                  scale.sigma() * Math.sqrt(factor),
                  scale.degreesOfFreedom(),
                  StudyPlan.CONFIDENCE)));
      before = cumulative;
    }
    return points;
  }
}

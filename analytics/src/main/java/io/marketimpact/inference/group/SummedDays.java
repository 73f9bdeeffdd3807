package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntToDoubleFunction;

/**
 * Estimation days of firms whose residuals were summed where they were.
 *
 * @param sums over the firms
 * @param scores of the firms, where they were summed
 * @param start first session of the windows, where the firms share one
 * @param length of the windows
 */
record SummedDays(EstimationSums sums, List<ScoreSums> scores, int start, int length)
    implements EstimationDays {

  @Override
  public double meanCorrelation() {
    return sums.meanCorrelation(length);
  }

  @Override
  public PortfolioResiduals portfolio() {
    return sums.portfolio(start);
  }

  @Override
  public PortfolioResiduals inEventTime() {
    return sums.portfolio(0);
  }

  @Override
  public PortfolioResiduals multiplied(IntToDoubleFunction factor) {
    return sums.multiplied(factor);
  }

  @Override
  public SortedMap<Integer, Double> recent() {
    return sums.recent(start);
  }

  @Override
  public int commonDays() {
    return sums.commonDays();
  }

  @Override
  public Outcome<Double> deviation(int day) {
    return sums.deviation(day);
  }

  @Override
  public double signShare(int sign) {
    return sums.signShare(sign);
  }

  @Override
  public List<DateGroup> standardizedByDate() {
    return sums.standardizedByDate();
  }

  @Override
  public SortedMap<Integer, Double> windowSums() {
    return sums.windows();
  }

  @Override
  public ScoreSums scores(Scoring scoring) {
    return scores.stream()
        .filter(those -> those.scoring().equals(scoring))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such scores were summed: " + scoring));
  }

  @Override
  public boolean areHeld() {
    return false;
  }
}

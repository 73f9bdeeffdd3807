package io.marketimpact.inference.group;

import io.marketimpact.base.Outcome;
import io.marketimpact.inference.CommonDays;
import io.marketimpact.inference.FirmEvidence;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Estimation days of firms whose residuals are all at hand. Sums run in the order of the firms. */
final class HeldDays implements EstimationDays {

  private final List<FirmEvidence> firms;
  private final ResidualOrders orders;

  HeldDays(List<FirmEvidence> firms) {
    this.firms = firms;
    this.orders = new ResidualOrders(firms);
  }

  @Override
  public double meanCorrelation() {
    return ResidualCorrelation.mean(firms);
  }

  @Override
  public PortfolioResiduals portfolio() {
    return PortfolioResiduals.of(firms);
  }

  @Override
  public PortfolioResiduals inEventTime() {
    return PortfolioResiduals.inEventTime(firms);
  }

  @Override
  public PortfolioResiduals multiplied(IntToDoubleFunction factor) {
    return PortfolioResiduals.of(
        firms.stream()
            .map(firm -> firm.with(firm.residuals().times(factor.applyAsDouble(firm.parameters()))))
            .toList());
  }

  @Override
  public SortedMap<Integer, Double> recent() {
    return PortfolioResiduals.recent(firms);
  }

  @Override
  public int commonDays() {
    return CommonDays.of(firms).size();
  }

  @Override
  public Outcome<Double> deviation(int day) {
    return CrossSection.deviation(
        firms.stream().mapToDouble(firm -> firm.sars().get(day)).toArray());
  }

  @Override
  public double signShare(int sign) {
    double shares = 0;
    int moving = 0;
    for (FirmEvidence firm : firms) {
      Signs signs = Signs.of(firm);
      if (signs.moved() > 0) {
        shares += signs.share(sign);
        moving++;
      }
    }
    return moving == 0 ? 0 : shares / moving;
  }

  @Override
  public List<DateGroup> standardizedByDate() {
    return DateGroup.of(firms, EstimationSums::standardized);
  }

  @Override
  public SortedMap<Integer, Double> windowSums() {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    for (FirmEvidence firm : firms) {
      for (int day = 0; day < firm.length(); day++) {
        sums.merge(firm.firstSession() + day, firm.sars().get(day), Double::sum);
      }
    }
    return sums;
  }

  @Override
  public ScoreSums scores(Scoring scoring) {
    ScoreSums sums = ScoreSums.rounded(scoring, firms.get(0).length());
    for (int i = 0; i < firms.size(); i++) {
      sums.add(firms.get(i), orders.of(i));
    }
    return sums;
  }

  @Override
  public boolean areHeld() {
    return true;
  }
}

package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.StakeFigure.Observed;
import io.marketimpact.reports.figures.StakeFigure.Stake;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;

/** What a firm's value at stake comes to, in the words of its chart's title. */
final class StakeTitle {

  private StakeTitle() {}

  /** How large the median is beside the market value, and whether the price test would find it. */
  static String of(Stake stake) {
    double median = stake.summary().median();
    return stake.name()
        + ": "
        + stake
            .price()
            .map(price -> implied(median, price))
            .orElseGet(() -> Amount.millions(median, stake.currency()) + " at stake");
  }

  private static String implied(double median, Observed price) {
    double loss = median / price.marketValue();
    return "median value at stake is "
        + Format.size(loss)
        + " of market value, "
        + (Math.abs(loss) < price.detectable() ? "below" : "above")
        + " the detectable move";
  }
}

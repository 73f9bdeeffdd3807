package io.marketimpact.reports.figures;

import io.marketimpact.reports.figures.StakeFigure.Observed;
import io.marketimpact.reports.figures.StakeFigure.Stake;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;

/** What a firm's value at stake comes to, in the words of its chart's title. */
final class StakeTitle {

  private StakeTitle() {}

  /** The return that the median would be, and whether the price test would find it. */
  static String of(Stake stake) {
    double median = stake.summary().median();
    return stake.name()
        + ": "
        + stake
            .price()
            .map(price -> implied(median, price))
            .orElseGet(() -> Amount.millions(median) + "\u00A0" + stake.currency() + " at stake");
  }

  private static String implied(double median, Observed price) {
    double loss = median / price.marketValue();
    return Format.percent(-loss)
        + (Math.abs(loss) < price.detectable() ? ", not detectable" : ", detectable");
  }
}

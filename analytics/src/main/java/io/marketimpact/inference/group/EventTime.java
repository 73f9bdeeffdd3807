package io.marketimpact.inference.group;

import io.marketimpact.inference.Trust;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.rank.ScoreAverages;
import java.util.Locale;
import java.util.function.Supplier;

/** What tests that align firms by their distance from the event can and cannot see. */
final class EventTime {

  private EventTime() {}

  /** The firms' portfolio day by day before their events. */
  static PortfolioResiduals portfolio(GroupSample sample) {
    return sample.sharesDates()
        ? sample.portfolio()
        : PortfolioResiduals.inEventTime(sample.firms());
  }

  /** Windows that overlap in part share days that aligning by event pulls apart. */
  static String caution(GroupSample sample) {
    return sample.overlapsInPart()
        ? "; aligned by event, it does not see the correlation of windows that overlap in part"
        : "";
  }

  /** Few firms that move together have ranks that cannot go far enough for a strict level. */
  static String conservative(GroupSample sample) {
    return sample.size() < FewFirms.FOR_A_DEVIATION
        ? "; with " + FewFirms.firms(sample) + " it rejects too seldom at strict levels"
        : "";
  }

  /** Valid, unless the scores of few firms cannot reach 5 % however far the firms move. */
  static Trust trust(GroupSample sample, Supplier<ScoreAverages> scores, String reason) {
    if (sample.size() < FewFirms.FOR_A_DEVIATION) {
      double smallest = scores.get().smallestPValue();
      if (smallest >= NaiveSize.LEVEL) {
        return new Trust(
            TrustLevel.CANNOT_REJECT,
            String.format(
                Locale.ROOT,
                "with %s correlated as these are, scores at their very end give no p-value below"
                    + " about %.2g",
                FewFirms.firms(sample),
                smallest));
      }
    }
    return new Trust(TrustLevel.VALID, reason + caution(sample));
  }
}

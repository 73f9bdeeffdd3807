package io.marketimpact.market;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Days with a volume of zero and the close of the day before: nobody traded, and a close carried
 * forward is no observation of a return of zero. A file whose volumes are mostly zero, as those of
 * indices are, says nothing about trading.
 */
final class UntradedDays {

  private final PriceContext context;
  private final List<QualityFinding> findings = new ArrayList<>();
  private final List<PriceBar> aside = new ArrayList<>();

  private UntradedDays(PriceContext context) {
    this.context = context;
  }

  /** Finds them among usable bars in order of days. */
  static UntradedDays among(List<PriceBar> bars, PriceContext context) {
    UntradedDays untraded = new UntradedDays(context);
    if (2 * bars.stream().filter(bar -> isAbove(bar.volume())).count() > bars.size()) {
      for (int i = 1; i < bars.size(); i++) {
        if (isUntraded(bars.get(i - 1), bars.get(i))) {
          untraded.add(bars.get(i));
        }
      }
    }
    return untraded;
  }

  List<QualityFinding> findings() {
    return findings;
  }

  List<PriceBar> aside() {
    return aside;
  }

  private static boolean isAbove(OptionalDouble volume) {
    return volume.isPresent() && volume.getAsDouble() > 0;
  }

  private static boolean isUntraded(PriceBar before, PriceBar bar) {
    return bar.volume().equals(OptionalDouble.of(0))
        && bar.adjustedClose() == before.adjustedClose();
  }

  private void add(PriceBar bar) {
    aside.add(bar);
    findings.add(
        QualityFinding.on(
            QualityRule.NO_TRADE,
            bar.security(),
            bar.date(),
            FoundValue.of(bar.adjustedClose()),
            "the stock did not trade (volume 0, the close carried forward), so the day has no"
                + " return"
                + context.consequence(bar.date()),
            context.isMeasured(bar.date())
                ? QualityAction.QUARANTINED_AT_EVENT
                : QualityAction.QUARANTINED));
  }
}

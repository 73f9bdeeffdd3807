package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventWindow;
import io.marketimpact.exposure.ExposureRequest;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What losing the revenue at stake would cost, and for which firms the prices exclude that loss: a
 * loss is excluded where the interval of every primary window lies above it.
 */
final class ExcludedLoss {

  /** Below it a whole percent would say too little. */
  private static final double SMALL = 0.01;

  private final StudyResult result;

  private ExcludedLoss(StudyResult result) {
    this.result = result;
  }

  /** A sentence with a blank before it; nothing where no exposure is bounded. */
  static String of(StudyResult result) {
    List<Loss> losses = losses(result);
    return losses.isEmpty()
        ? ""
        : " " + excluded(result.exposure().orElseThrow().market().name(), losses);
  }

  /** Of each firm whose exposure filings bound, no part of whose products alone is covered. */
  static List<Loss> losses(StudyResult result) {
    ExcludedLoss each = new ExcludedLoss(result);
    return result.exposure().stream()
        .flatMap(exposure -> exposure.firms().stream())
        .filter(firm -> firm.study().detectableAtMost().result().isPresent())
        .filter(firm -> firm.study().exposed().result().filter(one -> !one.isPart()).isPresent())
        .map(each::loss)
        .toList();
  }

  private Loss loss(FirmExposure firm) {
    double most = firm.study().detectableAtMost().result().orElseThrow().effect();
    List<FirmStudy> studied =
        result.firms().filter(one -> isOf(firm.study().request(), one.event())).toList();
    List<EventWindow> open = new ArrayList<>();
    List<EventWindow> excluding = new ArrayList<>();
    for (EventWindow window : primary()) {
      boolean isExcluded =
          !studied.isEmpty()
              && studied.stream().allMatch(one -> excludes(interval(one, window), most));
      (isExcluded ? excluding : open).add(window);
    }
    return new Loss(AtStake.name(result, firm), most, excluding, open);
  }

  /** A firm of two events has an exposure and a price of each. */
  private static boolean isOf(ExposureRequest request, AlignedEvent event) {
    return event.event().equals(request.event()) && event.security().equals(request.security());
  }

  private List<EventWindow> primary() {
    return result.plan().primary().stream().filter(result.plan().windows()::contains).toList();
  }

  /** The one that decides, else that by t. */
  private Outcome<Interval> interval(FirmStudy firm, EventWindow window) {
    return firm.window(new ModelWindow(result.plan().headline().model(), window))
        .map(found -> found.verdict().interval().result().orElse(found.interval()));
  }

  /** An effect is excluded where an interval is known and lies above it. */
  static boolean excludes(Outcome<Interval> interval, double effect) {
    return interval.result().filter(known -> effect < known.low()).isPresent();
  }

  /**
   * A firm's loss of the revenue at stake.
   *
   * @param firm its name
   * @param most what losing all that filings allow would do to its price, under the assumptions
   * @param excluding the primary windows whose interval excludes that
   * @param open those whose interval does not
   */
  record Loss(String firm, double most, List<EventWindow> excluding, List<EventWindow> open) {

    boolean isExcluded() {
      return open.isEmpty() && !excluding.isEmpty();
    }

    /** Rounded up: a smaller fall than this estimate is not said to be excluded. */
    String size() {
      double size = Math.abs(most);
      double above =
          BigDecimal.valueOf(size)
              .round(MathContext.DECIMAL32)
              .setScale(size < SMALL ? 4 : 2, RoundingMode.CEILING)
              .doubleValue();
      return size < SMALL ? Format.size(above) : Format.chance(above);
    }

    String words() {
      return size() + " for " + firm;
    }
  }

  /** Named with their sizes where a sentence of page one has room for all, else counted. */
  static String excluded(String market, List<Loss> losses) {
    List<Loss> excluded = losses.stream().filter(Loss::isExcluded).toList();
    String all = " losing all " + market + " revenue that filings allow.";
    if (excluded.isEmpty()) {
      return "For no firm do prices rule out" + all;
    }
    String named =
        "Prices argue against "
            + (excluded.size() == 1 ? "a fall of " : "falls of ")
            + Words.list(excluded.stream().map(Loss::words).toList())
            + (excluded.size() == 1 ? ", our estimate for" : ", our estimates for")
            + all;
    return fits(named)
        ? named
        : "Prices argue, for "
            + Counted.of(excluded.size(), losses.size())
            + " firms, against our estimate of the fall from"
            + all;
  }

  private static boolean fits(String sentence) {
    return Quotation.words(sentence).size() <= Quotation.PAGE_ONE;
  }
}

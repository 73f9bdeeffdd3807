package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.exposure.Detectability;
import io.marketimpact.exposure.SimulatedExposure.PriceView;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What losing the revenue at stake would cost, and for which firms the prices exclude that loss: a
 * loss is excluded where the interval of every primary window lies above it.
 */
final class ExcludedLoss {

  /** Below it a whole percent would say too little. */
  private static final double SMALL = 0.01;

  private static final String NONE = "no firm";

  private final StudyResult result;

  private ExcludedLoss(StudyResult result) {
    this.result = result;
  }

  /** Two sentences with a blank before them; nothing where no exposure is bounded. */
  static String of(StudyResult result) {
    return result.exposure().map(new ExcludedLoss(result)::of).orElse("");
  }

  private String of(StudyExposure exposure) {
    List<Loss> losses =
        exposure.firms().stream()
            .filter(firm -> firm.study().detectableAtMost().result().isPresent())
            .filter(
                firm -> firm.study().exposed().result().filter(one -> !one.isPart()).isPresent())
            .map(this::loss)
            .toList();
    return losses.isEmpty()
        ? ""
        : " "
            + cost(exposure.market().name(), losses)
            + " "
            + excluded(result.plan().primary().size(), losses);
  }

  private Loss loss(FirmExposure firm) {
    double most = firm.study().detectableAtMost().result().orElseThrow().effect();
    OptionalDouble median =
        AtStake.view(firm).map(PriceView::detectability).map(Detectability::effect).stream()
            .mapToDouble(Double::doubleValue)
            .findFirst();
    return new Loss(
        AtStake.name(result, firm),
        most,
        excludes(firm, most),
        median.isPresent() && excludes(firm, median.getAsDouble()),
        median.isPresent());
  }

  private boolean excludes(FirmExposure exposure, double effect) {
    return result
        .firms()
        .filter(firm -> firm.event().security().equals(exposure.study().request().security()))
        .anyMatch(firm -> excludes(intervals(firm), effect));
  }

  /** Those that decide, else those by t. */
  private List<Outcome<Interval>> intervals(FirmStudy firm) {
    return result.plan().primary().stream()
        .filter(result.plan().windows()::contains)
        .map(window -> firm.window(new ModelWindow(result.plan().headline().model(), window)))
        .map(
            asked ->
                asked.map(window -> window.verdict().interval().result().orElse(window.interval())))
        .toList();
  }

  /** An effect is excluded where every interval is known and lies above it. */
  static boolean excludes(List<Outcome<Interval>> intervals, double effect) {
    return intervals.stream()
        .allMatch(interval -> interval.result().filter(known -> effect < known.low()).isPresent());
  }

  /**
   * A firm's loss of the revenue at stake.
   *
   * @param firm its name
   * @param most what losing all that filings allow would do to its price, under the assumptions
   * @param isExcluded whether the prices exclude that
   * @param isMedianExcluded whether they exclude the loss at the median exposure
   * @param hasMedian whether a median is assumed
   */
  record Loss(
      String firm, double most, boolean isExcluded, boolean isMedianExcluded, boolean hasMedian) {

    private String words() {
      return firm + " " + shown(Math.abs(most));
    }

    /** Rounded down: what others lose is no less than what is shown. */
    private String least() {
      double size = Math.abs(most);
      return shown(
          BigDecimal.valueOf(size).setScale(size < SMALL ? 4 : 2, RoundingMode.DOWN).doubleValue());
    }

    private static String shown(double size) {
      return size < SMALL ? Format.size(size) : Format.chance(size);
    }
  }

  /** Named where a sentence of page one has room for all, else counted with the smallest loss. */
  static String cost(String market, List<Loss> losses) {
    String head =
        "Losing the most that filings allow in " + market + " would, on our assumptions, cost ";
    String named = head + Words.list(losses.stream().map(Loss::words).toList()) + ".";
    if (fits(named)) {
      return named;
    }
    Loss least = losses.stream().min(Comparator.comparingDouble(one -> -one.most())).orElseThrow();
    return head + losses.size() + " firms " + least.least() + " or more.";
  }

  /** For whom that is excluded, and for whom the loss at the median exposure is too. */
  static String excluded(int windows, List<Loss> losses) {
    String head = (windows == 1 ? "The intervals" : "Both windows") + " exclude that for ";
    List<String> most = names(losses, Loss::isExcluded);
    List<String> median = names(losses, Loss::isMedianExcluded);
    String between = "; at the median exposure, for ";
    boolean hasMedian = losses.stream().anyMatch(Loss::hasMedian);
    String named = head + Words.list(most) + (hasMedian ? between + only(median) : "") + ".";
    return fits(named)
        ? named
        : head + counted(most, losses) + (hasMedian ? between + counted(median, losses) : "") + ".";
  }

  private static List<String> names(List<Loss> losses, Predicate<Loss> which) {
    List<String> names = losses.stream().filter(which).map(Loss::firm).toList();
    return names.isEmpty() ? List.of(NONE) : names;
  }

  private static String only(List<String> names) {
    return Words.list(names) + (names.size() == 1 && !names.get(0).equals(NONE) ? " alone" : "");
  }

  private static String counted(List<String> names, List<Loss> losses) {
    return names.equals(List.of(NONE)) ? NONE : names.size() + " of " + losses.size() + " firms";
  }

  private static boolean fits(String sentence) {
    return Quotation.words(sentence.replace("\u202F%", "%")).size() <= Quotation.PAGE_ONE;
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices that were found doubtful and on which an answer rests, or which it lacks. */
final class DoubtfulPrices {

  private static final int MOST_NAMED = 3;

  private static final double DAYS_A_SESSION = 365 / 252.0;
  private static final int DAYS_OF_A_WEEK = 7;

  /** From -30 % or +42 % on, in logs. */
  private static final double LARGE = 0.35;

  private static final Set<QualityRule> OF_BENCHMARKS =
      EnumSet.of(
          QualityRule.HOPELESS_PRICE,
          QualityRule.PRICE_SPIKE,
          QualityRule.EXTRAORDINARY_MOVE,
          QualityRule.SPLIT_LIKE_JUMP);

  private final List<QualityFinding> findings;

  private DoubtfulPrices(List<QualityFinding> findings) {
    this.findings = findings;
  }

  static DoubtfulPrices of(StudyResult result) {
    Set<SecurityId> found =
        result.quality().stream().map(QualityFinding::security).collect(Collectors.toSet());
    Map<SecurityId, List<LocalDate>> days0 =
        result
            .firms()
            .map(FirmStudy::event)
            .filter(event -> found.contains(event.security()))
            .collect(
                Collectors.groupingBy(
                    AlignedEvent::security,
                    Collectors.mapping(AlignedEvent::day0, Collectors.toList())));
    return new DoubtfulPrices(
        result.quality().stream()
            .filter(
                finding ->
                    finding.action().isAtEvent()
                        || (OF_BENCHMARKS.contains(finding.rule())
                            && finding.security().equals(result.plan().benchmark()))
                        || isEstimatedFrom(
                            finding, days0.getOrDefault(finding.security(), List.of()), result))
            .sorted(Comparator.comparing(finding -> !finding.action().isAtEvent()))
            .toList());
  }

  /** A jump like a split's, or one as large, that was kept, since it may be real. */
  private static boolean isEstimatedFrom(
      QualityFinding finding, List<LocalDate> days0, StudyResult result) {
    return (finding.rule() == QualityRule.SPLIT_LIKE_JUMP || isLarge(finding))
        && finding.action() == QualityAction.KEPT
        && finding
            .day()
            .date()
            .filter(day -> isNear(day, days0, result))
            .filter(
                day ->
                    result.plan().masks().stream()
                        .filter(mask -> mask.concerns(finding.security()))
                        .noneMatch(mask -> !day.isBefore(mask.from()) && !day.isAfter(mask.to())))
            .isPresent();
  }

  /** In an estimation window of the firm, give or take a week: sessions are counted as days. */
  private static boolean isNear(LocalDate day, List<LocalDate> days0, StudyResult result) {
    long reach = (long) (DAYS_A_SESSION * result.plan().estimation().start()) - DAYS_OF_A_WEEK;
    return days0.stream()
        .anyMatch(day0 -> day.isBefore(day0) && !day.isBefore(day0.plusDays(reach)));
  }

  /** It widens every interval of its firm. */
  private static boolean isLarge(QualityFinding finding) {
    return finding.rule() == QualityRule.EXTRAORDINARY_MOVE
        && finding.value() instanceof FoundValue.Amount factor
        && Math.abs(Math.log(factor.number())) >= LARGE;
  }

  /** What a firm's card says, empty where there is nothing to say. */
  String sentence(FirmStudy firm) {
    List<String> own =
        findings.stream()
            .filter(finding -> finding.security().equals(firm.event().security()))
            .map(finding -> on(finding) + Reasons.of(finding.detail()))
            .toList();
    return own.isEmpty() ? "" : " Prices in doubt: " + named(own);
  }

  /** What stands under the answer. */
  Optional<String> remark() {
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Check these prices before anything else: "
                + named(
                    findings.stream()
                        .map(
                            finding ->
                                finding.security()
                                    + ", "
                                    + on(finding)
                                    + Reasons.of(finding.detail()))
                        .toList()));
  }

  private static String named(List<String> all) {
    return all.stream().limit(MOST_NAMED).collect(Collectors.joining(". "))
        + (all.size() > MOST_NAMED ? ". All are in quality.csv." : ".");
  }

  private static String on(QualityFinding finding) {
    return finding.day().date().map(day -> Format.day(day) + ", ").orElse("");
  }
}

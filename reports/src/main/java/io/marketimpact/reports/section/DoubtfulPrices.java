package io.marketimpact.reports.section;

import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices that were found doubtful and on which an answer rests, or which it lacks. */
final class DoubtfulPrices {

  private static final int MOST_NAMED = 5;

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
    return new DoubtfulPrices(
        result.quality().stream()
            .filter(
                found ->
                    found.action().isAtEvent()
                        || OF_BENCHMARKS.contains(found.rule())
                            && found.security().equals(result.plan().benchmark()))
            .toList());
  }

  /** What a firm's card says, empty where there is nothing to say. */
  String sentence(FirmStudy firm) {
    return findings.stream()
        .filter(found -> found.security().equals(firm.event().security()))
        .map(found -> " Check the price" + on(found) + ": " + found.detail() + ".")
        .collect(Collectors.joining());
  }

  /** What stands under the answer. */
  Optional<String> remark() {
    if (findings.isEmpty()) {
      return Optional.empty();
    }
    String named =
        findings.stream()
            .limit(MOST_NAMED)
            .map(found -> found.security().symbol() + on(found) + ", " + found.detail())
            .collect(Collectors.joining(". "));
    return Optional.of(
        "Check these prices before anything else: "
            + named
            + (findings.size() > MOST_NAMED ? ". All are in quality.csv." : "."));
  }

  private static String on(QualityFinding found) {
    return found.day().date().map(day -> " of " + Format.day(day)).orElse("");
  }
}

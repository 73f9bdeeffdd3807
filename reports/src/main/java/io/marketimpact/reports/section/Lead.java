package io.marketimpact.reports.section;

import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer before the answers: how many of the moves are significant at all. */
final class Lead {

  private static final int MOST_NAMED = 5;

  private int studied;
  private final List<String> standing = new ArrayList<>();
  private Optional<Named> strongest = Optional.empty();
  private Optional<Named> largest = Optional.empty();

  /** How many have the smallest p-value: a placebo test of few days gives it to several. */
  private int alike;

  private final Digits digits;

  private Lead(Digits digits) {
    this.digits = digits;
  }

  /** A firm's window with its name. */
  private record Named(String name, FirmWindow window) {}

  /** What is significant, then what that means for an investor. */
  static String of(StudyResult result) {
    return Stream.of(significance(result), SoWhat.of(result))
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  static String significance(StudyResult result) {
    Lead lead = new Lead(Digits.of(result));
    result.firms().forEach(firm -> lead.add(result, firm));
    return lead.firms(result) + lead.average(result) + Primary.found(result);
  }

  private void add(StudyResult result, FirmStudy firm) {
    Optional<FirmWindow> window = firm.window(result.plan().headline()).result();
    if (window.isEmpty()) {
      return;
    }
    studied++;
    rank(new Named(result.nameOf(firm), window.get()));
    if (window.get().decision().isDistinguishable()) {
      standing.add(result.nameOf(firm));
      rankBySize(new Named(result.nameOf(firm), window.get()));
    }
  }

  private void rankBySize(Named next) {
    if (largest.filter(other -> size(other) >= size(next)).isEmpty()) {
      largest = Optional.of(next);
    }
  }

  /** By the p-value, then by size. */
  private void rank(Named next) {
    double best = strongest.map(other -> pValue(other.window())).orElse(Double.POSITIVE_INFINITY);
    double p = pValue(next.window());
    alike = p < best ? 1 : p == best ? alike + 1 : alike;
    if (p < best || (p == best && size(next) > size(closest()))) {
      strongest = Optional.of(next);
    }
  }

  private static double size(Named firm) {
    return Math.abs(firm.window().evidence().car());
  }

  private Named closest() {
    return strongest.orElseThrow();
  }

  private static double pValue(FirmWindow window) {
    return window.verdict().pValue();
  }

  private String firms(StudyResult result) {
    if (studied == 0) {
      return "No firm could be studied.";
    }
    if (studied == 1) {
      return closest().name()
          + " "
          + Words.moved(closest().window().actual())
          + ". Its abnormal return of "
          + figures(closest())
          + (standing.isEmpty() ? " is not" : " is")
          + " statistically significant.";
    }
    return standing.isEmpty()
        ? "None of the "
            + Counted.inWords(studied)
            + " abnormal returns is statistically significant. "
            + closest().name()
            + " comes closest to significance at "
            + figures(closest())
            + "."
        : several(result);
  }

  private String figures(Named firm) {
    FirmWindow window = firm.window();
    return digits.percent(window.evidence().car())
        + (window.verdict().rule() == EffectTest.Rule.PLACEBO ? " (placebo p\u00A0" : " (p\u00A0")
        + Words.equal(window.verdict().pValue())
        + ")";
  }

  /** Where several have the smallest p-value it names none: the largest of all is named. */
  private String several(StudyResult result) {
    Named named = alike == 1 ? closest() : largest.orElseThrow();
    return Words.howMany(standing.size(), studied)
        + (standing.size() == 1
            ? " abnormal returns is statistically significant"
            : " abnormal returns are statistically significant")
        + (standing.size() <= MOST_NAMED ? ": " + Words.list(standing) : "")
        + (alike == 1
            ? ". The strongest evidence is for " + named.name()
            : ". The largest is " + Nouns.possessive(named.name()))
        + ", at "
        + figures(named)
        + "."
        + Adjustment.of(result).words(OverallAverage.significant(result).isPresent());
  }

  private String average(StudyResult result) {
    return OverallAverage.of(result)
        .flatMap(window -> window.verdict().result().map(verdict -> average(window, verdict)))
        .orElse("");
  }

  private String average(GroupWindow window, Verdict verdict) {
    String average = " The average, " + digits.percent(window.caar()) + ", ";
    if (verdict.decision().isDistinguishable()) {
      return average
          + (standing.isEmpty() ? "is statistically significant." : "is significant as well.");
    }
    return average
        + "is not significant"
        + verdict
            .minimumDetectable()
            .match(size -> " (detectable: " + digits.size(size) + ").", why -> ".");
  }
}

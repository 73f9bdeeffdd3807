package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;

/**
 * What other news did to the stock that it is about, where that is one of those compared with: news
 * that hardly moved its own stock explains less of another's move.
 */
final class StocksOfTheNews {

  private final StudyResult result;

  StocksOfTheNews(StudyResult result) {
    this.result = result;
  }

  /** A sentence with a blank before it for the first such stock, empty where there is none. */
  String moves(Confounder other) {
    return result.comparisons().untouched().stream()
        .filter(stock -> Limits.names(other, stock))
        .flatMap(
            stock ->
                stock.window(result.plan().headline()).result().stream()
                    .map(move -> sentence(stock, move)))
        .findFirst()
        .orElse("");
  }

  private String sentence(FirmStudy stock, FirmWindow move) {
    Digits digits = Digits.of(result);
    boolean isSignificant = move.decision().isDistinguishable();
    return " "
        + result.nameOf(stock)
        + (move.actual() < 0 ? " fell " : " rose ")
        + Format.size(move.actual())
        + " (abnormal "
        + digits.percent(move.evidence().car())
        + (isSignificant ? ", significant" : ", not significant")
        + (isSignificant
            ? ""
            : move.verdict()
                .minimumDetectable()
                .result()
                .map(size -> "; detectable: " + digits.size(size))
                .orElse(""))
        + ").";
  }
}

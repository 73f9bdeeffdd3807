package io.marketimpact.reports.tables;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.Wave;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.StudyResult;
import tech.tablesaw.api.Table;

/** What is known around the numbers, as tables: news, claims, other news, findings on the data. */
public final class DossierTables {

  private DossierTables() {}

  /**
   * The waves of the news.
   *
   * @param result the study
   * @return one row per wave
   */
  public static Table waves(StudyResult result) {
    return new TableOf<>("waves", result.dossier().waves())
        .text("wave", Wave::id)
        .text("public", wave -> Words.time(wave.time()))
        .text("summary", Wave::summary)
        .text("names", wave -> String.join(", ", wave.names()))
        .text("source", Wave::source)
        .table();
  }

  /**
   * Press claims held against measured returns.
   *
   * @param result the study
   * @return one row per claim
   */
  public static Table claims(StudyResult result) {
    return new TableOf<>("claims", result.claims())
        .text("symbol", check -> check.claim().security().symbol())
        .date("date", check -> check.claim().date())
        .text("claim", check -> check.claim().wording())
        .numberIfAny("return", check -> check.measured().result())
        .text("verdict", DossierTables::verdict)
        .text("source", check -> check.claim().source())
        .table();
  }

  private static String verdict(ClaimCheck check) {
    if (check.measured().result().isEmpty()) {
      return "cannot be checked";
    }
    return check.holds() ? "holds" : "does not hold";
  }

  /**
   * Other news that could have moved the same prices.
   *
   * @param result the study
   * @return one row per item; the day relative to day 0 is missing where firms differ in day 0 and
   *     outside the days shown
   */
  public static Table confounders(StudyResult result) {
    EventDays days = EventDays.of(result);
    return new TableOf<>("confounders", result.dossier().confounders())
        .date("date", Confounder::date)
        .countIfAny("day", other -> days.of(other.date()))
        .text("what", Confounder::what)
        .text("touches", Confounder::touches)
        .text("trust", Confounder::trust)
        .table();
  }

  /**
   * What was found about the data.
   *
   * @param result the study
   * @return one row per finding
   */
  public static Table quality(StudyResult result) {
    return new TableOf<>("quality", result.quality())
        .text("severity", finding -> Words.of(finding.severity()))
        .text("rule", finding -> Words.of(finding.rule()))
        .text("symbol", finding -> finding.security().symbol())
        .dateIfAny("date", finding -> finding.day().date())
        .text("value", finding -> finding.value().toString())
        .text("detail", QualityFinding::detail)
        .text("action", finding -> Words.of(finding.action()))
        .table();
  }
}

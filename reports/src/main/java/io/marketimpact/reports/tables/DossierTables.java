package io.marketimpact.reports.tables;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.Wave;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.Optional;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
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
    StringColumn id = StringColumn.create("wave");
    StringColumn time = StringColumn.create("public");
    StringColumn summary = StringColumn.create("summary");
    StringColumn names = StringColumn.create("names");
    StringColumn source = StringColumn.create("source");
    for (Wave wave : result.dossier().waves()) {
      id.append(wave.id());
      time.append(Words.time(wave.time()));
      summary.append(wave.summary());
      names.append(String.join(", ", wave.names()));
      source.append(wave.source());
    }
    return Table.create("waves").addColumns(id, time, summary, names, source);
  }

  /**
   * Press claims held against measured returns.
   *
   * @param result the study
   * @return one row per claim
   */
  public static Table claims(StudyResult result) {
    StringColumn symbol = StringColumn.create("symbol");
    DateColumn date = DateColumn.create("date");
    StringColumn wording = StringColumn.create("claim");
    DoubleColumn measured = DoubleColumn.create("return");
    StringColumn verdict = StringColumn.create("verdict");
    StringColumn source = StringColumn.create("source");
    for (ClaimCheck check : result.claims()) {
      symbol.append(check.claim().security().symbol());
      date.append(check.claim().date());
      wording.append(check.claim().wording());
      check.measured().result().ifPresentOrElse(measured::append, measured::appendMissing);
      verdict.append(verdict(check));
      source.append(check.claim().source());
    }
    return Table.create("claims").addColumns(symbol, date, wording, measured, verdict, source);
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
    DateColumn date = DateColumn.create("date");
    IntColumn day = IntColumn.create("day");
    StringColumn what = StringColumn.create("what");
    StringColumn touches = StringColumn.create("touches");
    StringColumn trust = StringColumn.create("trust");
    EventDays days = EventDays.of(result);
    for (Confounder other : result.dossier().confounders()) {
      date.append(other.date());
      days.of(other.date()).ifPresentOrElse(day::append, day::appendMissing);
      what.append(other.what());
      touches.append(other.touches());
      trust.append(other.trust());
    }
    return Table.create("confounders").addColumns(date, day, what, touches, trust);
  }

  /**
   * What was found about the data.
   *
   * @param result the study
   * @return one row per finding
   */
  public static Table quality(StudyResult result) {
    StringColumn severity = StringColumn.create("severity");
    StringColumn rule = StringColumn.create("rule");
    StringColumn symbol = StringColumn.create("symbol");
    DateColumn date = DateColumn.create("date");
    StringColumn value = StringColumn.create("value");
    StringColumn detail = StringColumn.create("detail");
    StringColumn action = StringColumn.create("action");
    for (QualityFinding finding : result.quality()) {
      severity.append(Words.of(finding.severity()));
      rule.append(Words.of(finding.rule()));
      symbol.append(finding.security().symbol());
      Optional<LocalDate> day = finding.day().date();
      day.ifPresentOrElse(date::append, date::appendMissing);
      value.append(finding.value());
      detail.append(finding.detail());
      action.append(Words.of(finding.action()));
    }
    return Table.create("quality").addColumns(severity, rule, symbol, date, value, detail, action);
  }
}

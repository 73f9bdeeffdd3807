package io.marketimpact.reports.tables;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Wave;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.LocalTimes;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ClaimCheck;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.Set;

/** What is known around the numbers, as tables: news, claims, other news, findings on the data. */
public final class DossierTables {

  /** Findings whose value is a price over the one before. */
  private static final Set<QualityRule> RATIOS =
      Set.of(QualityRule.SPLIT_LIKE_JUMP, QualityRule.EXTRAORDINARY_MOVE);

  private static final String HOLDS = "holds";

  private DossierTables() {}

  /**
   * The waves of the news.
   *
   * @param result the study
   * @return one row per wave
   */
  public static Table<Wave> waves(StudyResult result) {
    return Table.of(
            "waves",
            result.dossier().waves(),
            Column.text("Wave", wave -> Words.wave(wave.id())),
            Column.text("Public", wave -> Words.time(wave.time())),
            Column.<Wave>textIfAny(
                    "Local time", wave -> LocalTimes.of(wave.time(), result.dossier().clocks()))
                .inBrackets(),
            Column.text("What it said, and whom it named", Wave::summary),
            Column.<Wave>textIfAny(
                    "Names it added",
                    wave ->
                        Optional.of(String.join(", ", wave.names()))
                            .filter(names -> !names.isEmpty()))
                .inBrackets())
        .titled("The waves of the news");
  }

  /**
   * Press claims compared with measured returns.
   *
   * @param result the study
   * @return one row per claim
   */
  public static Table<ClaimCheck> claims(StudyResult result) {
    return Table.of(
            "claims",
            result.claims(),
            Column.code("Ticker", check -> check.claim().security().symbol()),
            Column.day("Day", check -> check.claim().date()),
            Column.text("Claim", check -> check.claim().wording()),
            Column.numberIfAny("Measured", NumberStyle.RETURN, check -> check.measured().result()),
            Column.text("Verdict", DossierTables::verdict),
            Column.text("Said by", check -> check.claim().source()))
        .titled("Press claims about closes and the measured return of the day, percent")
        .marked(check -> verdict(check).equals(HOLDS) ? Tone.PLAIN : Tone.FAILED);
  }

  private static String verdict(ClaimCheck check) {
    if (check.measured().result().isEmpty()) {
      return "cannot be checked";
    }
    return check.holds() ? HOLDS : "does not hold";
  }

  /**
   * Other news that could have moved the same prices.
   *
   * @param result the study
   * @return one row per item; the day relative to day 0 is missing where firms differ in day 0 and
   *     outside the days shown
   */
  public static Table<Confounder> confounders(StudyResult result) {
    EventDays days = EventDays.of(result);
    EventWindow headline = result.plan().headline().window();
    return Table.of(
            "confounders",
            result.dossier().confounders(),
            Column.day("Date", Confounder::date),
            Column.numberIfAny("Day", NumberStyle.OFFSET, other -> days.of(other.date())),
            Column.text("What", Confounder::what),
            Column.text("Touches", Confounder::touches),
            Column.text("Trust", Confounder::trust))
        .titled("Other news around day 0")
        .marked(
            other ->
                days.of(other.date())
                        .filter(day -> day >= headline.start() && day <= headline.end())
                        .isPresent()
                    ? Tone.STRONG
                    : Tone.PLAIN);
  }

  /**
   * What was found about the data.
   *
   * @param result the study
   * @return one row per finding
   */
  public static Table<QualityFinding> quality(StudyResult result) {
    int findings = result.quality().size();
    return Table.<QualityFinding>of(
            "quality",
            result.quality(),
            Column.text("Severity", finding -> Words.of(finding.severity())),
            Column.text("Finding", finding -> found(finding.rule())),
            Column.code("Ticker", finding -> finding.security().symbol()),
            Column.dayIfAny("Day", finding -> finding.day().date()),
            Column.value("Value", DossierTables::value),
            Column.text("What", finding -> Reasons.of(finding.detail())),
            Column.text("Done", finding -> Words.of(finding.action())))
        .titled(
            "Data quality: "
                + (findings == 1 ? "one finding" : Counted.inWords(findings) + " findings"));
  }

  private static String found(QualityRule rule) {
    return switch (rule) {
      case SPLIT_LIKE_JUMP -> "split-like jump";
      case EXTRAORDINARY_MOVE -> "unusually large move";
      default -> Words.of(rule);
    };
  }

  private static Cell value(QualityFinding finding) {
    return finding.value() instanceof FoundValue.Amount amount
        ? new Cell.Numeric(
            amount.number(),
            RATIOS.contains(finding.rule()) ? NumberStyle.MULTIPLE : NumberStyle.EXACT)
        : new Cell.Text(finding.value().toString());
  }
}

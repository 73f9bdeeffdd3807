package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

class StudyTablesSpec {

  private static final StudyResult STUDY = SampleStudy.of("text", 4);
  private static final GroupResult GROUP = STUDY.groups().get(0);
  private static final ModelWindow HEADLINE = STUDY.plan().headline();
  private static final String ABNORMAL = "Abnormal [fraction]";

  private static Row row(io.marketimpact.data.table.Table<?> table, int row) {
    return DataFrames.of(table).row(row);
  }

  @Test
  void aFirmThatCouldNotBeStudiedKeepsItsRowWithTheReason() {
    Table firms = DataFrames.of(StudyTables.firms(STUDY, GROUP, HEADLINE));
    assertThat(firms.rowCount()).isEqualTo(4);
    Row excluded = firms.row(3);
    assertThat(excluded.getString("Ticker")).isEqualTo("NONE");
    assertThat(excluded.isMissing(ABNORMAL)).isTrue();
    assertThat(excluded.getString("Remark")).isEqualTo("no row of NONE, text");
    FirmWindow first = GROUP.firms().get(0).window(HEADLINE).result().orElseThrow();
    assertThat(firms.row(0).getDouble(ABNORMAL))
        .isEqualTo(first.evidence().car())
        .isCloseTo(first.actual() - first.expected(), within(1e-15));
  }

  @Test
  void groupsCountWhatWasStudied() {
    Row group = row(GroupTables.groups(STUDY, HEADLINE), 0);
    assertThat(group.getDouble("Firms")).isEqualTo(4);
    assertThat(group.getDouble("Studied")).isEqualTo(3);
    assertThat(group.getDouble("Average [fraction]"))
        .isEqualTo(GROUP.window(HEADLINE).orElseThrow().caar());
    StudyResult nothing = SampleStudy.of("text", 1);
    Row none = row(GroupTables.groups(nothing, HEADLINE), 0);
    assertThat(none.isMissing("Average [fraction]")).isTrue();
    assertThat(none.getString("Remark")).isEqualTo("no firm could be studied");
  }

  @Test
  void everyTestAndEveryDayHasItsRow() {
    Table tests = DataFrames.of(GroupTables.tests(GROUP.window(HEADLINE).orElseThrow()));
    assertThat(tests.stringColumn("Test").asList()).contains("Portfolio t", "Patell Z");
    assertThat(tests.stringColumn("Trust").asList()).contains("headline", "comparison only");
    assertThat(StudyTables.abnormalReturns(STUDY, HEADLINE.model()).rows()).hasSize(3 * 11);
  }

  @Test
  void whatIsKnownAroundTheNumbersIsATableToo() {
    assertThat(DataFrames.of(DossierTables.waves(STUDY)).stringColumn("Public").asList())
        .containsExactly(
            "by 14 Jan 2026 11:30 UTC; no earlier bound known",
            "between 14 Jan 2026 17:00 and 19:55 UTC");
    assertThat(row(DossierTables.claims(STUDY), 0).getString("Verdict")).isEqualTo("holds");
    assertThat(row(DossierTables.confounders(STUDY), 0).getDouble("Day [trading days]")).isZero();
    Row finding = row(DossierTables.quality(STUDY), 0);
    assertThat(finding.getString("Finding")).isEqualTo("stale run");
    assertThat(finding.getString("Done")).isEqualTo("kept");
  }

  @Test
  void aDayBetweenSessionsCountsAsTheNextAndOneOutsideAsNone() {
    EventDays days = EventDays.of(STUDY);
    assertThat(days.of(SampleStudy.DAY_ZERO)).contains(0);
    assertThat(days.of(SampleStudy.DAY_ZERO.minusDays(1))).contains(-1);
    assertThat(days.of(SampleStudy.DAY_ZERO.minusDays(400))).isEmpty();
    assertThat(days.of(SampleStudy.DAY_ZERO.plusDays(400))).isEmpty();
    assertThat(EventDays.of(SampleStudy.of("text", 1)).of(SampleStudy.DAY_ZERO)).isEmpty();
  }
}

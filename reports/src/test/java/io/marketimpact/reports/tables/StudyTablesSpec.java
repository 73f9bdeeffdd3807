package io.marketimpact.reports.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
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

  @Test
  void aFirmThatCouldNotBeStudiedKeepsItsRowWithTheReason() {
    Table firms =
        StudyTables.firms(STUDY, GROUP, new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO));
    assertThat(firms.rowCount()).isEqualTo(4);
    Row excluded = firms.row(3);
    assertThat(excluded.getString("symbol")).isEqualTo("NONE");
    assertThat(excluded.isMissing("abnormal")).isTrue();
    assertThat(excluded.getString("reason")).isEqualTo("no row of NONE, text");
    FirmWindow first =
        GROUP
            .firms()
            .get(0)
            .window(new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO))
            .result()
            .orElseThrow();
    assertThat(firms.row(0).getDouble("abnormal"))
        .isEqualTo(first.evidence().car())
        .isCloseTo(first.actual() - first.expected(), within(1e-15));
  }

  @Test
  void groupsCountWhatWasStudied() {
    Row group =
        StudyTables.groups(STUDY, new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO)).row(0);
    assertThat(group.getInt("firms")).isEqualTo(4);
    assertThat(group.getInt("studied")).isEqualTo(3);
    assertThat(group.getDouble("caar"))
        .isEqualTo(
            GROUP
                .window(new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO))
                .orElseThrow()
                .caar());
    StudyResult nothing = SampleStudy.of("text", 1);
    Row none =
        StudyTables.groups(nothing, new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO)).row(0);
    assertThat(none.isMissing("caar")).isTrue();
    assertThat(none.getString("reason")).isEqualTo("no firm could be studied");
  }

  @Test
  void everyTestAndEveryDayHasItsRow() {
    Table tests =
        StudyTables.tests(
            GROUP.window(new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO)).orElseThrow());
    assertThat(tests.stringColumn("test").asList()).contains("portfolio_t", "patell_z");
    assertThat(tests.stringColumn("trust").asList()).contains("headline", "comparison_only");
    assertThat(StudyTables.abnormalReturns(STUDY, new ModelId("market")).rowCount())
        .isEqualTo(3 * 11);
  }

  @Test
  void whatIsKnownAroundTheNumbersIsATableToo() {
    assertThat(DossierTables.waves(STUDY).stringColumn("public").asList())
        .containsExactly(
            "by 14 Jan 2026 11:30Z; no earlier bound known",
            "between 14 Jan 2026 17:00Z and 14 Jan 2026 19:55Z");
    Row claim = DossierTables.claims(STUDY).row(0);
    assertThat(claim.getString("verdict")).isEqualTo("holds");
    Row confounder = DossierTables.confounders(STUDY).row(0);
    assertThat(confounder.getInt("day")).isZero();
    Row finding = DossierTables.quality(STUDY).row(0);
    assertThat(finding.getString("rule")).isEqualTo("stale run");
    assertThat(finding.getString("action")).isEqualTo("kept");
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

package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EventId;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.exposure.MarketValue;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.text.CellText;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of page one's table, and where its caption leads. */
class AnswerTableSpec {

  private static List<String> names(StudyResult study) {
    return AnswerSection.of(study).orElseThrow().blocks().stream()
        .filter(Block.Tabular.class::isInstance)
        .<Table<?>>map(block -> ((Block.Tabular) block).table())
        .flatMap(table -> table.rows().stream())
        .map(row -> CellText.of(row.cells().get(0)))
        .toList();
  }

  @Test
  void theTableHasTheOrderOfTheChart() {
    assertThat(
            names(
                HandMade.of(
                    HandMade.withUnpriced(
                        HandMade.group(
                            "the group", 0.4, HandMade.ROSE, HandMade.CALM, HandMade.FELL),
                        "NONE"))))
        .containsExactly("FELL", "CALM", "ROSE", "NONE", "All three firms, average");
  }

  @Test
  void theCloseStandsBesideTheMoveWhereItIsKnownAndTheNoteSaysWhichItIs() {
    StudyResult study = HandMade.study(HandMade.FELL, HandMade.CALM);
    FirmStudy fell = study.firms().findFirst().orElseThrow();
    StudyResult closed = study.toBuilder().closes(List.of(close(fell, 0, true))).build();
    Table<AnswerRow> table =
        new AnswerTable(closed).of(closed.firms().map(new AnswerRows(closed)::firm).toList());
    assertThat(table.columns()).extracting(Column::head).containsSequence("Adj. close", "Move");
    assertThat(table.rows())
        .extracting(row -> CellText.of(row.cells().get(1)))
        .containsExactly("76.39", "\u2013");
    assertThat(table.note())
        .startsWith(
            "Adj. close (14\u00A0Jan\u00A02026, the stock's currency) and move: adjusted for splits"
                + " and later dividends, so a close can lie below the price traded. ");
    assertThat(new AnswerTable(study).of(List.of()).columns())
        .extracting(Column::head)
        .doesNotContain("Close", "Adj. close");
  }

  @Test
  void theCloseHasTheSignOfTheCurrencyThatTheMarketValueMadeFromItIsIn() {
    FirmExposure sample =
        SampleExposure.in(SampleStudy.of("plain", 3), "plain")
            .exposure()
            .orElseThrow()
            .firms()
            .get(0);
    MarketValue value =
        new MarketValue(LocalDate.of(2026, 1, 13), 58_191, "USD", Outcome.of(742.9));
    FirmExposure valued =
        new FirmExposure(sample.study(), Outcome.of(value), sample.probabilities());
    assertThat(closed(valued, 78.33)).isInstanceOf(Cell.Money.class);
    assertThat(closed(valued, 66.9))
        .as("a price in euros beside a market value in dollars")
        .isInstanceOf(Cell.Numeric.class);
    assertThat(closed(valued, 546.3)).as("and one in yuan").isInstanceOf(Cell.Numeric.class);
  }

  /** The close of a stock by that of the day before. */
  private static Cell closed(FirmExposure valued, double before) {
    StudyResult study = HandMade.study(HandMade.FELL);
    AnswerRow row = new AnswerRows(study).firm(study.firms().findFirst().orElseThrow());
    double price = before * (1 + row.move().orElseThrow().actual());
    SessionClose close =
        new SessionClose(
            new EventId("event"), new SecurityId("FELL"), LocalDate.of(2026, 1, 14), price, false);
    return new AnswerRow(
            row.name(),
            row.ticker(),
            Optional.of(close),
            row.move(),
            row.value(),
            Optional.of(valued),
            row.excluded())
        .closed();
  }

  @Test
  void whereSomeClosesAreAdjustedTheNoteNamesTheirFirms() {
    StudyResult study = HandMade.study(HandMade.FELL, HandMade.CALM);
    List<FirmStudy> firms = study.firms().toList();
    assertThat(note(study, close(firms.get(0), 0, true), close(firms.get(1), 0, false)))
        .startsWith(
            "Close (14\u00A0Jan\u00A02026, the stock's currency): as traded; adjusted for splits"
                + " and dividends for FELL. Move: change in adjusted close. ");
    assertThat(note(study, close(firms.get(0), 0, false), close(firms.get(1), 1, false)))
        .startsWith(
            "Close (the window's last day, the stock's currency): as traded. Move: change in"
                + " adjusted close. ");
    assertThat(note(study)).startsWith("Move: change in adjusted close. ");
  }

  private static SessionClose close(FirmStudy firm, int daysLater, boolean isAdjusted) {
    return new SessionClose(
        firm.event().event(),
        firm.event().security(),
        firm.event().day0().plusDays(daysLater),
        76.39,
        isAdjusted);
  }

  private static String note(StudyResult study, SessionClose... closes) {
    StudyResult closed = study.toBuilder().closes(List.of(closes)).build();
    AnswerRows rows = new AnswerRows(closed);
    return new AnswerTable(closed).of(closed.firms().map(rows::firm).toList()).note();
  }

  @Test
  void otherNewsIsTheLastOfTheFindingsAboveTheTable() {
    List<Block> blocks = AnswerSection.of(HandMade.study(HandMade.FELL)).orElseThrow().blocks();
    assertThat(blocks).filteredOn(Block.Remarks.class::isInstance).hasSize(1);
    assertThat(blocks.get(1))
        .isInstanceOfSatisfying(
            Block.Remarks.class,
            remarks ->
                assertThat(remarks.items().get(remarks.items().size() - 1))
                    .startsWith("The study has no other news on record"));
  }

  @Test
  void theSectorPartIsWhatItsControlTakesFromTheAbnormalReturn() {
    assertThat(
            new AnswerRow.Move(-0.0415, -0.0079, -0.0336, Optional.of(-0.0328), Optional.empty())
                .sector())
        .hasValueSatisfying(part -> assertThat(part).isCloseTo(-0.0008, within(1e-12)));
    assertThat(
            new AnswerRow.Move(-0.0415, -0.0079, -0.0336, Optional.empty(), Optional.empty())
                .sector())
        .isEmpty();
  }

  @Test
  void whereNoChartIsDrawnTheStrongestEvidenceIsFirst() {
    StudyResult many = Scope.inOrder(SampleStudy.of("plain", 200));
    assertThat(names(many))
        .hasSizeLessThanOrEqualTo(Scope.MOST_STATEMENTS)
        .startsWith(
            many.groups().get(0).firms().stream()
                .map(many::nameOf)
                .limit(3)
                .toArray(String[]::new));
  }

  private static Ownership owned(String entity, OwnershipStatus status) {
    return new Ownership(
        entity,
        new SecurityId("AVGO"),
        status,
        Materiality.MATERIAL,
        LocalDate.MIN,
        LocalDate.MAX,
        "press");
  }

  @Test
  void whatIsNotDisclosedHasTheNameThatTheNewsGaveIt() {
    ProductScope scope =
        new ProductScope(
            new SecurityId("AVGO"),
            List.of("infrastructure software"),
            1,
            Outcome.excluded(ExclusionReason.MISSING_INPUT, "not part of this test"),
            "software alone");
    List<Wave> waves =
        List.of(
            new Wave(
                "W1",
                new PublicationTime.At(Instant.EPOCH),
                "a report",
                List.of("VMware", "Symantec"),
                "press"));
    Ownership first = owned("VMware", OwnershipStatus.OWNED);
    assertThat(CoveredPart.products(List.of(first), waves, scope)).isEqualTo("VMware");
    assertThat(
            CoveredPart.products(
                List.of(first, owned("Symantec", OwnershipStatus.OWNED)), waves, scope))
        .isEqualTo("infrastructure software");
    assertThat(
            CoveredPart.products(List.of(owned("VMware", OwnershipStatus.PENDING)), waves, scope))
        .isEqualTo("infrastructure software");
    assertThat(CoveredPart.products(List.of(first), List.of(), scope))
        .isEqualTo("infrastructure software");
  }
}

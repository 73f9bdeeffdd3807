package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Correction;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of the splits and dividends that vendors' price files state. */
class ActionMergeSpec {

  private final Revisions known = new Revisions(ActionStore.FORM, List.of());

  private static List<String> dividend(String day, String amount) {
    return List.of("AAA", day, "dividend", "", amount, "", "Tiingo", "");
  }

  private static List<String> complete(String from, String until) {
    return List.of("AAA", from, "complete", "", "", "", "Tiingo", until);
  }

  /** Takes in a file of Tiingo that has a row of each day that it calls complete. */
  private Change add(List<List<String>> rows) {
    RowDays days = new RowDays();
    rows.stream()
        .filter(row -> ActionStore.kind(row).isEmpty() && !row.get(7).isEmpty())
        .map(ActionStore::span)
        .flatMap(span -> span.from().datesUntil(span.until().plusDays(1)))
        .forEach(days::add);
    return add(rows, days);
  }

  private Change add(List<List<String>> rows, RowDays days) {
    return changed(rows, days).rows();
  }

  private ActionChange changed(List<List<String>> rows, RowDays days) {
    return ActionStore.add(
        known,
        VendorActions.ofFile(
            "Tiingo", rows, Map.of(new SecurityId("AAA"), days), new ActionFindings()));
  }

  private List<List<String>> used() {
    return ActionStore.over(
        known.rows(),
        security -> true,
        LocalDate.parse("2026-01-05"),
        LocalDate.parse("2026-06-30"));
  }

  @Test
  void whatTheTableHasFromElsewhereStays() {
    List<String> own =
        List.of("AAA", "2026-01-09", "special_dividend", "", "3.0", "USD", "8-K", "");
    List<String> vendors = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "Tiingo", "");
    List<String> complete = List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "");
    known.take(List.of(own, vendors, complete));

    List<String> restated = List.of("AAA", "2026-02-09", "dividend", "", "1.1", "", "Tiingo", "");
    assertThat(
            add(List.of(
                    List.of("AAA", "2026-01-05", "complete", "", "", "", "Tiingo", ""),
                    List.of("AAA", "2026-01-09", "dividend", "", "3.0", "", "Tiingo", ""),
                    restated))
                .fresh())
        .extracting(Revisions.Revision::cells)
        .containsExactly(restated);
  }

  @Test
  void whatWasWithdrawnStaysWithdrawnWhenTheFileComesAgain() {
    List<String> dividend = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "Tiingo", "");
    add(List.of(dividend));
    ActionStore.withdraw(known, List.of(dividend));

    assertThat(add(List.of(dividend)).fresh()).isEmpty();
    assertThat(known.take(List.of(dividend)).fresh()).as("said by a person").hasSize(1);
  }

  @Test
  void ofTwoVendorsInOneIngestTheFirstCounts() {
    List<String> first = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "Tiingo", "");
    List<String> second =
        List.of("aaa", "2026-02-09", "dividend", "", "1.1", "", "Alpha Vantage", "");

    add(List.of(first, second));

    assertThat(known.rows()).containsExactly(first);
  }

  @Test
  void aLongerFileMovesTheEndAndAShorterOneDoesNot() {
    List<String> june =
        List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "2026-06-30");
    List<String> july =
        List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "2026-07-31");

    add(List.of(june));
    add(List.of(july));
    add(List.of(june));

    assertThat(known.rows()).containsExactly(july);
  }

  @Test
  void whatTheVendorStatesNoLongerDoesNotStandAndMayBeStatedAgain() {
    List<String> days = complete("2026-01-02", "2026-06-30");
    add(List.of(days, dividend("2026-02-09", "1.0")));

    assertThat(add(List.of(days, dividend("2026-02-10", "1.0"))).corrections())
        .containsExactly(
            new Correction("AAA, 2026-02-09, dividend", "its vendor states it no longer"));
    assertThat(used())
        .extracting(row -> row.get(1) + row.get(2))
        .containsExactly("2026-01-05complete", "2026-02-10dividend");
    assertThat(ActionStore.actions(known.rows()).stated(ActionStore.stock(days))).hasSize(1);

    add(List.of(days, dividend("2026-02-09", "1.0")));
    assertThat(used())
        .extracting(row -> row.get(1) + row.get(2))
        .containsExactly("2026-01-05complete", "2026-02-09dividend");
  }

  @Test
  void whatAnotherSaidOrAFileDoesNotReachStandsWhateverTheFileLacks() {
    List<String> own = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "8-K", "");
    List<String> later = dividend("2026-05-11", "1.0");
    ActionStore.take(known, List.of(own));
    add(List.of(later));

    add(List.of(complete("2026-01-02", "2026-05-08")));

    assertThat(known.rows()).contains(own, later);
    add(List.of(complete("2026-05-08", "2026-05-11")));
    assertThat(known.rows()).contains(own).doesNotContain(later);
    List<String> others = List.of("AAA", "2026-05-11", "dividend", "", "1.1", "", "Other", "");
    add(List.of(others));
    assertThat(known.rows()).as("another vendor has it still").contains(others);
  }

  @Test
  void whatAPersonStatesUnderAVendorsNameNoFileOfTheVendorTakesBackOrReplaces() {
    ActionStore.take(known, List.of(dividend("2026-02-09", "1.0"), dividend("2026-03-09", "1.0")));

    add(List.of(complete("2026-01-02", "2026-06-30"), dividend("2026-03-09", "1.1")));

    assertThat(known.rows())
        .filteredOn(ActionStore::isAction)
        .containsExactly(
            List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "stated: Tiingo", ""),
            List.of("AAA", "2026-03-09", "dividend", "", "1.0", "", "stated: Tiingo", ""));
  }

  @Test
  void ofOneVendorsRowsTheFirstCountsAndAnIntakeAgainChangesNothing() {
    List<List<String>> rows =
        List.of(
            complete("2026-01-02", "2026-06-30"),
            dividend("2026-02-09", "1.0"),
            complete("2026-01-02", "2026-03-31"),
            dividend("2026-02-09", "1.1"));
    add(rows);

    assertThat(known.rows())
        .containsExactly(complete("2026-01-02", "2026-06-30"), dividend("2026-02-09", "1.0"));
    assertThat(add(rows).fresh()).isEmpty();
  }

  @Test
  void withdrawnDaysCoverNoOthers() {
    List<String> withdrawn = complete("2026-01-02", "2026-06-30");
    add(List.of(withdrawn));
    ActionStore.withdraw(known, List.of(withdrawn));

    add(List.of(withdrawn, complete("2026-03-02", "2026-05-29")));

    assertThat(known.rows()).containsExactly(complete("2026-03-02", "2026-05-29"));
  }

  @Test
  void anActionStandsWhereTheLaterFileHasNoRowOfItsDay() {
    add(List.of(complete("2026-05-07", "2026-05-11"), dividend("2026-05-08", "0.24")));
    RowDays around = new RowDays();
    around.add(LocalDate.parse("2026-05-07"));
    around.add(LocalDate.parse("2026-05-11"));

    assertThat(add(List.of(complete("2026-05-07", "2026-05-11")), around).fresh()).isEmpty();
    assertThat(known.rows()).contains(dividend("2026-05-08", "0.24"));
  }

  @Test
  void whatItsVendorHasNoLongerMakesRoomForAnotherVendorsInTheSameIntake() {
    List<String> days = complete("2026-05-07", "2026-05-11");
    List<String> others =
        List.of("AAA", "2026-05-08", "dividend", "", "0.25", "", "Alpha Vantage", "");
    add(List.of(days, dividend("2026-05-08", "0.24")));

    assertThat(add(List.of(days, others)).fresh()).hasSize(1);
    assertThat(known.rows()).containsExactly(days, others);
    assertThat(add(List.of(days, others)).fresh()).as("the same again").isEmpty();
  }

  @Test
  void daysThatAPersonDoesNotCallCompleteTakeNothingBack() {
    List<String> days = complete("2026-01-02", "2026-06-30");
    add(List.of(days, dividend("2026-02-09", "1.0")));
    ActionStore.withdraw(known, List.of(days));

    assertThat(add(List.of(days)).fresh()).isEmpty();
    assertThat(known.rows()).containsExactly(dividend("2026-02-09", "1.0"));
  }

  private static RowDays days(String... days) {
    RowDays of = new RowDays();
    List.of(days).forEach(day -> of.add(LocalDate.parse(day)));
    return of;
  }

  private static VendorActions file(List<List<String>> rows, RowDays days) {
    return VendorActions.ofFile(
        "Tiingo", rows, Map.of(new SecurityId("AAA"), days), new ActionFindings());
  }

  private List<String> completeDays() {
    return used().stream()
        .filter(row -> ActionStore.kind(row).isEmpty())
        .map(row -> row.get(1) + " " + row.get(7))
        .toList();
  }

  @Test
  void aDayWhoseCellCannotBeReadIsNotKnownUntilAFileSaysIt() {
    LocalDate monday = LocalDate.parse("2026-02-09");
    add(List.of(complete("2026-02-02", "2026-02-06")));
    add(List.of(ActionStore.unknown("AAA", monday, "Tiingo")), days());
    add(List.of(complete("2026-02-10", "2026-02-10")));
    assertThat(completeDays()).containsExactly("2026-02-02 2026-02-08", "2026-02-10 2026-02-10");

    add(List.of(complete("2026-02-09", "2026-02-09"), dividend("2026-02-09", "0.24")));
    assertThat(completeDays()).containsExactly("2026-02-02 2026-02-10");
    assertThat(used()).anyMatch(row -> row.get(4).equals("0.24"));
    add(List.of(ActionStore.unknown("AAA", monday, "Tiingo")), days());
    assertThat(completeDays()).as("what is known stays").containsExactly("2026-02-02 2026-02-10");
  }

  @Test
  void splitsAndDividendsAreCountedWithoutTheDaysWhichAreNamedByThemselves() {
    List<List<String>> rows =
        List.of(
            complete("2026-02-02", "2026-02-06"),
            ActionStore.unknown("AAA", LocalDate.parse("2026-02-09"), "Tiingo"),
            dividend("2026-02-03", "0.24"));
    ActionChange first = changed(rows, days("2026-02-02", "2026-02-03"));
    assertThat(first.rows().added()).isEqualTo(3);
    assertThat(first.actions().added()).isEqualTo(1);
    assertThat(first.unknown()).containsExactly("AAA 2026-02-09");
    assertThat(first.nowKnown()).isEmpty();

    ActionChange again = changed(rows, days("2026-02-02", "2026-02-03"));
    assertThat(again.actions().added()).isZero();
    assertThat(again.actions().known()).isEqualTo(1);
    assertThat(again.unknown()).isEmpty();

    ActionChange later = changed(List.of(complete("2026-02-09", "2026-02-09")), days("2026-02-09"));
    assertThat(later.actions().corrections()).isEmpty();
    assertThat(later.nowKnown()).containsExactly("AAA 2026-02-09");
  }

  @Test
  void aDayWhoseCellCannotBeReadPartsTheDaysOfOtherFilesOfTheSameIntake() {
    AgreedActions agreed = new AgreedActions();
    agreed.add(
        Path.of("a.csv"), file(List.of(complete("2026-02-06", "2026-02-06")), days("2026-02-06")));
    agreed.add(
        Path.of("b.csv"),
        file(List.of(ActionStore.unknown("AAA", LocalDate.parse("2026-02-09"), "Tiingo")), days()));
    agreed.add(
        Path.of("c.csv"), file(List.of(complete("2026-02-10", "2026-02-10")), days("2026-02-10")));
    ActionStore.add(known, agreed.all());
    assertThat(completeDays()).allMatch(span -> !span.equals("2026-02-06 2026-02-10"));
    assertThat(ActionStore.completeDays(known.rows()))
        .noneMatch(
            span -> span.covers(LocalDate.parse("2026-02-09"), LocalDate.parse("2026-02-09")));
  }
}

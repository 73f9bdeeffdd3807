package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which stocks' actions are known in some days, and which actions are in them. */
class ActionStoreSpec {

  private static final SecurityId AAA = new SecurityId("AAA");
  private static final LocalDate FROM = LocalDate.parse("2026-01-05");
  private static final LocalDate TO = LocalDate.parse("2026-03-31");

  private static List<String> dividend(String symbol, String day) {
    return List.of(symbol, day, "dividend", "", "0.65", "USD", "8-K", "");
  }

  private static List<List<String>> over(List<List<String>> kept) {
    return ActionStore.over(kept, security -> true, FROM, TO);
  }

  private static List<String> complete(String from, String until) {
    return List.of("AAA", from, "complete", "", "", "", "Tiingo", until);
  }

  private static List<String> known(String from, String until) {
    return List.of("AAA", from, "complete", "", "", "", "actions", until);
  }

  @Test
  void anActionAloneDoesNotMakeAStockKnown() {
    assertThat(over(List.of(dividend("AAA", "2026-02-02"), dividend("AAA", "2025-02-02"))))
        .isEmpty();
  }

  @Test
  void aStockIsKnownInTheDaysThatAreComplete() {
    assertThat(over(List.of(complete("2025-01-02", ""), dividend("AAA", "2026-02-02"))))
        .containsExactly(
            known("2026-01-05", "2026-03-31"),
            List.of("AAA", "2026-02-02", "dividend", "", "0.65", "USD", "", ""));
    assertThat(over(List.of(complete("2026-01-09", "2026-03-30"))))
        .containsExactly(known("2026-01-09", "2026-03-30"));
    assertThat(over(List.of(complete("2025-01-02", "2026-01-02")))).isEmpty();
  }

  @Test
  void filesThatOverlapOrMeetAtHolidaysAreCompleteTogetherAndOthersAreNot() {
    assertThat(
            over(
                List.of(
                    complete("2025-01-02", "2026-01-16"), complete("2026-01-21", "2026-06-30"))))
        .containsExactly(known("2026-01-05", "2026-03-31"));
    assertThat(
            over(
                List.of(
                    complete("2025-01-02", "2026-01-16"), complete("2026-01-22", "2026-06-30"))))
        .containsExactly(known("2026-01-05", "2026-01-18"), known("2026-01-22", "2026-03-31"));
  }

  @Test
  void whatComesLaterLeavesNoTrace() {
    List<String> february = dividend("AAA", "2026-02-02");
    assertThat(over(List.of(complete("2026-04-01", "")))).isEmpty();
    assertThat(
            over(
                List.of(
                    complete("2025-01-02", "2026-06-30"), february, dividend("AAA", "2026-04-01"))))
        .isEqualTo(over(List.of(complete("2025-01-02", "2026-05-29"), february)));
  }

  @Test
  void daysThatEndAtAWeekendAreTheSameOnesOnceTheNextWeekIsKnown() {
    LocalDate sunday = LocalDate.parse("2026-03-29");
    List<List<String>> toFriday = List.of(complete("2025-01-02", "2026-03-27"));

    assertThat(ActionStore.over(toFriday, AAA::equals, FROM, sunday))
        .containsExactly(known("2026-01-05", "2026-03-29"))
        .isEqualTo(
            ActionStore.over(
                List.of(complete("2025-01-02", "2026-04-03")), AAA::equals, FROM, sunday));
    assertThat(over(toFriday)).containsExactly(known("2026-01-05", "2026-03-29"));
    assertThat(over(List.of(complete("2025-01-02", "2026-03-26"))))
        .as("a Thursday")
        .containsExactly(known("2026-01-05", "2026-03-26"));
  }

  @Test
  void onlyTheStocksAskedForAreRead() {
    assertThat(
            ActionStore.over(
                List.of(
                    complete("2025-01-02", ""),
                    List.of("BBB", "2025-01-02", "complete", "", "", "", "Tiingo", "")),
                AAA::equals,
                FROM,
                TO))
        .extracting(row -> row.get(0))
        .containsOnly("AAA");
  }

  @Test
  void aFileOfThemIsReadBack(@TempDir Path work) {
    Path file = work.resolve("warehouse table actions, version 0");
    ActionStore.FORM.write(
        over(List.of(complete("2025-01-02", ""), dividend("AAA", "2026-02-02"))), file);
    assertThat(ActionStore.read(file))
        .isEqualTo(
            KnownActions.of(
                Map.of(AAA, List.of(new Span(FROM, TO))),
                List.of(
                    new CorporateAction(AAA, LocalDate.parse("2026-02-02"), Kind.DIVIDEND, 0.65))));
  }

  @Test
  void actionsOfStocksWithoutAWordOnWhichDaysAreCompleteAreNotUsed() {
    List<List<String>> kept =
        List.of(
            complete("2026-01-02", ""),
            dividend("AAA", "2026-02-02"),
            dividend("BBB", "2026-02-02"),
            dividend("CCC", "2026-02-02"));
    assertThat(
            ActionStore.unused(
                kept, List.of(dividend("aaa", "2026-02-02"), dividend("bbb", "2026-02-02"))))
        .containsExactly("BBB");
  }

  @Test
  void anActionOfAnotherSpellingIsTheSameOne() {
    Revisions known = new Revisions(ActionStore.FORM, List.of());
    ActionStore.take(known, List.of(dividend("AAA", "2026-02-02")));

    assertThat(ActionStore.take(known, List.of(dividend("aaa", "2026-02-02"))).known())
        .isEqualTo(1);
    assertThat(known.rows()).containsExactly(dividend("AAA", "2026-02-02"));
  }

  @Test
  void anActionThatIsWithdrawnIsNoLongerThereAndOneThatIsNotKeptCannotBe() {
    Revisions known = new Revisions(ActionStore.FORM, List.of());
    known.take(List.of(dividend("AAA", "2026-02-02"), dividend("AAA", "2026-03-02")));

    ActionStore.withdraw(known, List.of(dividend("AAA", "2026-02-02")));

    assertThat(known.rows()).containsExactly(dividend("AAA", "2026-03-02"));
    assertThat(
            ActionStore.add(known, VendorActions.ofRows(List.of(dividend("aaa", "2026-02-02"))))
                .rows()
                .fresh())
        .isEmpty();
    ActionStore.withdraw(known, List.of(dividend("aaa", "2026-03-02")));
    assertThat(known.rows()).isEmpty();
    assertThatThrownBy(() -> ActionStore.withdraw(known, List.of(dividend("BBB", "2026-02-02"))))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "no such row is kept: BBB, 2026-02-02, dividend; name stock, ex-date and type of kept"
                + " actions");
  }
}

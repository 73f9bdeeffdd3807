package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a page shows of a table: texts, keys to sort by, and a reason once over its cells. */
class ShownTableSpec {

  private record Firm(String name, Outcome<Double> car, Outcome<Interval> interval) {}

  private static final Firm FELL =
      new Firm("Fell", Outcome.of(-0.0334), Outcome.of(new Interval(-0.0829, 0.0161)));
  private static final Firm UNPRICED = new Firm("Unpriced", no("no row of U"), no("no row of U"));
  private static final Firm UNSURE =
      new Firm("Unsure", no("too few days"), no("these have several"));

  private static <T> Outcome<T> no(String why) {
    return Outcome.excluded(ExclusionReason.NO_PRICES, why);
  }

  private static Optional<String> why(Outcome<?> outcome) {
    return outcome.exclusion().map(Outcome.Excluded::detail);
  }

  private static ShownTable shown(Firm... firms) {
    return ShownTable.of(
        Table.<Firm>of(
            "firms",
            List.of(firms),
            Column.text("Firm", Firm::name),
            Column.<Firm>numberIfAny("Abnormal", NumberStyle.RETURN, firm -> firm.car().result())
                .unless(firm -> why(firm.car())),
            Column.<Firm>rangeIfAny(
                    "95 % interval", NumberStyle.RETURN, firm -> firm.interval().result())
                .unless(firm -> why(firm.interval()))));
  }

  private static List<String> texts(ShownTable table, int line) {
    return table.lines().get(line).cells().stream().map(ShownTable.Shown::text).toList();
  }

  @Test
  void eachCellIsATextUnderItsHead() {
    ShownTable table = shown(FELL);
    assertThat(table.heads())
        .containsExactly(
            new ShownTable.Head("Firm", ShownTable.Setting.TEXT),
            new ShownTable.Head("Abnormal", ShownTable.Setting.NUMBER),
            new ShownTable.Head("95 % interval", ShownTable.Setting.NUMBER));
    assertThat(texts(table, 0))
        .containsExactly("Fell", "\u22123.34\u202F%", "\u22128.29\u202F% to +1.61\u202F%");
  }

  @Test
  void numbersSortByTheirValueAndRangesByTheirLowEnd() {
    assertThat(shown(FELL).lines().get(0).cells())
        .extracting(ShownTable.Shown::key)
        .containsExactly("", "-0.0334", "-0.0829");
  }

  @Test
  void aCellLeadsToItsPage() {
    URI page = URI.create("https://example.org/10-k");
    Table<Firm> table =
        Table.of(
            "filings",
            List.of(FELL),
            Column.text("Firm", Firm::name),
            Column.linked("Filing", firm -> "10-K", firm -> Optional.of(page)));
    assertThat(ShownTable.of(table).lines().get(0).cells())
        .extracting(ShownTable.Shown::address)
        .containsExactly(Optional.empty(), Optional.of(page));
  }

  @Test
  void oneReasonForSeveralCellsIsGivenOnceOverAllOfThem() {
    ShownTable table = shown(UNPRICED);
    assertThat(table.lines().get(0).cells())
        .containsExactly(
            new ShownTable.Shown("Unpriced", 0, 1, "", Optional.empty()),
            new ShownTable.Shown("no row of U", 1, 2, "", Optional.empty()));
    assertThat(table.lines().get(0).cells().get(1).isWide()).isTrue();
  }

  @Test
  void differentReasonsStayInTheirOwnCells() {
    assertThat(texts(shown(UNSURE), 0))
        .containsExactly("Unsure", "too few days", "these have several");
  }

  @Test
  void aReasonIsNotCarriedToTheNextRow() {
    ShownTable table = shown(UNPRICED, UNPRICED);
    assertThat(texts(table, 1)).containsExactly("Unpriced", "no row of U");
  }

  @Test
  void theLongestTextOfAColumnLeavesOutWhatSpansSeveral() {
    ShownTable table = shown(UNPRICED, FELL);
    assertThat(table.longest(0)).isEqualTo(8);
    assertThat(table.longest(1)).isEqualTo(7);
    assertThat(table.longest(2)).isEqualTo(18);
    assertThat(shown(UNPRICED).longest(1)).isZero();
  }

  @Test
  void momentsSortBySecondsAndWordsAsTheyRead() {
    ShownTable table =
        ShownTable.of(
            Table.<String>of(
                "waves",
                List.of("W1"),
                Column.code("Wave", id -> id),
                MomentColumn.of("Time", id -> Instant.parse("1970-01-02T00:00:30Z")),
                Column.flag("Known", id -> id.isEmpty()),
                Column.numberIfAny("Share", NumberStyle.FRACTION, id -> Optional.empty())));
    assertThat(table.heads())
        .extracting(ShownTable.Head::setting)
        .containsExactly(
            ShownTable.Setting.CODE,
            ShownTable.Setting.CODE,
            ShownTable.Setting.CODE,
            ShownTable.Setting.NUMBER);
    assertThat(texts(table, 0)).containsExactly("W1", "2 Jan 1970 00:00:30 UTC", "no", "\u2013");
    assertThat(table.lines().get(0).cells())
        .extracting(ShownTable.Shown::key)
        .containsExactly("", "86430", "", "");
  }

  @Test
  void keysKeepSixDigits() {
    ShownTable table =
        ShownTable.of(
            Table.<Double>of(
                "numbers",
                List.of(1.0 / 3, 120.0, -0.25),
                Column.number("Number", NumberStyle.DECIMAL, value -> value)));
    assertThat(table.lines())
        .extracting(line -> line.cells().get(0).key())
        .containsExactly("0.333333", "1.2E+2", "-0.25");
  }

  @Test
  void aRowKeepsItsTone() {
    ShownTable table =
        ShownTable.of(
            Table.<String>of("who", List.of("All", "A"), Column.text("Who", name -> name))
                .marked(name -> name.equals("All") ? Tone.STRONG : Tone.PLAIN));
    assertThat(table.lines())
        .extracting(ShownTable.Line::tone)
        .containsExactly(Tone.STRONG, Tone.PLAIN);
  }
}

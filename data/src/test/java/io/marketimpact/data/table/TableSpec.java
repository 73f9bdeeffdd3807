package io.marketimpact.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.base.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableSpec {

  private record Firm(String name, double car, Optional<Interval> interval, Cell stake) {}

  private static final Firm FELL =
      new Firm(
          "Broadcom",
          -0.0334123456789,
          Optional.of(new Interval(-0.0829, 0.1)),
          new Cell.Money(4720.5, "USD", Cell.Scale.MILLIONS));
  private static final Firm UNKNOWN =
      new Firm("=Rapid7", 1, Optional.empty(), new Cell.Reason("not disclosed"));

  private static Table<Firm> table() {
    return Table.of(
        "returns-1",
        List.of(FELL, UNKNOWN),
        Column.text("Firm", Firm::name),
        Column.number("Abnormal return", NumberStyle.RETURN, Firm::car),
        Column.rangeIfAny("Interval", NumberStyle.RETURN, Firm::interval),
        Column.quantity("At stake", Firm::stake));
  }

  @TempDir Path directory;

  @Test
  void aRangeIsTwoColumnsAndAVaryingUnitOneOfItsOwn() {
    assertThat(FlatTable.of(table()).heads())
        .extracting(FlatTable.Head::name)
        .containsExactly(
            "Firm",
            "Abnormal return [fraction]",
            "Interval, low [fraction]",
            "Interval, high [fraction]",
            "At stake",
            "At stake, unit",
            "Remark");
  }

  /** A typed name would not find the narrow blank of a page. */
  @Test
  void theHeadsOfAFileHaveNoBlankButThePlainOne() {
    assertThat(
            FlatTable.of(
                    Table.<Double>of(
                        "narrow",
                        List.of(0.1),
                        Column.number("95\u202F% bound", NumberStyle.RETURN, value -> value)))
                .heads())
        .extracting(FlatTable.Head::name)
        .containsExactly("95 % bound [fraction]");
  }

  @Test
  void numbersKeepEveryDigitAndReasonsGoToTheRemark() throws IOException {
    Path file = directory.resolve("table.csv");
    TableCsv.write(table(), file);
    assertThat(Files.readString(file))
        .isEqualTo(
            "Firm,Abnormal return [fraction],\"Interval, low [fraction]\","
                + "\"Interval, high [fraction]\",At stake,\"At stake, unit\",Remark\n"
                + "Broadcom,-0.0334123456789,-0.0829,0.1,4720.5,USD million,\n"
                + "'=Rapid7,1,,,,,not disclosed\n");
  }

  @Test
  void numbersInJsonAreNumbers() {
    assertThat(TableJson.of(table()).toString())
        .isEqualTo(
            "[{\"Firm\":\"Broadcom\",\"Abnormal return [fraction]\":-0.0334123456789,"
                + "\"Interval, low [fraction]\":-0.0829,\"Interval, high [fraction]\":0.1,"
                + "\"At stake\":4720.5,\"At stake, unit\":\"USD million\"},"
                + "{\"Firm\":\"=Rapid7\",\"Abnormal return [fraction]\":1,"
                + "\"Remark\":\"not disclosed\"}]");
  }

  @Test
  void daysAndInstantsAreWrittenInIso() {
    LocalDate day = LocalDate.of(2026, 1, 14);
    Instant instant = Instant.parse("2026-01-14T11:30:00Z");
    Table<String> days =
        Table.of(
            "days",
            List.of("x"),
            Column.day("day", row -> day),
            MomentColumn.ifAny("instant", row -> Optional.of(instant)),
            Column.codeIfAny("code", row -> Optional.empty()));
    assertThat(TableJson.of(days).toString())
        .isEqualTo("[{\"day\":\"2026-01-14\",\"instant\":\"2026-01-14T11:30:00Z\"}]");
  }

  @Test
  void aRowKeepsItsMark() {
    assertThat(table().marked(firm -> firm.car() > 0 ? Tone.FAILED : Tone.PLAIN).rows())
        .extracting(Table.Row::tone)
        .containsExactly(Tone.PLAIN, Tone.FAILED);
  }

  @Test
  void aRowThatCouldNotBeComputedSaysWhyFromItsFirstNumberOn() {
    Table<Firm> table =
        table().unless(firm -> firm.car() > 0 ? Optional.of("no prices") : Optional.empty());
    assertThat(table.rows().get(1).tone()).isEqualTo(Tone.FAILED);
    assertThat(table.rows().get(1).cells()).first().isEqualTo(new Cell.Text("=Rapid7"));
    assertThat(table.rows().get(1).cells().subList(1, 4))
        .containsOnly(new Cell.Reason("no prices"));
    assertThat(FlatTable.of(table).rows().get(1).cells()).endsWith(new Cell.Text("no prices"));
    assertThat(table.rows().get(0)).isEqualTo(table().rows().get(0));
  }

  @Test
  void noTwoColumnsOfAFileHaveOneName() {
    assertThat(
            FlatTable.of(
                    Table.of(
                        "x",
                        List.of("row"),
                        Column.text("Day", row -> row),
                        Column.<String>code("day", row -> row).inBrackets(),
                        Column.text("", row -> row)))
                .heads())
        .extracting(FlatTable.Head::name)
        .containsExactly("Day", "day (2)", "Column 3");
  }

  @Test
  void aColumnRefusesWhatIsNotOfItsKind() {
    Column<String> column =
        new Column<>(
            "p", "", ColumnKind.NUMBER, false, Column.Place.OWN, row -> new Cell.Text(row));
    assertThatThrownBy(() -> column.of("0.05"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("column p holds NUMBER")
        .hasMessageContaining("0.05");
  }

  @Test
  void bothEndsOfARangeHaveOneUnit() {
    Cell.Quantity dollars = new Cell.Money(1, "USD", Cell.Scale.ONES);
    Cell.Quantity millions = new Cell.Money(1, "USD", Cell.Scale.MILLIONS);
    assertThatThrownBy(() -> new Cell.Range(dollars, millions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("USD and USD million");
  }

  @Test
  void aNumberIsFinite() {
    assertThatThrownBy(() -> new Cell.Numeric(Double.NaN, NumberStyle.EXACT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a number in a table");
  }
}

package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The splits and dividends that vendors' price files state. */
class StatedActionsSpec {

  private static final String TIINGO =
      "date,close,high,low,open,volume,adjClose,divCash,splitFactor\n";

  @TempDir private Path work;

  private PriceFile file(String text) throws IOException {
    return new PriceFile(
        Files.writeString(work.resolve("AAA.csv"), text), DateForm.ISO, Optional.empty());
  }

  private List<List<String>> read(String text) throws IOException {
    return StatedActions.read(file(text)).rows();
  }

  @Test
  void tiingoStatesThemAsPaidAndHasAllFromItsFirstDayToItsLast() throws IOException {
    assertThat(
            read(
                TIINGO
                    + "2026-01-08,100,0,0,0,1,9.9,0.0,1.0\n"
                    + "2026-01-09,99,0,0,0,1,9.9,0.65,1.0\n"
                    + "2026-01-12,10,0,0,0,1,10,0.0,10.0\n"))
        .containsExactly(
            List.of("AAA", "2026-01-08", "complete", "", "", "", "Tiingo", "2026-01-12"),
            List.of("AAA", "2026-01-12", "split", "10.0", "", "", "Tiingo", ""),
            List.of("AAA", "2026-01-09", "dividend", "", "0.65", "", "Tiingo", ""));
  }

  @Test
  void aRowThatWasCutCostsNoOtherAndItsDayIsUnknown() throws IOException {
    assertThat(
            read(
                TIINGO
                    + "2026-01-07,100,0,0,0,1,9.9,0.0,1.0\n"
                    + "2026-01-08,100,0,0,0,1,9.9,0.65,1.0\n"
                    + "2026-01-20,99,0,0\n"
                    + "2026-01-21,10,0,0,0,1,10,0.0,10.0\n"
                    + "2026-01-22,10,0,0,0,1,10,0.0,1.0\n"
                    + "2026-01-23,1"))
        .contains(
            List.of("AAA", "2026-01-21", "split", "10.0", "", "", "Tiingo", ""),
            List.of("AAA", "2026-01-08", "dividend", "", "0.65", "", "Tiingo", ""))
        .doesNotContain(
            List.of("AAA", "2026-01-07", "complete", "", "", "", "Tiingo", "2026-01-22"));
  }

  @Test
  void yahoosAreLeftAloneForTheyAreDividedBySplitsThatTheFileNeedNotHave() throws IOException {
    assertThat(
            read(
                """
                Date,Open,High,Low,Close,Volume,Dividends,Stock Splits
                2026-01-08,10,10,10,10,1,0.065,0.0
                2026-01-09,10,10,10,10,1,0.0,10.0
                """))
        .isEmpty();
  }

  @Test
  void alphaVantageAndThisProgramsOwnFormatStateThemToo() throws IOException {
    assertThat(
            read(
                """
                timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient
                2026-01-09,1,1,1,99,98,1,0.65,1.0
                """))
        .contains(List.of("AAA", "2026-01-09", "dividend", "", "0.65", "", "Alpha Vantage", ""));
    String own =
        """
        symbol,date,close,dividend,split
        BBB,2026-01-09,99,0,2
        """;
    assertThat(read(own))
        .contains(List.of("BBB", "2026-01-09", "split", "2.0", "", "", "Market Impact", ""));
    assertThat(file(own).layout().format().basis()).isEqualTo(PriceBasis.RAW);
  }

  @Test
  void aFileWithoutSuchColumnsStatesNone() throws IOException {
    assertThat(read("symbol,date,adjusted_close\nAAA,2026-01-09,99\n")).isEmpty();
  }

  @Test
  void ofADayWithACellThatCanBeNoActionOrWithTwoNothingIsStatedAndAFindingSaysSo()
      throws IOException {
    List<String> first =
        List.of(
            "-1,1.0|row 7 column divCash: '-1' is neither a dividend nor a split; write 0 where",
            "x,1.0|row 7 column divCash: 'x' is not a number",
            "0.5,1.0\n"
                + "2026-01-14,100,0,0,0,1,9.9,2,1.0|row 8 column divCash: '2' was 0.5 in another"
                + " row",
            "0,2.0\n"
                + "2026-01-14,100,0,0,0,1,9.9,0,3.0|row 8 column splitFactor: '3.0' was 2.0 in"
                + " anoth",
            "0,1.0\n"
                + "2026-01-14,100,0,0,0,1,9.9,2,1.0|row 8 column divCash: '2' was 0.0 in another"
                + " row");
    for (String line : first) {
      String cells = line.substring(0, line.indexOf('|'));
      StringBuilder text = new StringBuilder(TIINGO);
      for (String day : List.of("02", "05", "06", "07", "08")) {
        text.append("2026-01-").append(day).append(",100,0,0,0,1,9.9,0,1.0\n");
      }
      text.append("2026-01-14,100,0,0,0,1,9.9,").append(cells).append('\n');
      text.append("2026-01-20,100,0,0,0,1,9.9,0.65,1.0\n");
      VendorActions stated = StatedActions.read(file(text.toString()));

      assertThat(stated.findings().first())
          .singleElement()
          .asString()
          .contains("AAA.csv " + line.substring(line.indexOf('|') + 1));
      assertThat(stated.rows())
          .extracting(row -> row.get(1) + " " + row.get(2) + " " + row.get(7))
          .as("with room enough that no other file's days bridge the day")
          .containsExactly(
              "2026-01-02 complete 2026-01-08",
              "2026-01-20 complete 2026-01-20",
              "2026-01-20 dividend ");
      assertThat(stated.hasDay(List.of("AAA", "2026-01-14", "dividend", "", "1", "", "Tiingo", "")))
          .as("it takes nothing back")
          .isFalse();
    }
  }

  @Test
  void aFileWithAHoleIsNotCompleteInIt() throws IOException {
    String rows = "%s,100,0,0,0,1,9.9,0.0,1.0\n".repeat(5);
    assertThat(
            read(
                TIINGO
                    + rows.formatted(
                        "2026-09-01", "2026-06-30", "2026-06-18", "2026-09-02", "2026-06-19")))
        .containsExactly(
            List.of("AAA", "2026-06-18", "complete", "", "", "", "Tiingo", "2026-06-30"),
            List.of("AAA", "2026-09-01", "complete", "", "", "", "Tiingo", "2026-09-02"));
    String descending = rows.formatted("2026-02-28", "2026-02-15", "2026-02-03", "x", "x");
    assertThat(read(TIINGO + descending))
        .extracting(row -> row.get(1) + " " + row.get(7))
        .as("12 days apart, and 13")
        .containsExactly("2026-02-03 2026-02-15", "2026-02-28 2026-02-28");
  }

  @Test
  void aRowThatCannotBeReadBreaksTheDaysOfItsStockSoThatNoOtherFileJoinsThem() throws IOException {
    String rows = "symbol,date,close,dividend,split\n";
    for (String day : List.of("04", "05", "06", "07", "O8", "11", "12", "13", "14")) {
      rows += "AAA,2026-05-" + day + ",10,0,1\nBBB,2026-05-" + day.replace('O', '0') + ",10,0,1\n";
    }
    List<List<String>> stated = read(rows);

    assertThat(stated)
        .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(7))
        .as("a weekend and two holidays are bridged between files")
        .containsExactly(
            "AAA 2026-05-04 2026-05-05", "AAA 2026-05-13 2026-05-14", "BBB 2026-05-04 2026-05-14");
    assertThat(CompleteDays.of(ActionStore.spans(stated.subList(0, 2)))).hasSize(2);
    assertThat(read(rows.replace("BBB,2026-05-08", "?,2026-05-08")))
        .extracting(row -> row.get(0) + " " + row.get(1) + " " + row.get(7))
        .as("a row without a symbol may be of any stock")
        .contains("BBB 2026-05-04 2026-05-05", "BBB 2026-05-13 2026-05-14");
  }
}

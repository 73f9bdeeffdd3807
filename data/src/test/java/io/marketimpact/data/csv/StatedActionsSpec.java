package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void aNegativeDividendAndTwoOfOneDayAreRefused() {
    assertThatThrownBy(() -> read(TIINGO + "2026-01-08,100,0,0,0,1,9.9,-1,1.0\n"))
        .hasMessageContaining("row 2 column divCash: '-1' is neither a dividend nor a split");
    assertThatThrownBy(
            () ->
                read(
                    TIINGO
                        + "2026-01-08,100,0,0,0,1,9.9,1,1.0\n"
                        + "2026-01-08,100,0,0,0,1,9.9,2,1.0\n"))
        .hasMessageContaining("row 3 column divCash: '2' was 1.0 in another row of 2026-01-08");
    assertThatThrownBy(
            () ->
                read(
                    TIINGO
                        + "2026-01-08,100,0,0,0,1,9.9,0,1.0\n"
                        + "2026-01-08,100,0,0,0,1,9.9,2,1.0\n"))
        .hasMessageContaining("row 3 column divCash: '2' was 0.0 in another row of 2026-01-08");
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

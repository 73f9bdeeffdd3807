package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.table.Revisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The splits and dividends that vendors' price files state, and what is kept of them. */
class StatedActionsSpec {

  private static final String TIINGO =
      "date,close,high,low,open,volume,adjClose,divCash,splitFactor\n";

  @TempDir private Path work;

  private PriceFile file(String text) throws IOException {
    return new PriceFile(
        Files.writeString(work.resolve("AAA.csv"), text), DateForm.ISO, Optional.empty());
  }

  private List<List<String>> read(String text) throws IOException {
    return StatedActions.read(file(text));
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
  void whatTheTableHasFromElsewhereStays() {
    List<String> own =
        List.of("AAA", "2026-01-09", "special_dividend", "", "3.0", "USD", "8-K", "");
    List<String> vendors = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "Tiingo", "");
    List<String> complete = List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "");
    Revisions known = new Revisions(ActionStore.FORM, List.of());
    known.take(List.of(own, vendors, complete));

    List<String> restated = List.of("AAA", "2026-02-09", "dividend", "", "1.1", "", "Tiingo", "");
    assertThat(
            ActionStore.add(
                    known,
                    List.of(
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
    Revisions known = new Revisions(ActionStore.FORM, List.of());
    ActionStore.add(known, List.of(dividend));
    ActionStore.withdraw(known, List.of(dividend));

    assertThat(ActionStore.add(known, List.of(dividend)).fresh()).isEmpty();
    assertThat(known.take(List.of(dividend)).fresh()).as("said by a person").hasSize(1);
  }

  @Test
  void ofTwoVendorsInOneIngestTheFirstCounts() {
    List<String> first = List.of("AAA", "2026-02-09", "dividend", "", "1.0", "", "Tiingo", "");
    List<String> second =
        List.of("aaa", "2026-02-09", "dividend", "", "1.1", "", "Alpha Vantage", "");
    Revisions known = new Revisions(ActionStore.FORM, List.of());

    ActionStore.add(known, List.of(first, second));

    assertThat(known.rows()).containsExactly(first);
  }

  @Test
  void aLongerFileMovesTheEndAndAShorterOneDoesNot() {
    List<String> june =
        List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "2026-06-30");
    List<String> july =
        List.of("AAA", "2026-01-02", "complete", "", "", "", "Tiingo", "2026-07-31");
    Revisions known = new Revisions(ActionStore.FORM, List.of());

    ActionStore.add(known, List.of(june));
    ActionStore.add(known, List.of(july));
    ActionStore.add(known, List.of(june));

    assertThat(known.rows()).containsExactly(july);
  }
}

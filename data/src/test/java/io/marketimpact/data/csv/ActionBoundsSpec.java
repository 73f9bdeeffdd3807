package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a split or a dividend can be. */
class ActionBoundsSpec {

  private static final String TIINGO = "date,close,adjClose,divCash,splitFactor\n";
  private static final String LATER = " is above %s, the close of %s, and no share is paid more";

  @TempDir private Path work;

  private VendorActions read(String text) throws IOException {
    Path file = Files.writeString(work.resolve("AAA.csv"), text);
    return StatedActions.read(new PriceFile(file, DateForm.ISO, Optional.empty()));
  }

  private static List<String> actions(VendorActions stated) {
    return stated.actions().stream()
        .map(row -> row.get(2) + " " + row.get(3) + row.get(4))
        .toList();
  }

  private void refused(VendorActions stated, long row, String words) {
    assertThat(actions(stated)).isEmpty();
    assertThat(stated.unknown()).hasSize(1);
    assertThat(stated.findings().refused())
        .singleElement()
        .satisfies(
            cell -> {
              assertThat(cell.file()).isEqualTo(work.resolve("AAA.csv").toString());
              assertThat(cell.row()).isEqualTo(row);
              assertThat(cell.reason()).contains("AAA.csv row " + row + " column ", words);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "'0,1e300', splitFactor: '1e300' is no split: one share becomes at most 1000000",
    "'0,1000001', splitFactor: '1000001' is no split",
    "'0,1e-7', splitFactor: '1e-7' is no split",
    "'0,Infinity', splitFactor: 'Infinity' is neither a dividend nor a split",
    "'inf,1', divCash: 'inf' is neither a dividend nor a split",
    "'0,1e999', splitFactor: '1e999' is ",
    "'2e9,1', divCash: '2e9' is no dividend: it is at most 1000000000 per share",
    "'20.01,1', divCash: '20.01' is above 20.0"
  })
  void aFigureBeyondAnyActionIsRefusedWithItsRowAndItsDayIsUnknown(String cells, String words)
      throws IOException {
    refused(read(TIINGO + "2026-01-05,20,20,0,1\n2026-01-06,10,10," + cells + "\n"), 3, words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000", "0.000001", "10", "0.1"})
  void aSplitUpToTheBoundIsTaken(String ratio) throws IOException {
    assertThat(actions(read(TIINGO + "2026-01-05,20,20,0,1\n2026-01-06,10,10,0," + ratio + "\n")))
        .containsExactly("split " + Double.parseDouble(ratio));
  }

  @Test
  void aDividendAboveTheCloseOfItsDayIsOneIfTheShareWasWorthItTheDayBefore() throws IOException {
    List<String> taken = List.of("dividend 15.0");
    String early = "2026-01-05,20,20,0,1\n";
    String late = "2026-01-06,5,5,15,1\n";
    String next = "2026-01-07,6,6,0,1\n";
    assertThat(actions(read(TIINGO + early + late + next))).isEqualTo(taken);
    assertThat(actions(read(TIINGO + next + late + early))).isEqualTo(taken);
    assertThat(actions(read("symbol,date,adjusted_close,dividend,split\nAAA,2026-01-06,5,15,1\n")))
        .as("an adjusted close may be far below what was traded")
        .isEqualTo(taken);
  }

  @Test
  void inEitherOrderItIsComparedWithTheCloseOfTheDayBefore() throws IOException {
    String early = "2026-01-05,20,20,0,1\n";
    String late = "2026-01-06,5,5,25,1\n";
    String words = String.format(LATER, "20.0", "2026-01-05");
    refused(read(TIINGO + early + late), 3, words);
    refused(read(TIINGO + late + early), 2, words);
  }

  @Test
  void withoutADayBeforeItIsComparedWithTheCloseOfItsOwn() throws IOException {
    String words = String.format(LATER, "5.0", "2026-01-06");
    refused(read(TIINGO + "2026-01-06,5,5,15,1\n"), 2, words);
    refused(read(TIINGO + "2026-01-06,5,5,15,1\n2026-01-07,6,6,0,1\n"), 2, words);
    assertThat(actions(read(TIINGO + "2026-01-06,x,5,15,1\n"))).containsExactly("dividend 15.0");
  }

  @ParameterizedTest
  @CsvSource({
    "'split,1e300,', column ratio: '1e300' is no split: one share becomes at most 1000000",
    "'dividend,,1e300', column amount: '1e300' is no dividend: it is at most 1000000000"
  })
  void aFileOfActionsIsRefusedByTheSameBounds(String cells, String words) throws IOException {
    Path file =
        Files.writeString(
            work.resolve("actions.csv"),
            "symbol,ex_date,type,ratio,amount\nAAA,2026-01-06," + cells + "\n");
    assertThatThrownBy(() -> ActionFile.read(file, DateForm.ISO, Optional.empty()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 2 " + words)
        .hasMessageContaining("; write ");
  }
}

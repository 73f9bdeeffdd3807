package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is read as its file shows that it is written, and is never wrong by 1,000. */
class DecimalSignSpec {

  private static final String HEADER = "Date;Open;High;Low;Close;Volume\n";

  @TempDir private Path directory;

  @Test
  void pointsBeforeThreeDigitsAreRefusedWhereNothingShowsWhatTheyAre() {
    assertRefused(
        HEADER + "2025-11-03;1.100;1.101;1.099;1.100;1.000\n",
        "AAA.csv row 2 column Open: '1.100' may be 1.1 or 1100, and no number of the file shows"
            + " which; write this one as 1.1000 or as 1100,0");
  }

  @Test
  void theRemedyIsEnough() {
    String rows = "2025-11-04;1.101;1.101;1.099;1.102;2.000\n";
    assertRead(HEADER + "2025-11-03;1.1000;1.101;1.099;1.100;1.000\n" + rows, 1.1, 1.0);
    assertRead(HEADER + "2025-11-03;1100,0;1.101;1.099;1.100;1.000\n" + rows, 1100, 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-11-03;1.1005;1.101;1.099;1.100;1000|1.1|1000",
        "2025-11-03;0.999;1.101;1.099;1.100;1000|1.1|1000",
        "2025-11-03;1000.999;1.101;1.099;1.100;1000|1.1|1000",
        "2025-11-03;1.100,00;1.101;1.099;1.100;1.000|1100|1000",
        "2025-11-03;1100;1101;1099;1.100;1.000.000|1100|1000000",
        "2025-11-03;0,999;1.101;1.099;1.100;1.000|1100|1000",
        "2025-11-03;1 100,5;1 101,5;1 099,5;1 100,5;1 000|1100.5|1000",
        "2025-11-03;950;951;949;950;1000|950|1000",
      })
  void oneNumberThatShowsTheSignIsEnough(String row, double close, double volume) {
    assertRead(HEADER + row + "\n", close, volume);
  }

  @Test
  void theWholeFileIsLookedAtForANumberThatShowsIt() {
    String doubtful = "2025-11-03;1.100;1.101;1.099;1.100;1.000\n".repeat(300);
    assertRead(HEADER + doubtful + "2025-11-04;9,5;9,5;9,5;9,5;1.000\n", 1100, 1000);
    assertRead(HEADER + doubtful + "2025-11-04;9.5;9.5;9.5;9.5;1.000\n", 1.1, 1.0);
    String whole = "2025-11-03;950;951;949;950;900\n".repeat(300);
    assertRefused(
        HEADER + whole + "2025-11-04;1.100;1.101;1.099;1.100;1.000\n",
        "row 302 column Open: '1.100' may be 1.1 or 1100");
  }

  @Test
  void aDoubtfulVolumeIsRefusedToo() {
    assertRefused(
        HEADER + "2025-11-03;950;951;949;950;12.500\n",
        "row 2 column Volume: '12.500' may be 12.5 or 12500");
  }

  @Test
  void tabsAndBarsLeaveACommaOpenToo() {
    for (String separator : List.of("\t", "|")) {
      assertRefused(
          (HEADER + "2025-11-03;1,100;1,101;1,099;1,100;1,000\n").replace(";", separator),
          "row 2 column Open: '1,100' may be 1.1 or 1100, and no number of the file shows which;"
              + " write this one as 1,1000 or as 1100.0");
      assertRefused(
          (HEADER + "2025-11-03;1.100;1.101;1.099;1.100;1.000\n").replace(";", separator),
          "'1.100' may be 1.1 or 1100");
    }
  }

  @Test
  void betweenSemicolonsACommaIsDecimalByCustom() {
    assertRead(HEADER + "2025-11-03;1,100;1,101;1,099;1,100;1.000\n", 1.1, 1000);
  }

  @Test
  void betweenCommasAPointInQuotesIsDoubtfulAndAnyOtherIsDecimal() {
    String header = HEADER.replace(';', ',');
    assertRefused(
        header + "2025-11-03,\"1.100\",\"1.101\",\"1.099\",\"1.100\",\"1.000\"\n",
        "row 2 column Open: '1.100' may be 1.1 or 1100, and no number of the file shows which;"
            + " write such numbers as 1.1000 or as 1100");
    assertRead(header + "2025-11-03,1.100,1.101,1.099,1.100,1000\n", 1.1, 1000);
    assertRead(
        header + "2025-11-03,\"1.100\",\"1.1005\",\"1.099\",\"1.100\",\"1000\"\n", 1.1, 1000);
    assertRead(
        header + "2025-11-03,\"1,100\",\"1,101\",\"1,099\",\"1,100\",\"12,000\"\n", 1100, 12000);
  }

  @Test
  void betweenCommasADecimalCommaMakesThousandsDoubtful() {
    assertRefused(
        HEADER.replace(';', ',')
            + "2025-11-03,\"1,100\",\"1,10211\",\"1,099\",\"1,100\",\"12,000\"\n",
        "row 2 column Open: '1,100' may be 1.1 or 1100, and no number of the file shows which;"
            + " write such numbers as 1.1000 or as 1100");
  }

  private void assertRead(String text, double close, double volume) {
    assertThat(bars(text).get(0))
        .extracting(PriceBar::adjustedClose, PriceBar::volume)
        .containsExactly(close, OptionalDouble.of(volume));
  }

  private void assertRefused(String text, String words) {
    assertThatThrownBy(() -> bars(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  private List<PriceBar> bars(String text) {
    try {
      Path file = Files.writeString(directory.resolve("AAA.csv"), text);
      return PriceFile.read(List.of(new PriceFile(file, DateForm.ISO, Optional.empty())))
          .values()
          .stream()
          .flatMap(List::stream)
          .toList();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

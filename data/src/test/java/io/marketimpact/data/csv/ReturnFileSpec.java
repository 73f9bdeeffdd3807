package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Returns instead of prices, chained to an index. */
class ReturnFileSpec {

  private static final SecurityId AAA = new SecurityId("AAA");

  @TempDir private Path directory;

  private SortedMap<SecurityId, List<PriceBar>> read(String text) {
    try {
      Path file = Files.writeString(directory.resolve("returns.csv"), text);
      return ReturnFile.read(file, DateForm.ISO, day -> day.minusDays(3));
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void returnsInAnyOrderAreChainedFromTheSessionBeforeTheFirst() {
    List<PriceBar> bars =
        read("date,symbol,return\n2026-01-14,AAA,-0.5\n2026-01-13,AAA,0.1\n").get(AAA);
    assertThat(bars)
        .extracting(PriceBar::date)
        .containsExactly(
            LocalDate.of(2026, 1, 10), LocalDate.of(2026, 1, 13), LocalDate.of(2026, 1, 14));
    assertThat(bars.get(0).adjustedClose()).isEqualTo(100);
    assertThat(bars.get(1).adjustedClose()).isCloseTo(110, within(1e-12));
    assertThat(bars.get(2).adjustedClose()).isCloseTo(55, within(1e-12));
  }

  @Test
  void logarithmicReturnsSayThatTheyAreByTheirColumn() {
    double log = Math.log(1.1);
    assertThat(read("symbol,date,log_return\nAAA,2026-01-14," + log + "\n").get(AAA).get(1))
        .extracting(PriceBar::adjustedClose)
        .satisfies(level -> assertThat(level).isCloseTo(110, within(1e-12)));
  }

  @Test
  void aDayWithoutAReturnHasNoIndexAndTheNextGoesOnFromTheLast() {
    List<PriceBar> bars =
        read("symbol,date,return\nAAA,2026-01-12,0.1\nAAA,2026-01-13,\nAAA,2026-01-14,0.1\n")
            .get(AAA);
    assertThat(bars.get(2).adjustedClose()).isNaN();
    assertThat(bars.get(3).adjustedClose()).isCloseTo(121, within(1e-12));
    assertThat(bars.get(3).base()).hasValueCloseTo(110.0, within(1e-12));
  }

  @Test
  void returnsOfWeeksAreNoReturnsOfSessions() {
    StringBuilder text = new StringBuilder("symbol,date,return\n");
    for (int week = 0; week <= 20; week++) {
      text.append("AAA,").append(LocalDate.of(2026, 1, 9).plusWeeks(week)).append(",0.01\n");
    }
    assertThatThrownBy(() -> read(text.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("usually has a return every 7 days; a study needs one per session")
        .hasMessageContaining("give a row for every session");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return|-99|row 2 column return: '-99' is not a return: a stock cannot lose all it is"
            + " worth",
        "return|-1|row 2 column return: '-1' is not a return",
        "return|1e400|is not a return",
        "log_return|1e4|row 2 column log_return: '1e4' is not a return",
        "return|C|row 2 column return: 'C' is not a number",
        "price|1.25|column return is missing",
      })
  void whatIsNoReturnIsRefused(String column, String value, String words) {
    assertThatThrownBy(() -> read("symbol,date," + column + "\nAAA,2026-01-14," + value + "\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  @Test
  void perCentIsRecognizedByWhatIsUsual() {
    StringBuilder text = new StringBuilder("symbol,date,return\n");
    for (int day = 1; day <= 20; day++) {
      text.append("AAA,").append(LocalDate.of(2026, 1, day)).append(",1.25\n");
    }
    assertThatThrownBy(() -> read(text.toString()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("has returns of usually 125 % a day: they stand in percent");
  }

  @Test
  void aDayThatComesTwiceIsRefused() {
    assertThatThrownBy(() -> read("symbol,date,return\nAAA,2026-01-14,0.1\nAAA,2026-01-14,0.1\n"))
        .hasMessageContaining("row 3 column date: '2026-01-14' appears twice for AAA");
  }
}

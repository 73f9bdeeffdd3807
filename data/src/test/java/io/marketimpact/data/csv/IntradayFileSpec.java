package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of intraday bars: what they may hold, and what is said about what they may not. */
class IntradayFileSpec {

  private static final String HEADER = "symbol,bar_start_utc,open,high,low,close\n";

  @TempDir private Path directory;

  @Test
  void readsBarsByTheirColumnsInAnyOrder() {
    SortedMap<SecurityId, List<IntradayBar>> bars =
        IntradayFile.read(
            file(
                """
                close,low,Open,high,bar_start_utc,symbol,trades
                4,1,2,5,2026-01-14T14:35:00Z,BBB,9
                40,10,20,50,2026-01-14T09:30:00-05:00,AAA,9
                """));
    SecurityId first = new SecurityId("AAA");

    assertThat(bars).containsOnlyKeys(first, new SecurityId("BBB"));
    assertThat(bars.get(first))
        .containsExactly(
            new IntradayBar(first, Instant.parse("2026-01-14T14:30:00Z"), 20, 50, 10, 40));
  }

  @Test
  void aPriceThatIsMissingIsLeftToTheQualityRules() {
    IntradayBar bar =
        IntradayFile.read(file(HEADER + "AAA,2026-01-14T14:30:00Z,1,2,1,\n"))
            .get(new SecurityId("AAA"))
            .get(0);

    assertThat(bar.close()).isNaN();
    assertThat(bar.isUsable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "AAA,2026-01-14T14:30:00,1,2,1,1|row 2 column bar_start_utc: '2026-01-14T14:30:00' is not"
            + " an instant with an offset; write the start of the bar as 2026-01-14T14:30:00Z",
        "AAA,14.01.2026,1,2,1,1|row 2 column bar_start_utc: '14.01.2026' is not an instant",
        "AAA,,1,2,1,1|row 2 column bar_start_utc: '' is not an instant",
        "=A1,2026-01-14T14:30:00Z,1,2,1,1|row 2 column symbol: '=A1' is not a symbol",
        "AAA,2026-01-14T14:30:00Z,1,x,1,1|row 2 column high: 'x' is not a number; write numbers"
            + " with '.' as decimal sign",
        "AAA,2026-01-14T14:30:00Z,1,2,1d,1|row 2 column low: '1d' is not a number",
        "|has no bar; it needs a row per security and interval",
      })
  void whatCannotBeReadIsRefusedInOneLine(String row, String words) {
    Path file = file(HEADER + (row == null ? "" : row + "\n"));

    assertThatThrownBy(() -> IntradayFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .hasMessageContaining(file.getFileName().toString())
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("\n"));
  }

  @Test
  void aMissingColumnIsNamedWithThoseThatAreThere() {
    assertThatThrownBy(() -> IntradayFile.read(file("symbol,time,open,high,low,close\n")))
        .hasMessageContaining("column bar_start_utc is missing")
        .hasMessageContaining("symbol,time,open,high,low,close");
  }

  private Path file(String text) {
    try {
      Path file = Files.createTempFile(directory, "bars", ".csv");
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceBar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read straight from bytes is what the reader of any file makes of the same rows. */
class PlainPricesSpec {

  private static final String HEADER = "symbol,date,adjusted_close,close,volume,high,low\n";

  @TempDir private Path work;

  private Path file(String text) throws IOException {
    return Files.writeString(work.resolve("prices.csv"), text);
  }

  private Optional<List<PriceBar>> plain(String text) throws IOException {
    PriceFile file = new PriceFile(file(text), DateForm.ISO, Optional.empty());
    CsvHeader header = file.header();
    List<PriceBar> bars = new ArrayList<>();
    return PlainPrices.of(header, PriceLayout.of(header, Optional.empty()))
        .filter(reader -> reader.read(text.getBytes(StandardCharsets.UTF_8), true, bars::add))
        .map(reader -> bars);
  }

  private List<PriceBar> anyway(String text) throws IOException {
    List<PriceBar> bars = new ArrayList<>();
    new PriceFile(file(text), DateForm.ISO, Optional.empty()).forEach((bar, row) -> bars.add(bar));
    return bars;
  }

  @Test
  void numbersOfAnyLengthAreThoseOfTheOtherReaderToTheLastBit() throws IOException {
    Random random = new Random(7);
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < 3_000; row++) {
      String price =
          String.format(
              Locale.ROOT, "%." + random.nextInt(18) + "f", Math.exp(14 * random.nextDouble() - 7));
      text.append("S")
          .append(row % 7)
          .append(",2024-0")
          .append(1 + row % 9)
          .append("-1")
          .append(row % 10)
          .append(',')
          .append(price)
          .append(',')
          .append(row % 3 == 0 ? "" : price)
          .append(",0")
          .append(row)
          .append(",.5,7.\n");
    }

    assertThat(plain(text.toString())).contains(anyway(text.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A,2024-01-02,1,,,,",
        "A,2024-01-02,,,,,\n",
        "A,2024-02-29,1.50,2,3,4,5\r\nBRK B,2024-01-02,0.000001,2,3,4,5\r\n",
        "A,2024-01-02,000000000000000000012.5,,,,\n",
        ""
      })
  void plainRowsAreReadAlike(String rows) throws IOException {
    assertThat(plain(HEADER + rows)).contains(anyway(HEADER + rows));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"A\",2024-01-02,1,,,,\n",
        " A,2024-01-02,1,,,,\n",
        "A,2024-01-02, 1,,,,\n",
        "A ,2024-01-02,1,,,,\n",
        "A,2023-02-29,1,,,,\n",
        "A,20240102,1,,,,\n",
        "A,1800-01-02,1,,,,\n",
        "A,2024-00-02,1,,,,\n",
        "A,2024-01-02,-1,,,,\n",
        "A,2024-01-02,1e3,,,,\n",
        "A,2024-01-02,1.2.3,,,,\n",
        "A,2024-01-02,.,,,,\n",
        "A,2024-01-02,NaN,,,,\n",
        "A,2024-01-02,1,,,\n",
        "A,2024-01-02,1,,,,,\n",
        "\u00c4,2024-01-02,1,,,,\n",
        ",2024-01-02,1,,,,\n",
        "A,2024-01-02,1,,\r,,\n",
        "\nA,2024-01-02,1,,,,\n"
      })
  void everythingElseIsLeftToTheOtherReader(String rows) throws IOException {
    assertThat(plain(HEADER + "A,2024-01-01,1,,,,\n" + rows)).isEmpty();
  }

  @Test
  void filesWrittenOtherwiseAreLeftToTheOtherReader() throws IOException {
    assertThat(plain("symbol;date;adjusted_close\nA;2024-01-02;1\n")).isEmpty();
    assertThat(plain("\"symbol\",date,adjusted_close\nA,2024-01-02,1\n")).isEmpty();
    assertThat(plain("symbol,date,adjusted_close\rA,2024-01-02,1\rA,2024-01-03,2\r")).isEmpty();
    assertThat(plain("symbol,date,adjusted_close\rA,2024-01-02,1\nA,2024-01-03,2\n")).isEmpty();
  }
}

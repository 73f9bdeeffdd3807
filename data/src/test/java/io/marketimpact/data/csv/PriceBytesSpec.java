package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of many parts are read from bytes as row by row, and refused in the same words. */
class PriceBytesSpec {

  private static final String HEADER = "symbol,date,adjusted_close\n";

  /** More than two parts. */
  private static final int ROWS = 70_000;

  @TempDir private Path work;

  private PriceFile file(CharSequence text) throws IOException {
    return new PriceFile(
        Files.writeString(work.resolve("prices.csv"), text), DateForm.ISO, Optional.empty());
  }

  private static StringBuilder rows(int count) {
    Random random = new Random(3);
    StringBuilder text = new StringBuilder(HEADER);
    for (int row = 0; row < count; row++) {
      text.append("S").append(row % 11).append(',');
      text.append(LocalDate.EPOCH.plusDays(row / 11)).append(',');
      text.append(1 + random.nextDouble()).append('\n');
    }
    return text;
  }

  private static List<PriceBar> rowByRow(PriceFile file) {
    List<PriceBar> bars = new ArrayList<>();
    file.forEach((bar, row) -> bars.add(bar));
    return bars;
  }

  @Test
  void aFileOfSeveralPartsIsReadFromItsBytes() throws IOException {
    PriceFile file = file(rows(ROWS));
    List<PriceBar> bars = new ArrayList<>();
    assertThat(PriceBytes.read(file, bars::add)).isTrue();
    assertThat(bars).hasSize(ROWS).isEqualTo(rowByRow(file));
  }

  @Test
  void whatComesBeforeAnUnusualRowIsThereOnce() throws IOException {
    PriceFile file = file(rows(ROWS).append("S1,2300-01-01, 12\n"));
    assertThat(PriceBytes.read(file, bar -> {})).isFalse();
    SortedMap<SecurityId, List<PriceBar>> read = PriceFile.read(List.of(file));
    assertThat(read.values().stream().mapToInt(List::size).sum()).isEqualTo(ROWS + 1);
    List<PriceBar> one = read.get(new SecurityId("S1"));
    assertThat(one.get(one.size() - 1).adjustedClose()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S1,2300-01-01,twelve\n",
        "S1,2023-02-29,12\n",
        ",2023-02-28,12\n",
        "S1,2023-02-28\n",
        "S1,\"2023-02-28,12\n"
      })
  void aBadRowAtTheEndIsRefusedInTheWordsOfTheOtherReader(String row) throws IOException {
    PriceFile file = file(rows(50).append(row));
    Throwable refused = catchThrowable(() -> rowByRow(file));
    assertThat(refused).isNotNull();
    assertThatThrownBy(() -> PriceFile.read(List.of(file))).hasMessage(refused.getMessage());
  }

  @Test
  void aLineLongerThanAPartIsLeftToTheOtherReader() throws IOException {
    PriceFile file = file(HEADER + "A,2024-01-02,1\nA,2024-01-03," + "0".repeat(1 << 21) + "\n");
    assertThat(PriceBytes.read(file, bar -> {})).isFalse();
  }

  @Test
  void filesOfOneStockFollowEachOther() throws IOException {
    Path more = Files.writeString(work.resolve("more.csv"), HEADER + "A,2024-01-03,2");
    PriceFile file = file(HEADER + "A,2024-01-02,1\nB,2024-01-02,1\n");
    assertThat(
            PriceFile.read(List.of(file, new PriceFile(more, DateForm.ISO, Optional.empty())))
                .get(new SecurityId("A")))
        .extracting(PriceBar::adjustedClose)
        .containsExactly(1.0, 2.0);
  }

  @Test
  void aHeaderAloneHasNoPrice() throws IOException {
    PriceFile file = file(HEADER);
    assertThatThrownBy(() -> PriceFile.read(List.of(file))).hasMessageContaining("has no price");
  }
}

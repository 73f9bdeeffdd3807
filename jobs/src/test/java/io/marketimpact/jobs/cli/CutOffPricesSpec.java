package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A packed file that ends in the middle, as an interrupted download leaves it. */
class CutOffPricesSpec {

  private static final int ROWS = 30_000;

  @TempDir private Path work;

  private static byte[] packed() throws IOException {
    Random random = new Random(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text =
        new OutputStreamWriter(new GZIPOutputStream(bytes), StandardCharsets.UTF_8)) {
      text.write("symbol,date,adjusted_close\n");
      LocalDate day = LocalDate.parse("1990-01-01");
      for (int i = 0; i < ROWS; i++) {
        text.write("AA," + day.plusDays(i % 10_000) + "," + (10 + random.nextDouble()) + "\n");
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void nothingOfItIsTakenIn() throws IOException {
    byte[] whole = packed();
    Path file = work.resolve("prices.csv.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Path warehouse = work.resolve("warehouse");

    Impact refused =
        Impact.run("ingest", "prices", "--quiet", "--from", file, "--warehouse", warehouse);

    assertThat(refused.code()).as(refused.err()).isEqualTo(3);
    assertThat(refused.err())
        .contains(file + ": cannot be read: its gzip is cut off; fetch it again");
    assertThat(refused.err().lines().toList())
        .last()
        .isEqualTo("impact: nothing was taken in, because of " + file);
    assertThat(warehouse.resolve("prices")).doesNotExist();
  }
}

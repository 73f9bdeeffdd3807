package io.marketimpact.benchmarks;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PlainPrices;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** 20 stocks of 500 days: time of a row from bytes in memory, and of one of a file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(2)
public class PriceRows {

  private static final int ROWS = 10_000;

  /** The three columns that must be there; six; three with prices of 17 digits. */
  @Param({"three", "six", "digits"})
  private String columns;

  private byte[] text;
  private byte[] rows;
  private Path file;
  private PriceFile prices;
  private PlainPrices plain;

  /** Writes a seeded file. */
  @Setup
  public void write() throws IOException {
    Random random = new Random(1);
    boolean isShort = !columns.equals("six");
    StringBuilder csv =
        new StringBuilder(
            isShort
                ? "symbol,date,adjusted_close\n"
                : "symbol,date,adjusted_close,high,close,volume\n");
    for (int row = 0; row < ROWS; row++) {
      double close = 20 + 400 * random.nextDouble();
      csv.append("FIRM").append(row / 500).append(',');
      csv.append(LocalDate.of(2024, 1, 2).plusDays(row % 500)).append(',');
      csv.append(columns.equals("digits") ? "" + close : String.format(Locale.ROOT, "%.4f", close));
      if (!isShort) {
        csv.append(String.format(Locale.ROOT, ",%.4f,%.4f", close * 1.02, close));
        csv.append(',').append(random.nextInt(100_000_000));
      }
      csv.append('\n');
    }
    text = csv.toString().getBytes(StandardCharsets.US_ASCII);
    rows = Arrays.copyOfRange(text, csv.indexOf("\n") + 1, text.length);
    file = Files.createTempFile("prices", ".csv");
    Files.write(file, text);
    prices = new PriceFile(file, DateForm.ISO, Optional.empty());
    plain = PlainPrices.of(prices.header(), prices.layout()).orElseThrow();
  }

  /** Removes it. */
  @TearDown
  public void remove() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bars of plain rows. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public boolean bytes(Blackhole hole) {
    return plain.read(rows, false, hole::consume);
  }

  /** Bars of a file, header and all, as a program holds them. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public SortedMap<SecurityId, List<PriceBar>> file() {
    return PriceFile.read(List.of(prices));
  }

  /** Bars of a file row by row, with the checks of any form. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public void anyForm(Blackhole hole) {
    prices.forEach((PriceBar bar, long row) -> hole.consume(bar));
  }
}

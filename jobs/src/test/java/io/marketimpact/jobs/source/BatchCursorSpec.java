package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.execution.vectorized.Dictionary;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices that a reader of columns brings, as bars by security. */
class BatchCursorSpec {

  private static final BatchLayout LAYOUT =
      BatchLayout.of(List.of("volume", "symbol", "date", "adjusted_close"));

  /** Symbol, day, price and volume; an empty text and NaN stand for a cell without a value. */
  private record Line(String symbol, int day, double price, double volume) {}

  private static final List<Line> LINES =
      List.of(
          new Line("A", 10, 1.5, 7),
          new Line("A", 11, Double.NaN, Double.NaN),
          new Line("A", 12, 1.75, 9),
          new Line("B", 10, 20, Double.NaN),
          new Line("B", 11, 21, Double.NaN),
          new Line("SKIPPED", 10, 5, 5),
          new Line("C", 12, 30, 1));

  private static ColumnarBatch batch(List<Line> lines) {
    OnHeapColumnVector volumes = new OnHeapColumnVector(lines.size(), DataTypes.DoubleType);
    OnHeapColumnVector symbols = new OnHeapColumnVector(lines.size(), DataTypes.StringType);
    OnHeapColumnVector days = new OnHeapColumnVector(lines.size(), DataTypes.DateType);
    OnHeapColumnVector prices = new OnHeapColumnVector(lines.size(), DataTypes.DoubleType);
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      put(volumes, i, line.volume());
      put(prices, i, line.price());
      if (line.day() == PriceTable.NO_DAY) {
        days.putNull(i);
      } else {
        days.putInt(i, line.day());
      }
      symbols.putByteArray(i, line.symbol().getBytes(StandardCharsets.UTF_8));
    }
    return new ColumnarBatch(new ColumnVector[] {volumes, symbols, days, prices}, lines.size());
  }

  private static void put(OnHeapColumnVector column, int row, double value) {
    if (Double.isNaN(value)) {
      column.putNull(row);
    } else {
      column.putDouble(row, value);
    }
  }

  /** The same with symbols as numbers, which each batch gives anew. */
  private static ColumnarBatch numbered(List<Line> lines) {
    ColumnarBatch batch = batch(lines);
    OnHeapColumnVector symbols = (OnHeapColumnVector) batch.column(LAYOUT.symbol());
    List<String> known = lines.stream().map(Line::symbol).distinct().toList();
    OnHeapColumnVector numbers = (OnHeapColumnVector) symbols.reserveDictionaryIds(lines.size());
    IntStream.range(0, lines.size())
        .forEach(i -> numbers.putInt(i, known.indexOf(lines.get(i).symbol())));
    symbols.setDictionary(new Symbols(known));
    return batch;
  }

  private record Symbols(List<String> known) implements Dictionary {

    @Override
    public byte[] decodeToBinary(int id) {
      return known.get(id).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int decodeToInt(int id) {
      throw new UnsupportedOperationException("symbols are texts");
    }

    @Override
    public long decodeToLong(int id) {
      throw new UnsupportedOperationException("symbols are texts");
    }

    @Override
    public float decodeToFloat(int id) {
      throw new UnsupportedOperationException("symbols are texts");
    }

    @Override
    public double decodeToDouble(int id) {
      throw new UnsupportedOperationException("symbols are texts");
    }
  }

  private static List<List<Line>> cut(int size) {
    return IntStream.iterate(0, from -> from < LINES.size(), from -> from + size)
        .mapToObj(from -> LINES.subList(from, Math.min(LINES.size(), from + size)))
        .toList();
  }

  private static Map<String, List<PriceBar>> bars(List<ColumnarBatch> batches, Runnable refusal) {
    Map<String, List<PriceBar>> bars = new TreeMap<>();
    new SecurityBars(
            new BatchCursor(batches.iterator(), LAYOUT), Set.of("A", "B", "C", "D"), refusal)
        .forEachRemaining(each -> bars.put(each._1(), each._2().bars(new SecurityId(each._1()))));
    return bars;
  }

  private static PriceBar bar(Line line) {
    return new PriceBar(
        new SecurityId(line.symbol()),
        LocalDate.ofEpochDay(line.day()),
        line.price(),
        OptionalDouble.empty(),
        Double.isNaN(line.volume()) ? OptionalDouble.empty() : OptionalDouble.of(line.volume()),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 100})
  void barsAreWholeWhereverABatchEndsAndHoweverSymbolsAreStored(int size) {
    Map<String, List<PriceBar>> expected = new TreeMap<>();
    for (String symbol : List.of("A", "B", "C")) {
      expected.put(
          symbol,
          LINES.stream()
              .filter(line -> line.symbol().equals(symbol))
              .map(BatchCursorSpec::bar)
              .toList());
    }
    Runnable none = () -> fail("a row was refused");

    assertThat(bars(cut(size).stream().map(BatchCursorSpec::batch).toList(), none))
        .isEqualTo(expected);
    assertThat(bars(cut(size).stream().map(BatchCursorSpec::numbered).toList(), none))
        .isEqualTo(expected);
  }

  @Test
  void aRowWithoutADayIsRefusedAndOneWithoutASymbolIsOfNone() {
    AtomicInteger refused = new AtomicInteger();
    List<Line> lines = List.of(new Line("A", PriceTable.NO_DAY, 1, 1), new Line("A", 12, 2, 2));
    ColumnarBatch batch = batch(List.of(new Line("A", 10, 1, 1)));
    ((OnHeapColumnVector) batch.column(LAYOUT.symbol())).putNull(0);

    assertThat(bars(List.of(batch, batch(lines)), refused::incrementAndGet))
        .isEqualTo(Map.of("A", List.of(bar(lines.get(1)))));
    assertThat(refused).hasValue(1);
  }
}

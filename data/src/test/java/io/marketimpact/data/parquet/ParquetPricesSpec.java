package io.marketimpact.data.parquet;

import static io.marketimpact.data.columnar.ColumnarFixture.TEXT;
import static io.marketimpact.data.columnar.ColumnarFixture.refused;
import static io.marketimpact.data.columnar.ColumnarFixture.sameEffect;
import static io.marketimpact.data.columnar.ColumnarFixture.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.library.Panel;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.MomentColumn;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prices of Parquet files where no Spark is, against the same prices as text. */
class ParquetPricesSpec {

  private static final Column<PriceBar> SYMBOL =
      Column.code("symbol", bar -> bar.security().symbol());
  private static final Column<PriceBar> DATE = Column.day("date", PriceBar::date);
  private static final Column<PriceBar> PRICE =
      Column.number("adjusted_close", NumberStyle.EXACT, PriceBar::adjustedClose);

  @TempDir private Path work;

  private static List<PriceBar> bars() {
    return TEXT.symbols().stream()
        .flatMap(symbol -> TEXT.prices().bars().get(new SecurityId(symbol)).stream())
        .toList();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private Path file(String name, List<PriceBar> bars, Column<PriceBar>... columns)
      throws IOException {
    Path file = work.resolve(name);
    Files.createDirectories(file.getParent());
    ParquetTable.write(Table.of("prices", bars, columns), file);
    return file;
  }

  private static Column<PriceBar> figure(String name, Function<PriceBar, OptionalDouble> figure) {
    return Column.numberIfAny(
        name, NumberStyle.EXACT, bar -> figure.apply(bar).stream().boxed().findFirst());
  }

  @Test
  void thePanelIsThatOfTheTextToTheLastBit() throws IOException {
    Path file =
        file(
            "prices.parquet",
            bars(),
            SYMBOL,
            DATE,
            PRICE,
            figure("close", PriceBar::close),
            figure("volume", PriceBar::volume),
            figure("high", PriceBar::high),
            figure("low", PriceBar::low));

    Panel panel = Panel.read(file);

    assertThat(panel.prices().bars()).isEqualTo(TEXT.prices().bars());
    sameEffect(panel);
  }

  @Test
  void directoriesMayNameTheShare() throws IOException {
    for (String symbol : List.of("AVGO", "BRK.B")) {
      PriceBar bar = PriceBar.of(new SecurityId(symbol), LocalDate.EPOCH, 1.5);
      file("shares/symbol=" + symbol + "/part.parquet", List.of(bar), DATE, PRICE);
    }

    Panel panel = Panel.read(work.resolve("shares"));

    assertThat(panel.symbols()).containsExactly("AVGO", "BRK.B");
  }

  @Test
  void theNameOfAFileIsNoDirectory() throws IOException {
    PriceBar bar = PriceBar.of(new SecurityId("A"), LocalDate.EPOCH, 1.5);
    file("odd/symbol=AVGO.parquet", List.of(bar), SYMBOL, DATE, PRICE);

    assertThat(Panel.read(work.resolve("odd")).symbols()).containsExactly("A");
  }

  @Test
  void aDayMayBeAMidnightOrATextAndNothingElse() throws IOException {
    PriceBar bar = PriceBar.of(new SecurityId("A"), LocalDate.of(2026, 1, 14), 10);
    Function<String, Column<PriceBar>> at =
        text -> MomentColumn.of("date", row -> Instant.parse(text));
    Function<String, Column<PriceBar>> text = day -> Column.code("date", row -> day);

    for (Column<PriceBar> date :
        List.of(at.apply("2026-01-14T00:00:00Z"), text.apply("2026-01-14"))) {
      Panel panel = Panel.read(file("day.parquet", List.of(bar), SYMBOL, date, PRICE));
      assertThat(panel.prices().bars().get(bar.security())).containsExactly(bar);
    }
    refused(
        file("tokyo.parquet", List.of(bar), SYMBOL, at.apply("2026-01-13T15:00:00Z"), PRICE),
        "row 1 column date has no day of A: an instant other than midnight in UTC");
    refused(
        file("german.parquet", List.of(bar), SYMBOL, text.apply("14.01.2026"), PRICE),
        "row 1 column date has no day of A",
        "14.01.2026");
    refused(
        file("number.parquet", List.of(bar), SYMBOL, PRICE, Column.flag("date", row -> true)),
        "column date is optional boolean date; write it as a date");
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() throws IOException {
    PriceBar bar = PriceBar.of(new SecurityId("A"), LocalDate.EPOCH, 10);
    refused(
        file("lacking.parquet", List.of(bar), SYMBOL, PRICE),
        "lacks the column date; it needs symbol, date and adjusted_close; it has symbol, adj");
    refused(
        file("odd.parquet", List.of(bar), Column.code("symbol", row -> "a,b"), DATE, PRICE),
        "row 1 column symbol has 'a,b', which is not a symbol");
    refused(file("empty.parquet", List.of(), SYMBOL, DATE, PRICE), "has no price");
    refused(Files.writeString(work.resolve("text.parquet"), "symbol,date"), "as Parquet");
    Files.createDirectories(work.resolve("delta/_delta_log"));
    refused(work.resolve("delta"), "is a Delta table", "TablePrices");
  }

  @Test
  void aWriteThatFailsLeavesTheFileThatWasThere() throws IOException {
    List<PriceBar> bars = bars().subList(0, 2);
    Path file = file("whole/kept.parquet", bars.subList(0, 1), SYMBOL, DATE, PRICE);
    byte[] before = Files.readAllBytes(file);
    Column<PriceBar> failing =
        Column.number(
            "volume",
            NumberStyle.EXACT,
            bar -> {
              if (bar.equals(bars.get(1))) {
                throw new IllegalStateException("the second row");
              }
              return 1.0;
            });

    assertThatThrownBy(() -> file("whole/kept.parquet", bars, SYMBOL, DATE, PRICE, failing))
        .hasMessageContaining("the second row");

    assertThat(file).hasBinaryContent(before);
    assertThat(file.getParent().toFile().list()).containsExactly("kept.parquet");
  }

  @Test
  void withoutTheOptionalLibraryTheRefusalNamesIt() throws Exception {
    Path file = work.resolve("p.parquet");
    try (URLClassLoader without = without("parquet-")) {
      Class<?> writer = without.loadClass(ParquetTable.class.getName());
      Class<?> table = without.loadClass(Table.class.getName());
      Object column =
          without
              .loadClass(Column.class.getName())
              .getMethod("text", String.class, Function.class)
              .invoke(null, "symbol", (Function<?, ?>) String::valueOf);
      Object empty =
          table
              .getMethod("of", String.class, Iterable.class, List.class)
              .invoke(null, "t", List.of(), List.of(column));
      assertThatThrownBy(
              () -> writer.getMethod("write", table, Path.class).invoke(null, empty, file))
          .cause()
          .hasMessageContaining("add blue.strategic.parquet:parquet-floor");
      assertThat(work).isEmptyDirectory();
      Class<?> panel = without.loadClass(Panel.class.getName());
      assertThatThrownBy(
              () -> panel.getMethod("read", Path[].class).invoke(null, (Object) new Path[] {file}))
          .cause()
          .hasMessageContaining(
              "is Parquet, and the library that reads it is not on the class path")
          .hasMessageContaining("add blue.strategic.parquet:parquet-floor");
    }
  }
}

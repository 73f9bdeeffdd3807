package io.marketimpact.data.arrow;

import static io.marketimpact.data.arrow.ArrowFixture.category;
import static io.marketimpact.data.arrow.ArrowFixture.days;
import static io.marketimpact.data.arrow.ArrowFixture.numbers;
import static io.marketimpact.data.arrow.ArrowFixture.text;
import static io.marketimpact.data.columnar.ColumnarFixture.TEXT;
import static io.marketimpact.data.columnar.ColumnarFixture.refused;
import static io.marketimpact.data.columnar.ColumnarFixture.sameEffect;
import static io.marketimpact.data.columnar.ColumnarFixture.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.library.Panel;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices of Arrow files, against the same prices as text. */
class ArrowPricesSpec {

  @TempDir private Path work;

  /** A study's worth: Java packs by LZ4 slowly. */
  private static List<PriceBar> bars() {
    return Stream.of("AVGO", "SPY")
        .flatMap(symbol -> TEXT.prices().bars().get(new SecurityId(symbol)).stream())
        .filter(bar -> bar.date().getYear() > 2024 || bar.date().getDayOfYear() > 330)
        .toList();
  }

  private static void same(Panel panel) {
    assertThat(panel.prices().bars())
        .isEqualTo(bars().stream().collect(Collectors.groupingBy(PriceBar::security)));
    sameEffect(panel);
  }

  private static List<String> symbols() {
    return bars().stream().map(bar -> bar.security().symbol()).toList();
  }

  private static ArrowFixture.Column figure(
      String name, Function<PriceBar, OptionalDouble> figure) {
    return numbers(
        name,
        bars().stream()
            .map(figure)
            .map(value -> value.isPresent() ? (Double) value.getAsDouble() : null)
            .toList());
  }

  private Path whole(String name, CodecType packed, ArrowFixture.Column symbols)
      throws IOException {
    return ArrowFixture.write(
        work.resolve(name),
        packed,
        symbols,
        days("date", bars().stream().map(PriceBar::date).toList()),
        numbers("adjusted_close", bars().stream().map(PriceBar::adjustedClose).toList()),
        figure("close", PriceBar::close),
        figure("volume", PriceBar::volume),
        figure("high", PriceBar::high),
        figure("low", PriceBar::low));
  }

  private Path one(String name, ArrowFixture.Column... more) throws IOException {
    ArrowFixture.Column[] all =
        Stream.concat(
                Stream.of(
                    text("symbol", List.of("A", "A")),
                    days("date", List.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)))),
                Stream.of(more))
            .toArray(ArrowFixture.Column[]::new);
    return ArrowFixture.write(work.resolve(name), CodecType.NO_COMPRESSION, all);
  }

  @ParameterizedTest
  @EnumSource(CodecType.class)
  void thePanelIsThatOfTheTextToTheLastBitHoweverPacked(CodecType packed) throws IOException {
    same(Panel.read(whole("x.feather", packed, text("symbol", symbols()))));
  }

  @Test
  void symbolsMayBeCategoriesAndTheFileAStream() throws IOException {
    for (String name : List.of("x.arrow", "x.arrows")) {
      same(Panel.read(whole(name, CodecType.ZSTD, category("symbol", symbols()))));
    }
  }

  @Test
  void nothingAndNotANumberAreNoPrice() throws IOException {
    Path file =
        one(
            "gaps.feather",
            numbers("adjusted_close", Arrays.asList(1.5, null)),
            numbers("volume", List.of(Double.NaN, 7.0)));

    assertThat(Panel.read(file).prices().bars().get(new SecurityId("A")))
        .satisfiesExactly(
            first -> assertThat(first.volume()).isEmpty(),
            second -> assertThat(second.adjustedClose()).isNaN());
  }

  @Test
  void directoriesMayNameTheShare() throws IOException {
    for (String symbol : List.of("AVGO", "BRK.B")) {
      Path file = work.resolve("shares/symbol=" + symbol + "/part.feather");
      Files.createDirectories(file.getParent());
      ArrowFixture.write(
          file,
          CodecType.LZ4_FRAME,
          days("date", List.of(LocalDate.EPOCH)),
          numbers("adjusted_close", List.of(1.5)));
    }

    assertThat(Panel.read(work.resolve("shares")).symbols()).containsExactly("AVGO", "BRK.B");
  }

  @Test
  void whatCannotBeReadIsSaidInOneLine() throws IOException {
    refused(
        one("lacking.feather"),
        "lacks the column adjusted_close; it needs symbol, date and adjusted_close; it has symbol,"
            + " date");
    refused(
        one("text.feather", text("adjusted_close", List.of("1", "2"))),
        "column adjusted_close is Utf8; write it as a number");
    refused(
        one(
            "twice.feather",
            numbers("adjusted_close", List.of(1.0, 2.0)),
            numbers("adjusted_close", List.of(1.0, 2.0))),
        "has 2 columns adjusted_close; keep the one that is meant");
    refused(Files.writeString(work.resolve("old.feather"), "FEA1...."), "is Feather of version 1");
    refused(Files.writeString(work.resolve("csv.feather"), "symbol,date"), "is no Arrow file");
    refused(work.resolve("absent.feather"), "absent.feather: does not exist; check the path");
  }

  @Test
  void aJavaThatKeepsItsBuffersIsToldHowToOpenThem() {
    assertThatThrownBy(
            () -> ArrowPrices.requireOpen(Path.of("x.feather"), Connection.class.getModule()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "x.feather: is Arrow, whose library Java keeps from its buffers; start java with"
                + " --add-opens=java.base/java.nio=java.sql");
  }

  @Test
  void withoutTheOptionalLibrariesTheRefusalNamesThem() throws Exception {
    Path file = one("p.feather", numbers("adjusted_close", List.of(1.0, 2.0)));
    for (String absent : List.of("arrow-", "arrow-memory-netty-1")) {
      try (URLClassLoader without = without(absent)) {
        Class<?> panel = without.loadClass(Panel.class.getName());
        assertThatThrownBy(
                () ->
                    panel.getMethod("read", Path[].class).invoke(null, (Object) new Path[] {file}))
            .cause()
            .hasMessageContaining(
                "is Arrow, and the libraries that read it are not on the class path or do not load"
                    + " (java.lang.")
            .hasMessageContaining("add org.apache.arrow's arrow-vector, arrow-memory-netty and")
            .hasMessageEndingWith(" with commons-io, or name files of CSV");
      }
    }
  }
}

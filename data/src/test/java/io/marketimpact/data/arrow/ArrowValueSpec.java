package io.marketimpact.data.arrow;

import static io.marketimpact.data.arrow.ArrowFixture.days;
import static io.marketimpact.data.arrow.ArrowFixture.numbers;
import static io.marketimpact.data.arrow.ArrowFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.library.Panel;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.Decimal256Vector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.Float4Vector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.SmallIntVector;
import org.apache.arrow.vector.TimeStampMicroTZVector;
import org.apache.arrow.vector.TimeStampMicroVector;
import org.apache.arrow.vector.TimeStampMilliVector;
import org.apache.arrow.vector.TimeStampNanoVector;
import org.apache.arrow.vector.TimeStampSecVector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.UInt1Vector;
import org.apache.arrow.vector.UInt2Vector;
import org.apache.arrow.vector.UInt4Vector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values as other programs store them in Arrow. */
class ArrowValueSpec {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 14);
  private static final long DAYS = DAY.toEpochDay();

  @TempDir private Path work;

  private static <V extends FieldVector> ArrowFixture.Column column(
      String name, BiFunction<String, BufferAllocator, V> make, Consumer<V> value) {
    return (memory, dictionaries) -> {
      V vector = make.apply(name, memory);
      vector.allocateNew();
      value.accept(vector);
      vector.setValueCount(1);
      return vector;
    };
  }

  private PriceBar bar(ArrowFixture.Column... columns) throws IOException {
    Path file = ArrowFixture.write(work.resolve("x.feather"), CodecType.NO_COMPRESSION, columns);
    return Panel.read(file).prices().bars().get(new SecurityId("A")).get(0);
  }

  private PriceBar dated(ArrowFixture.Column date) throws IOException {
    return bar(text("symbol", List.of("A")), date, numbers("adjusted_close", List.of(1.5)));
  }

  private <V extends FieldVector> double price(
      BiFunction<String, BufferAllocator, V> make, Consumer<V> value) throws IOException {
    return bar(
            text("symbol", List.of("A")),
            days("date", List.of(DAY)),
            column("adjusted_close", make, value))
        .adjustedClose();
  }

  @Test
  void floatsAndWholeNumbersKeepTheirValue() throws IOException {
    assertThat(price(Float4Vector::new, vector -> vector.set(0, 0.1f))).isEqualTo(0.1f);
    assertThat(price(TinyIntVector::new, vector -> vector.set(0, 12))).isEqualTo(12);
    assertThat(price(SmallIntVector::new, vector -> vector.set(0, 12))).isEqualTo(12);
    assertThat(price(IntVector::new, vector -> vector.set(0, 12))).isEqualTo(12);
    assertThat(price(BigIntVector::new, vector -> vector.set(0, 12))).isEqualTo(12);
  }

  @Test
  void unsignedNumbersStayPositive() throws IOException {
    assertThat(price(UInt1Vector::new, vector -> vector.set(0, 200))).isEqualTo(200);
    assertThat(price(UInt2Vector::new, vector -> vector.set(0, 60_000))).isEqualTo(60_000);
    assertThat(price(UInt4Vector::new, vector -> vector.set(0, (int) 3_000_000_000L)))
        .isEqualTo(3e9);
    assertThat(price(UInt8Vector::new, vector -> vector.set(0, Long.MIN_VALUE))).isEqualTo(0x1p63);
  }

  @Test
  void decimalsHaveTheirScale() throws IOException {
    BigDecimal price = new BigDecimal("12.345");
    assertThat(
            price(
                (name, memory) -> new DecimalVector(name, memory, 9, 3),
                vector -> vector.set(0, price)))
        .isEqualTo(12.345);
    assertThat(
            price(
                (name, memory) -> new Decimal256Vector(name, memory, 50, 3),
                vector -> vector.set(0, price)))
        .isEqualTo(12.345);
  }

  @Test
  void aSymbolMayBeAnyKindOfText() throws IOException {
    for (ArrowFixture.Column symbol :
        List.<ArrowFixture.Column>of(
            column(
                "symbol", LargeVarCharVector::new, vector -> vector.setSafe(0, new byte[] {'A'})),
            column(
                "symbol", ViewVarCharVector::new, vector -> vector.setSafe(0, new byte[] {'A'})))) {
      assertThat(bar(symbol, days("date", List.of(DAY)), numbers("adjusted_close", List.of(1.5))))
          .isEqualTo(PriceBar.of(new SecurityId("A"), DAY, 1.5));
    }
  }

  @Test
  void aDayMayBeAMidnightOfAnyUnitOrAText() throws IOException {
    Duration since = Duration.ofDays(DAYS);
    for (ArrowFixture.Column date :
        List.<ArrowFixture.Column>of(
            column("date", DateMilliVector::new, vector -> vector.set(0, since.toMillis())),
            column("date", TimeStampSecVector::new, vector -> vector.set(0, since.toSeconds())),
            column("date", TimeStampMilliVector::new, vector -> vector.set(0, since.toMillis())),
            column(
                "date",
                TimeStampMicroVector::new,
                vector -> vector.set(0, since.toMillis() * 1000)),
            column("date", TimeStampNanoVector::new, vector -> vector.set(0, since.toNanos())),
            column(
                "date",
                (name, memory) -> new TimeStampMicroTZVector(name, memory, "UTC"),
                vector -> vector.set(0, since.toMillis() * 1000)),
            text("date", List.of("2026-01-14")))) {
      assertThat(dated(date).date()).isEqualTo(DAY);
    }
  }

  @Test
  void anInstantWithinADayAndAnotherTextAreRefused() {
    assertThatThrownBy(
            () ->
                dated(
                    column(
                        "date",
                        (name, memory) -> new TimeStampMicroTZVector(name, memory, "Asia/Tokyo"),
                        vector -> vector.set(0, DAYS * 86_400_000_000L - 32_400_000_000L))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "row 1 column date has no day of A: an instant that is no midnight in UTC");
    assertThatThrownBy(() -> dated(text("date", List.of("14.01.2026"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("14.01.2026");
  }

  @Test
  void aColumnOfAnotherTypeIsRefused() {
    assertThatThrownBy(() -> dated(column("date", BitVector::new, vector -> vector.set(0, 1))))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("column date is Bool; write it as a date");
  }
}

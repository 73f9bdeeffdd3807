package io.marketimpact.data.parquet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;
import static org.apache.parquet.schema.Types.optional;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.library.Panel;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers as other programs store them in Parquet. */
class ParquetValueSpec {

  /** Writes as it is what it calls packed by gzip, which the library cannot write either. */
  private static final class SaidToBeGzip
      implements CompressionCodecFactory, CompressionCodecFactory.BytesInputCompressor {

    @Override
    public BytesInput compress(BytesInput bytes) {
      return bytes;
    }

    @Override
    public CompressionCodecName getCodecName() {
      return CompressionCodecName.GZIP;
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
      return this;
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
      throw new UnsupportedOperationException("nothing is read by it");
    }

    @Override
    public void release() {}
  }

  @TempDir private Path work;

  private Path file(Type price, Type volume, Consumer<Group> figures, CompressionCodecName packed)
      throws IOException {
    MessageType columns =
        new MessageType(
            "prices",
            optional(BINARY).as(stringType()).named("symbol"),
            optional(INT32).as(dateType()).named("date"),
            price,
            volume);
    Group row = new SimpleGroup(columns);
    row.add("symbol", "A");
    row.add("date", 1);
    figures.accept(row);
    Path file = Files.createTempDirectory(work, "prices").resolve(packed + ".parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(columns)
            .withCompressionCodec(packed)
            .withCodecFactory(packed == CompressionCodecName.GZIP ? new SaidToBeGzip() : null)
            .build()) {
      writer.write(row);
    }
    return file;
  }

  private void reads(
      double price, double volume, Type prices, Type volumes, Consumer<Group> figures)
      throws IOException {
    Path file = file(prices, volumes, figures, CompressionCodecName.SNAPPY);
    assertThat(Panel.read(file).prices().bars().get(new SecurityId("A")))
        .singleElement()
        .satisfies(
            bar -> {
              assertThat(bar.date()).isEqualTo(LocalDate.ofEpochDay(1));
              assertThat(bar.adjustedClose()).isEqualTo(price);
              assertThat(bar.volume()).hasValue(volume);
            });
  }

  private static Type price(boolean isWide) {
    return optional(isWide ? DOUBLE : FLOAT).named("adjusted_close");
  }

  @Test
  void unsignedVolumesStayPositive() throws IOException {
    reads(
        1.5,
        3e9,
        price(true),
        optional(INT32).as(intType(32, false)).named("volume"),
        row -> {
          row.add("adjusted_close", 1.5);
          row.add("volume", (int) 3_000_000_000L);
        });
    reads(
        1.5,
        0x1p63,
        price(true),
        optional(INT64).as(intType(64, false)).named("volume"),
        row -> {
          row.add("adjusted_close", 1.5);
          row.add("volume", Long.MIN_VALUE);
        });
  }

  @Test
  void floatsAndWholeNumbersKeepTheirValue() throws IOException {
    reads(
        0.1f,
        7,
        price(false),
        optional(INT64).named("volume"),
        row -> {
          row.add("adjusted_close", 0.1f);
          row.add("volume", 7L);
        });
    reads(
        12,
        7,
        optional(INT32).named("adjusted_close"),
        optional(INT32).as(intType(32, true)).named("volume"),
        row -> {
          row.add("adjusted_close", 12);
          row.add("volume", 7);
        });
  }

  @Test
  void decimalsHaveTheirScaleWhateverStoresThem() throws IOException {
    reads(
        123.45,
        10,
        optional(INT32).as(decimalType(2, 9)).named("adjusted_close"),
        optional(INT64).as(decimalType(1, 18)).named("volume"),
        row -> {
          row.add("adjusted_close", 12345);
          row.add("volume", 100L);
        });
    byte[] unscaled = BigInteger.valueOf(12345).toByteArray();
    reads(
        12.345,
        10,
        optional(BINARY).as(decimalType(3, 20)).named("adjusted_close"),
        optional(DOUBLE).named("volume"),
        row -> {
          row.add("adjusted_close", Binary.fromConstantByteArray(unscaled));
          row.add("volume", 10.0);
        });
  }

  @Test
  void aNestedColumnIsRefusedInOneLine() throws IOException {
    Type nested =
        org.apache.parquet.schema.Types.optionalGroup()
            .addField(optional(DOUBLE).named("value"))
            .named("adjusted_close");
    Path file =
        file(
            nested,
            optional(DOUBLE).named("volume"),
            row -> row.addGroup("adjusted_close").add("value", 1.5),
            CompressionCodecName.SNAPPY);
    assertThatThrownBy(() -> Panel.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("column adjusted_close is a group of columns; write it as a number");
  }

  @Test
  void aFilePackedByGzipIsRefusedWithTheRemedy() throws IOException {
    Path file =
        file(
            price(true),
            optional(DOUBLE).named("volume"),
            row -> row.add("adjusted_close", 1.5),
            CompressionCodecName.GZIP);
    assertThatThrownBy(() -> Panel.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "is packed in a way that is read only where Spark is; write the file again, compressed"
                + " with");
  }
}

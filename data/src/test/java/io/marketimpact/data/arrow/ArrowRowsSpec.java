package io.marketimpact.data.arrow;

import static io.marketimpact.data.arrow.ArrowFixture.days;
import static io.marketimpact.data.arrow.ArrowFixture.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.flatbuffers.FlatBufferBuilder;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.library.Panel;
import io.marketimpact.market.SecurityId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowFooter;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows a file of some size may have. */
class ArrowRowsSpec {

  private static final int ROWS = 60_000;
  private static final String MAGIC = "ARROW1";

  @TempDir private Path work;

  private Path packedTightly() throws IOException {
    Path file = work.resolve("symbol=A/part.feather");
    Files.createDirectories(file.getParent());
    return ArrowFixture.write(
        file,
        CodecType.ZSTD,
        days("date", Collections.nCopies(ROWS, LocalDate.EPOCH)),
        numbers("adjusted_close", Collections.nCopies(ROWS, 1.0)));
  }

  /** The same file, whose end names its one batch many times. */
  private static void repeat(Path file, int times) throws IOException {
    byte[] footer;
    try (BufferAllocator memory = new RootAllocator();
        SeekableByteChannel bytes = Files.newByteChannel(file);
        ArrowFileReader reader = new ArrowFileReader(bytes, memory)) {
      List<ArrowBlock> batches = reader.getRecordBlocks();
      Schema schema = reader.getVectorSchemaRoot().getSchema();
      FlatBufferBuilder builder = new FlatBufferBuilder();
      builder.finish(
          new ArrowFooter(schema, List.of(), Collections.nCopies(times, batches.get(0)))
              .writeTo(builder));
      footer = builder.sizedByteArray();
    }
    byte[] whole = Files.readAllBytes(file);
    int tail = Integer.BYTES + MAGIC.length();
    int old = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).getInt(whole.length - tail);
    var altered = new ByteArrayOutputStream();
    altered.write(whole, 0, whole.length - tail - old);
    altered.write(footer);
    altered.write(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .array());
    altered.write(MAGIC.getBytes(StandardCharsets.US_ASCII));
    Files.write(file, altered.toByteArray());
  }

  @Test
  void rowsThatNoFileOfTheSizeCanHoldAreRefused() throws IOException {
    Path file = packedTightly();
    repeat(file, 1_000);

    assertThatThrownBy(() -> Panel.read(work))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be read as Arrow: it gives ")
        .hasMessageContaining(" rows or more, and has " + Files.size(file) + " bytes; write the");
  }

  @Test
  void theTightestPackingIsRead() throws IOException {
    packedTightly();

    assertThat(Panel.read(work).prices().bars().get(new SecurityId("A"))).hasSize(ROWS);
  }
}

package io.marketimpact.data.arrow;

import static io.marketimpact.data.arrow.ArrowFixture.category;
import static io.marketimpact.data.arrow.ArrowFixture.days;
import static io.marketimpact.data.arrow.ArrowFixture.numbers;
import static io.marketimpact.data.arrow.ArrowFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.library.Panel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.arrow.vector.compression.CompressionUtil.CodecType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrow files that were cut, altered or made to do harm. */
class ArrowDamageSpec {

  private static final List<String> SYMBOLS = List.of("A", "A", "B", "B", "C", "C", "D", "D");
  private static final int LZ4 = 0x184D2204;

  @TempDir private Path work;

  private Path file(String name, CodecType packed, boolean isCoded) throws IOException {
    return ArrowFixture.write(
        work.resolve(name),
        packed,
        isCoded ? category("symbol", SYMBOLS) : text("symbol", SYMBOLS),
        days(
            "date",
            SYMBOLS.stream()
                .map(symbol -> LocalDate.EPOCH.plusDays(SYMBOLS.indexOf(symbol)))
                .toList()),
        numbers("adjusted_close", Arrays.asList(1.0, 2.0, 3.0, null, 5.0, 6.0, 7.0, 8.0)));
  }

  /** Some alterations hit nothing that is read. */
  private boolean isRefused(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes);
    try {
      Panel.read(file);
      return false;
    } catch (BadInputException refusal) {
      assertThat(refusal.getMessage())
          .startsWith(file.toString())
          .contains("; ")
          .doesNotContain("\n");
      return true;
    }
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    return bytes;
  }

  private void refused(Path file, byte[] bytes, String words) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> Panel.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cannot be read as Arrow: ")
        .hasMessageContaining(words)
        .hasMessageEndingWith("; write the file anew, as pandas' to_feather does");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x.feather", "x.arrows"})
  void aFileThatWasCutOrAlteredIsRefusedInOneLineOrRead(String name) throws IOException {
    Random random = new Random(20260114);
    int refused = 0;
    for (CodecType packed : CodecType.values()) {
      for (boolean isCoded : List.of(true, false)) {
        Path file = file(name, packed, isCoded);
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < 20; i++) {
          byte[] altered = whole.clone();
          altered[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
          refused += isRefused(file, altered) ? 1 : 0;
          byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
          refused += isRefused(file, cut) ? 1 : 0;
        }
      }
    }
    assertThat(refused).isGreaterThan(100);
  }

  @Test
  void aColumnThatClaimsToUnpackToGigabytesGetsNoRoom() throws IOException {
    Path file = file("bomb.feather", CodecType.LZ4_FRAME, false);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int frame = 8;
    while (words.getInt(frame) != LZ4) {
      frame++;
    }

    refused(
        file,
        with(bytes, frame - Long.BYTES, Integer.MAX_VALUE),
        "a column says that it unpacks to 2147483647 bytes");
  }

  @Test
  void aMessageThatClaimsGigabytesGetsNoRoom() throws IOException {
    Path file = file("long.arrows", CodecType.NO_COMPRESSION, false);

    refused(
        file,
        with(Files.readAllBytes(file), Integer.BYTES, Integer.MAX_VALUE),
        "a message says that it has 2147483647 bytes");
  }

  @Test
  void aTextThatClaimsGigabytesGetsNoRoom() throws IOException {
    Path file = file("text.feather", CodecType.NO_COMPRESSION, false);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int offsets = 8;
    while (words.getInt(offsets) != 1
        || words.getInt(offsets + 4) != 2
        || words.getInt(offsets + 8) != 3) {
      offsets += 4;
    }

    refused(file, with(bytes, offsets, Integer.MAX_VALUE), "symbol has a text of 2147483647 bytes");
  }

  @Test
  void aCodeWithoutAValueIsRefused() throws IOException {
    Path file = file("codes.feather", CodecType.NO_COMPRESSION, true);
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int codes = 8;
    while (words.getInt(codes) != 1
        || words.getInt(codes + 4) != 1
        || words.getInt(codes + 8) != 2) {
      codes += 4;
    }

    refused(file, with(bytes, codes, 99), "symbol has code 99 of 4 values");
  }
}

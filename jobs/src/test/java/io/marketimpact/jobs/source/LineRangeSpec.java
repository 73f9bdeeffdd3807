package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts of a file are whole lines, and all of them together the file. */
class LineRangeSpec {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "symbol,date\nAAA,2026-01-14\n\u00e9\u4e2d\u4e2d\u4e2d\u4e2d,1\n\n\nB,2\n",
        "no end of line",
        "a\nlast line without its end",
        "\n\n\n",
        "windows\r\nline\r\nends\r\n",
        "a very long first line, longer than all of the rest of the file together\nb\nc\n",
      })
  void partsAreWholeLinesAndAllOfThem(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("f.csv"), text);
    for (int fewest = 1; fewest < 30; fewest++) {
      List<String> parts = parts(file, fewest);
      assertThat(String.join("", parts)).isEqualTo(text);
      assertThat(parts).doesNotContain("").hasSizeLessThanOrEqualTo(fewest);
      assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.endsWith("\n"));
    }
  }

  @Test
  void manyLinesAreSharedOutEvenly() throws IOException {
    String text =
        IntStream.range(10_000, 60_000).mapToObj(i -> i + "\n").collect(Collectors.joining());
    Path file = Files.writeString(directory.resolve("f.csv"), text);

    assertThat(parts(file, 5)).hasSize(5).allMatch(part -> part.length() == 60_000);
    assertThat(parts(file, 7)).hasSize(7);
  }

  @Test
  void anEmptyFileHasNoPart() throws IOException {
    assertThat(LineRange.of(Files.createFile(directory.resolve("f.csv")), 3)).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> LineRange.of(directory.resolve("none.csv"), 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none.csv: cannot be read");
  }

  @Test
  void bytesThatAreNoTextAreNotTakenForText() throws IOException {
    Path file = Files.write(directory.resolve("f.csv"), new byte[] {'a', (byte) 0xff, '\n'});
    LineRange range = LineRange.of(file, 1).get(0);
    assertThatThrownBy(() -> read(range, file)).isInstanceOf(MalformedInputException.class);
  }

  private static List<String> parts(Path file, int fewest) throws IOException {
    List<LineRange> ranges = LineRange.of(file, fewest);
    String[] parts = new String[ranges.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(ranges.get(i), file);
    }
    return List.of(parts);
  }

  private static String read(LineRange range, Path file) throws IOException {
    StringWriter text = new StringWriter();
    try (Reader reader = range.text(file)) {
      reader.transferTo(text);
    }
    return text.toString();
  }
}

package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lines become text again, whatever the buffer. */
class LinesReaderSpec {

  @Test
  void linesComeBackInAnyPieces() throws IOException {
    List<String> lines = List.of("symbol,date", "", "AAA,2026-01-14", "\u00e9\u4e2d");

    for (int size : new int[] {1, 2, 3, 7, 1000}) {
      StringWriter text = new StringWriter();
      char[] buffer = new char[size];
      try (LinesReader reader = new LinesReader(lines.iterator())) {
        int count = reader.read(buffer, 0, size);
        while (count >= 0) {
          text.write(buffer, 0, count);
          count = reader.read(buffer, 0, size);
        }
      }
      assertThat(text).hasToString(String.join("\n", lines) + "\n");
    }
  }

  @Test
  void manyLinesFillOneBuffer() throws IOException {
    char[] buffer = new char[500];
    try (LinesReader reader =
        new LinesReader(IntStream.range(0, 100).mapToObj(Integer::toString).iterator())) {
      assertThat(reader.read(buffer, 0, 500)).isEqualTo(290);
      assertThat(reader.read(buffer, 0, 500)).isEqualTo(-1);
    }
  }
}

package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName.ERR;
import static org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName.OUT;

import io.marketimpact.notebooks.kernel.PrintedText.Text;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rapaio.jupyter.kernel.message.messages.IOPubStream.StreamName;

/** Where text is cut that comes in turns to two streams. */
class PrintedTextSpec {

  private final PrintedText printed = new PrintedText();

  private void print(StreamName stream, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    printed.append(stream, bytes, 0, bytes.length);
  }

  @Test
  void noTextOfTheOtherStreamStandsInALine() {
    for (int i = 0; i < 3; i++) {
      print(OUT, "o\n");
      print(ERR, "e\n");
    }
    print(OUT, "last");
    assertThat(printed.take())
        .containsExactly(
            new Text(OUT, "o\n"),
            new Text(ERR, "e\n"),
            new Text(OUT, "o\no\n"),
            new Text(ERR, "e\ne\n"));
    print(OUT, "\n");
    assertThat(printed.take()).containsExactly(new Text(OUT, "last\n"));
  }

  @Test
  void aLineThatHasNoEndWaitsOnce() {
    for (int i = 0; i < 3; i++) {
      print(OUT, "o\n");
      print(ERR, "e\n");
    }
    print(OUT, "50 %");
    printed.take();
    assertThat(printed.take()).containsExactly(new Text(OUT, "50 %"));
    print(ERR, "e");
    assertThat(printed.take()).containsExactly(new Text(ERR, "e"));
    print(OUT, "60 %");
    assertThat(printed.take()).containsExactly(new Text(OUT, "60 %"));
  }

  @Test
  void aCharacterThatIsNeverWholeIsShownAtTheEnd() {
    printed.append(OUT, new byte[] {'a', (byte) 0xE2}, 0, 2);
    assertThat(printed.take()).containsExactly(new Text(OUT, "a"));
    assertThat(printed.take()).isEmpty();
    assertThat(printed.takeRest()).containsExactly(new Text(OUT, "\uFFFD"));
    assertThat(printed.takeRest()).isEmpty();
  }

  @Test
  void aCharacterInTwoPartsIsOne() {
    byte[] bytes = "漢".getBytes(StandardCharsets.UTF_8);
    printed.append(OUT, bytes, 0, 1);
    assertThat(printed.take()).isEmpty();
    printed.append(OUT, bytes, 1, 2);
    assertThat(printed.take()).containsExactly(new Text(OUT, "漢"));
  }
}

package io.marketimpact.jobs.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Shows {@code ?} for characters by which a terminal would do something other than show them. */
final class HarmlessWriter extends FilterWriter {

  private HarmlessWriter(Writer writer) {
    super(writer);
  }

  static PrintWriter over(Writer writer) {
    return new PrintWriter(new HarmlessWriter(writer), true);
  }

  @Override
  public void write(int character) throws IOException {
    super.write(harmless((char) character));
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    char[] shown = new char[length];
    for (int i = 0; i < length; i++) {
      shown[i] = harmless(characters[offset + i]);
    }
    super.write(shown, 0, length);
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    write(text.toCharArray(), offset, length);
  }

  private static char harmless(char character) {
    return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0 ? '?' : character;
  }
}

package io.marketimpact.jobs.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Pattern;

/**
 * Shows {@code ?} for characters by which a terminal would do something other than show them. What
 * is printed as a line stays one line, whatever the names in it.
 */
final class HarmlessWriter extends PrintWriter {

  private static final Pattern BREAK = Pattern.compile("[\r\n]");

  private HarmlessWriter(Writer writer) {
    super(writer, true);
  }

  static PrintWriter over(Writer writer) {
    return new HarmlessWriter(new Harmless(writer));
  }

  @Override
  public void println(String text) {
    super.println(BREAK.matcher(String.valueOf(text)).replaceAll("?"));
  }

  @Override
  public void println(Object shown) {
    println(String.valueOf(shown));
  }

  /** Character by character; line breaks may be those of a text of many lines. */
  private static final class Harmless extends FilterWriter {

    private Harmless(Writer writer) {
      super(writer);
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
      return switch (Character.getType(character)) {
        case Character.CONTROL -> "\n\r\t".indexOf(character) < 0 ? '?' : character;
        case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> '?';
        default -> character;
      };
    }
  }
}

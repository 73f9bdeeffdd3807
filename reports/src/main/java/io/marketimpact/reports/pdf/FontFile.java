package io.marketimpact.reports.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;

/** Loads fonts from the class path, to be put into a document with the letters used. */
final class FontFile {

  private FontFile() {}

  /**
   * Loads a font.
   *
   * @param resource its file
   * @param name the letter that names its subset, another for each font of a document
   */
  static BaseFont load(String resource, char name) {
    try {
      BaseFont font =
          BaseFont.createFont(
              resource,
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              BaseFont.NOT_CACHED,
              bytes(resource),
              null);
      font.setSecureRandom(new NoChance(name));
      // A list of the letters inside must name letters of composed glyphs too; without one, it need
      // not (ISO 19005-2, 6.2.11.4.2).
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static byte[] bytes(String resource) throws IOException {
    try (InputStream stream = FontFile.class.getResourceAsStream(resource)) {
      return stream.readAllBytes();
    }
  }

  /**
   * The six letters that name a font's subset are drawn by lot. Here the lot always falls on the
   * same one: the same report gives the same bytes.
   */
  private static final class NoChance extends SecureRandom {
    private static final double LETTERS = 26;

    private final char letter;

    private NoChance(char letter) {
      this.letter = letter;
    }

    @Override
    public double nextDouble() {
      return (letter - 'A' + 0.5) / LETTERS;
    }
  }
}

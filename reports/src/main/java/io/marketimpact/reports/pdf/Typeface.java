package io.marketimpact.reports.pdf;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import io.marketimpact.reports.text.Visible;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Liberation Sans from the class path, put into the document with the letters used. One instance
 * serves one document: a font remembers which of its letters were used.
 */
final class Typeface {

  /** Cuts of the face. */
  enum Cut {
    REGULAR("LiberationSans-Regular.ttf", 'R'),
    BOLD("LiberationSans-Bold.ttf", 'B'),
    ITALIC("LiberationSans-Italic.ttf", 'I');

    private final String file;
    private final char letter;

    Cut(String file, char letter) {
      this.file = file;
      this.letter = letter;
    }

    private byte[] bytes() {
      try (InputStream stream = Typeface.class.getResourceAsStream("/liberation/" + file)) {
        return stream.readAllBytes();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  /** Stands for a letter the face does not have. */
  private static final String MISSING = "\u25A1";

  private static final String ELLIPSIS = "\u2026";

  private final Map<Cut, BaseFont> fonts = new EnumMap<>(Cut.class);
  private final Map<String, String> shown = new HashMap<>();
  private final Map<Integer, Boolean> letters = new HashMap<>();

  Typeface() {
    for (Cut cut : Cut.values()) {
      fonts.put(cut, load(cut));
    }
  }

  private static BaseFont load(Cut cut) {
    try {
      BaseFont font =
          BaseFont.createFont(
              cut.file,
              BaseFont.IDENTITY_H,
              BaseFont.EMBEDDED,
              BaseFont.NOT_CACHED,
              cut.bytes(),
              null);
      font.setSecureRandom(new NoChance(cut.letter));
      // A list of the letters inside must name letters of composed glyphs too; without one, it need
      // not (ISO 19005-2, 6.2.11.4.2).
      font.setIncludeCidSet(false);
      return font;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Font font(Cut cut, float size, Color colour) {
    return new Font(fonts.get(cut), size, Font.NORMAL, colour);
  }

  /** How wide a text is in points. */
  float width(String text, Cut cut, float size) {
    return fonts.get(cut).getWidthPoint(text, size);
  }

  /** A text on one line in letters that the face has; a letter it lacks is an empty square. */
  String shown(String text) {
    return shown.computeIfAbsent(text, this::inLettersOfTheFace);
  }

  private String inLettersOfTheFace(String text) {
    StringBuilder line = new StringBuilder();
    Visible.line(text)
        .codePoints()
        .filter(letter -> Character.getType(letter) != Character.FORMAT)
        .mapToObj(letter -> has(letter) ? Character.toString(letter) : MISSING)
        .forEach(line::append);
    return line.toString();
  }

  private boolean has(int letter) {
    return letters.computeIfAbsent(
        letter, any -> fonts.values().stream().allMatch(font -> font.charExists(any)));
  }

  /** A text cut with an ellipsis where it is wider than its room. */
  String within(String text, Cut cut, float size, float room) {
    if (width(text, cut, size) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + ELLIPSIS, cut, size) > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** Whether some of a text runs from right to left. */
  static boolean runsLeft(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
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

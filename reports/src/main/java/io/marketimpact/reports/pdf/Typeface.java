package io.marketimpact.reports.pdf;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfWriter;
import io.marketimpact.reports.text.Visible;
import java.awt.Color;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Liberation Sans, and other fonts for the letters it lacks. One instance serves one document: a
 * font remembers which of its letters were used.
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
  }

  /** Fonts of one cut for letters the face lacks, the first that has a letter lends it. */
  private enum Script {
    HAN("DroidSansFallbackFull.ttf", 'H'),
    ARABIC("NotoSansArabic-Regular.ttf", 'A');

    private final String file;
    private final char letter;

    Script(String file, char letter) {
      this.file = file;
      this.letter = letter;
    }
  }

  /**
   * Letters of one font.
   *
   * @param script whose font lends them, none where the face has them
   * @param text the letters
   */
  private record Run(Optional<Script> script, String text) {}

  /** Stands for a letter no font has. */
  private static final String MISSING = "\u25A1";

  private static final String ELLIPSIS = "\u2026";

  private final Map<Cut, BaseFont> fonts = new EnumMap<>(Cut.class);
  private final Map<Script, BaseFont> lenders = new EnumMap<>(Script.class);
  private final Map<String, String> shown = new HashMap<>();
  private final Map<String, List<Run>> runs = new HashMap<>();
  private final Map<Integer, Boolean> own = new HashMap<>();
  private final Map<Integer, Optional<Script>> scripts = new HashMap<>();

  Typeface() {
    for (Cut cut : Cut.values()) {
      fonts.put(cut, FontFile.load("/liberation/" + cut.file, cut.letter));
    }
  }

  /** A text on one line, ready to be set. */
  Phrase phrase(String text, Cut cut, float size, Color color) {
    Phrase phrase = new Phrase();
    for (Run run : runs.computeIfAbsent(shown(text), this::divided)) {
      phrase.add(new Chunk(run.text(), font(run, cut, size, color)));
    }
    return phrase;
  }

  private Font font(Run run, Cut cut, float size, Color color) {
    int style = run.script().isPresent() && cut == Cut.BOLD ? Font.BOLD : Font.NORMAL;
    return new Font(font(run, cut), size, style, color);
  }

  private BaseFont font(Run run, Cut cut) {
    return run.script().map(this::lender).orElseGet(() -> fonts.get(cut));
  }

  private BaseFont lender(Script script) {
    return lenders.computeIfAbsent(script, any -> FontFile.load(any.file, any.letter));
  }

  /** How wide a text is in points. */
  float width(String text, Cut cut, float size) {
    float width = 0;
    for (Run run : runs.computeIfAbsent(text, this::divided)) {
      width += font(run, cut).getWidthPoint(run.text(), size);
    }
    return width;
  }

  private List<Run> divided(String text) {
    List<Run> runs = new ArrayList<>();
    int begin = 0;
    while (begin < text.length()) {
      Optional<Script> script = script(text.codePointAt(begin));
      int end = begin;
      while (end < text.length() && script(text.codePointAt(end)).equals(script)) {
        end = text.offsetByCodePoints(end, 1);
      }
      runs.add(new Run(script, text.substring(begin, end)));
      begin = end;
    }
    return runs;
  }

  /** A text on one line in letters that can be shown; an empty square for any other. */
  String shown(String text) {
    return shown.computeIfAbsent(text, this::inLettersWeHave);
  }

  private String inLettersWeHave(String text) {
    StringBuilder line = new StringBuilder();
    Visible.line(text)
        .codePoints()
        .filter(letter -> !isHint(letter))
        .mapToObj(letter -> has(letter) ? Character.toString(letter) : MISSING)
        .forEach(line::append);
    return line.toString();
  }

  /** Whether it only tells how its neighbors are to be drawn. */
  private static boolean isHint(int letter) {
    return Character.getType(letter) == Character.FORMAT || (letter >= 0xFE00 && letter <= 0xFE0F);
  }

  private boolean has(int letter) {
    return isOfTheFace(letter) || script(letter).isPresent();
  }

  private boolean isOfTheFace(int letter) {
    return own.computeIfAbsent(
        letter, any -> fonts.values().stream().allMatch(font -> font.charExists(any)));
  }

  private Optional<Script> script(int letter) {
    return scripts.computeIfAbsent(
        letter,
        any ->
            isOfTheFace(any)
                ? Optional.empty()
                : Stream.of(Script.values())
                    .filter(script -> lender(script).charExists(any))
                    .findFirst());
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

  /**
   * The way a paragraph runs, as the PDF library counts it: where some of it runs from right to
   * left, all follows its first letter.
   */
  static int direction(String text) {
    return text.codePoints().filter(Character::isLetter).limit(1).anyMatch(Typeface::runsLeft)
        ? PdfWriter.RUN_DIRECTION_RTL
        : directionFromLeft(text);
  }

  /** The way a label runs that begins at a place on its left. */
  static int directionFromLeft(String text) {
    return text.codePoints().anyMatch(Typeface::runsLeft)
        ? PdfWriter.RUN_DIRECTION_LTR
        : PdfWriter.RUN_DIRECTION_NO_BIDI;
  }

  private static boolean runsLeft(int letter) {
    byte direction = Character.getDirectionality(letter);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}

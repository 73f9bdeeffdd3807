package io.marketimpact.reports.pdf;

import io.marketimpact.data.table.Tone;
import io.marketimpact.reports.pdf.Typeface.Cut;
import io.marketimpact.reports.text.ShownTable;
import io.marketimpact.reports.text.ShownTable.Setting;
import java.util.regex.Pattern;

/**
 * How wide a table's columns are set and how large its letters. A column gets at least its longest
 * word, and what is left goes where texts would otherwise be broken into many lines. Numbers stay
 * on one line as long as a smaller size allows it.
 */
final class ColumnWidths {

  private static final float PADDING = 3.5f;

  /** Of a table with so many columns that words would break for white space. */
  private static final float LITTLE_PADDING = 2.5f;

  private static final int MANY_COLUMNS = 10;

  /** More are a third of a page. */
  private static final int MANY_LINES = 20;

  private static final float SHORT_TEXT = 50;

  /** Of the lines of a table: smaller letters that save more of them are read more easily. */
  private static final float FEWER = 0.8f;

  private static final float[] SIZES = {8f, 7.5f, 7f, 6.5f};
  private static final float MOST_OF_TABLE = 0.28f;

  /** Of a head's width, so that it stands on two lines wherever it breaks. */
  private static final float LINES_OF_HEAD = 0.6f;

  private static final int HALVINGS = 40;

  /** A word ends with a space, or with a hyphen that stays on its line. */
  private static final Pattern WORDS = Pattern.compile(" |(?<=-)");

  private final float size;
  private final float[] widths;

  private ColumnWidths(float size, float[] widths) {
    this.size = size;
    this.widths = widths;
  }

  private static boolean isBetter(Measure smaller, Measure chosen) {
    boolean isCrowded = chosen.least.length > MANY_COLUMNS || chosen.lines() > MANY_LINES;
    return isCrowded && smaller.lines() < FEWER * chosen.lines();
  }

  /** White space at each side of a cell, in points. */
  float padding() {
    return padding(widths.length);
  }

  private static float padding(int columns) {
    return columns > MANY_COLUMNS ? LITTLE_PADDING : PADDING;
  }

  /** Of the letters, in points. */
  float size() {
    return size;
  }

  /** Of the columns, in points; they add up to the table's. */
  float[] widths() {
    return widths.clone();
  }

  static ColumnWidths of(ShownTable table, Typeface face, float width) {
    Measure chosen = null;
    for (float size : SIZES) {
      Measure measure = new Measure(table, face, width, size, Measure.Numbers.WHOLE);
      if (chosen == null ? measure.fits() : isBetter(measure, chosen)) {
        chosen = measure;
      }
    }
    return chosen != null
        ? chosen.widths()
        : new Measure(table, face, width, SIZES[SIZES.length - 1], Measure.Numbers.BROKEN).widths();
  }

  /** Measures the cells at one size. */
  private static final class Measure {

    /** Whether a number with its interval may stand on two lines. */
    private enum Numbers {
      WHOLE,
      BROKEN
    }

    private final ShownTable table;
    private final Typeface face;
    private final float width;
    private final float size;
    private final Numbers numbers;
    private final float[] least;
    private final float[] best;

    private Measure(ShownTable table, Typeface face, float width, float size, Numbers numbers) {
      this.table = table;
      this.face = face;
      this.width = width;
      this.size = size;
      this.numbers = numbers;
      this.least = new float[table.heads().size()];
      this.best = new float[table.heads().size()];
      for (int column = 0; column < least.length; column++) {
        head(table.heads().get(column).text(), column);
      }
      for (ShownTable.Line line : table.lines()) {
        Cut cut = line.tone() == Tone.STRONG ? Cut.BOLD : Cut.REGULAR;
        line.cells().stream()
            .filter(cell -> !cell.isWide())
            .forEach(cell -> cell(cell, cut, table.heads().get(cell.column()).setting()));
      }
    }

    private void head(String head, int column) {
      least[column] = word(head, Cut.BOLD);
      best[column] = Math.max(least[column], LINES_OF_HEAD * line(head, Cut.BOLD));
    }

    private void cell(ShownTable.Shown cell, Cut cut, Setting setting) {
      float whole = line(cell.text(), cut);
      boolean mayBreak =
          setting == Setting.TEXT
              || (setting == Setting.NUMBER && (isWords(cell) || numbers == Numbers.BROKEN));
      float word = mayBreak ? Math.min(word(cell.text(), cut), MOST_OF_TABLE * width) : whole;
      least[cell.column()] = Math.max(least[cell.column()], word);
      best[cell.column()] = Math.max(best[cell.column()], whole);
    }

    /** A reason in a column of numbers takes no room from them. */
    private static boolean isWords(ShownTable.Shown cell) {
      return cell.key().isEmpty();
    }

    private float word(String text, Cut cut) {
      float longest = 0;
      for (String word : WORDS.split(face.shown(text), -1)) {
        longest = Math.max(longest, line(word, cut));
      }
      return longest;
    }

    private float line(String text, Cut cut) {
      return face.width(face.shown(text), cut, size) + 2 * padding(least.length) + 1;
    }

    /** About how many lines the rows take, each as many as its longest cell. */
    private int lines() {
      float[] room = widths().widths;
      int sum = 0;
      for (ShownTable.Line line : table.lines()) {
        Cut cut = line.tone() == Tone.STRONG ? Cut.BOLD : Cut.REGULAR;
        double most = 1;
        for (ShownTable.Shown cell : line.cells()) {
          if (!cell.isWide()) {
            most = Math.max(most, Math.ceil(line(cell.text(), cut) / room[cell.column()] - 0.01));
          }
        }
        sum += (int) most;
      }
      return sum;
    }

    private boolean fits() {
      return sum(least) <= width;
    }

    private ColumnWidths widths() {
      float[] widths = new float[least.length];
      if (sum(least) >= width) {
        fill(widths, least, width / sum(least));
      } else if (sum(best) <= width) {
        fill(widths, best, width / sum(best));
      } else {
        balance(widths);
      }
      return new ColumnWidths(size, widths);
    }

    private static void fill(float[] widths, float[] shares, float scale) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = shares[column] * scale;
      }
    }

    /**
     * Gives each column room by the square root of its longest text, so that short texts stay on
     * one line and long ones share the rest: the scale at which all add up is found by halving.
     */
    private void balance(float[] widths) {
      keepShortTextsWhole();
      double low = 0;
      double high = width;
      for (int step = 0; step < HALVINGS; step++) {
        double scale = (low + high) / 2;
        for (int column = 0; column < widths.length; column++) {
          double room = Math.min(best[column], scale * Math.sqrt(best[column]));
          widths[column] = (float) Math.max(least[column], room);
        }
        if (sum(widths) > width) {
          high = scale;
        } else {
          low = scale;
        }
      }
    }

    /** Where many columns leave little room, words in pairs would take two lines in every row. */
    private void keepShortTextsWhole() {
      if (least.length <= MANY_COLUMNS) {
        return;
      }
      for (int column = 0; column < least.length; column++) {
        float more = best[column] - least[column];
        if (best[column] <= SHORT_TEXT && sum(least) + more <= width) {
          least[column] = best[column];
        }
      }
    }

    private static float sum(float[] values) {
      float sum = 0;
      for (float value : values) {
        sum += value;
      }
      return sum;
    }
  }
}

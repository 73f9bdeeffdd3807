package io.marketimpact.data.csv;

import com.fasterxml.jackson.core.io.NumberInput;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Reads price rows straight from bytes where nothing about them is unusual: ASCII, no quotes, no
 * blanks around cells, ISO dates, numbers of digits and one point. Whatever is not so is left to
 * {@link PriceReader}, which understands more and says what is wrong.
 */
public final class PlainPrices {

  /** Digits that a double holds exactly, so that one division rounds as a parser would. */
  private static final int EXACT_DIGITS = 15;

  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final int ISO_LENGTH = 10;
  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 200;

  private final PriceColumns columns;
  private final int width;
  private final int[] starts;
  private final int[] ends;
  private final Map<String, SecurityId> securities = new HashMap<>();
  private final LocalDate[] dates = new LocalDate[YEARS * 12 * 31];
  private byte[] text = {};
  private char[] characters = new char[32];
  private SecurityId security;
  private int securityStart;
  private int securityEnd;

  private PlainPrices(PriceColumns columns, int width) {
    this.columns = columns;
    this.width = width;
    this.starts = new int[width];
    this.ends = new int[width];
  }

  /**
   * A reader of a file's rows.
   *
   * @param header of the file
   * @param layout what the file is
   * @return the reader, empty where its rows need more than bytes
   */
  public static Optional<PlainPrices> of(CsvHeader header, PriceLayout layout) {
    CsvForm form = header.form();
    boolean isPlain =
        form.separator() == ','
            && form.decimal() == '.'
            && form.dates().equals(DateForm.ISO)
            && form.headerRows() == 1
            && layout.shares().size() == 1
            && layout.period().isEmpty()
            && layout.permanent().isEmpty()
            && layout.format().basis() != PriceBasis.SIGNED;
    return isPlain
        ? Optional.of(new PlainPrices(layout.shares().get(0), header.names().size()))
        : Optional.empty();
  }

  /**
   * Reads whole lines.
   *
   * @param lines their bytes
   * @param hasHeader whether the first of them is the header
   * @param bars takes the bars in order
   * @return whether all rows were plain; if not, the bars taken so far are not all of them
   */
  public boolean read(byte[] lines, boolean hasHeader, Consumer<PriceBar> bars) {
    text = lines;
    security = null;
    int at = hasHeader ? afterHeader() : 0;
    while (at >= 0 && at < lines.length) {
      at = split(at);
      if (at >= 0) {
        PriceBar bar;
        try {
          bar = bar();
        } catch (DateTimeException | IllegalArgumentException unusual) {
          return false;
        }
        bars.accept(bar);
      }
    }
    return at >= 0;
  }

  private int afterHeader() {
    for (int i = 0; i < text.length; i++) {
      if (text[i] == '\n') {
        return i == 0 ? -1 : i + 1;
      }
      if (text[i] == '"' || (text[i] == '\r' && !isReturn(i))) {
        return -1;
      }
    }
    return text.length;
  }

  /** Notes where the cells of a line are. Gives the next line's place, below 0 if not plain. */
  private int split(int from) {
    int cell = 0;
    int start = from;
    int i = from;
    for (; i < text.length && text[i] != '\n'; i++) {
      byte c = text[i];
      if (c == ',') {
        if (cell == width - 1) {
          return -1;
        }
        starts[cell] = start;
        ends[cell++] = i;
        start = i + 1;
      } else if ((c < ' ' || c == '"' || c > '~') && !isReturn(i)) {
        return -1;
      }
    }
    if (cell != width - 1) {
      return -1;
    }
    starts[cell] = start;
    ends[cell] = i > start && text[i - 1] == '\r' ? i - 1 : i;
    return Math.min(i + 1, text.length);
  }

  private boolean isReturn(int at) {
    return text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n';
  }

  private PriceBar bar() {
    int price = columns.price().position();
    return new PriceBar(
        security(),
        date(columns.date().position()),
        isEmpty(price) ? Double.NaN : number(price),
        optional(columns.close()),
        optional(columns.volume()),
        optional(columns.high()),
        optional(columns.low()));
  }

  /** Rows of one share mostly follow each other. */
  private SecurityId security() {
    if (columns.share() instanceof Share.Fixed fixed) {
      return fixed.security();
    }
    int cell = ((Share.Named) columns.share()).column().position();
    int start = starts[cell];
    int end = ends[cell];
    if (security == null || !Arrays.equals(text, securityStart, securityEnd, text, start, end)) {
      security = securities.computeIfAbsent(ascii(cell), SecurityId::new);
      securityStart = start;
      securityEnd = end;
    }
    return security;
  }

  private LocalDate date(int cell) {
    int start = starts[cell];
    if (ends[cell] - start != ISO_LENGTH || text[start + 4] != '-' || text[start + 7] != '-') {
      throw unusual();
    }
    int year = digits(start, 4) - FIRST_YEAR;
    int month = digits(start + 5, 2);
    int day = digits(start + 8, 2);
    if (year < 0 || year >= YEARS || month > 12 || day > 31 || month == 0 || day == 0) {
      throw unusual();
    }
    int place = (12 * year + month - 1) * 31 + day - 1;
    if (dates[place] == null) {
      dates[place] = DateForm.ISO.parse(ascii(cell));
    }
    return dates[place];
  }

  private int digits(int start, int count) {
    int value = 0;
    for (int i = start; i < start + count; i++) {
      if (text[i] < '0' || text[i] > '9') {
        throw unusual();
      }
      value = 10 * value + text[i] - '0';
    }
    return value;
  }

  private OptionalDouble optional(Optional<CsvColumn> column) {
    return column.isEmpty() || isEmpty(column.get().position())
        ? OptionalDouble.empty()
        : OptionalDouble.of(number(column.get().position()));
  }

  private boolean isEmpty(int cell) {
    return starts[cell] == ends[cell];
  }

  private double number(int cell) {
    long value = 0;
    int digits = 0;
    int point = -1;
    for (int i = starts[cell]; i < ends[cell]; i++) {
      byte c = text[i];
      if (c >= '0' && c <= '9') {
        value = 10 * value + c - '0';
        digits++;
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        throw unusual();
      }
    }
    if (digits == 0) {
      throw unusual();
    }
    if (digits > EXACT_DIGITS) {
      return longNumber(starts[cell], ends[cell] - starts[cell]);
    }
    return point < 0 ? value : value / POWERS[ends[cell] - point - 1];
  }

  /** As {@link Double#parseDouble} rounds, without a string (Lemire 2021). */
  private double longNumber(int start, int length) {
    if (characters.length < length) {
      characters = new char[2 * length];
    }
    for (int i = 0; i < length; i++) {
      characters[i] = (char) text[start + i];
    }
    return NumberInput.parseDouble(characters, 0, length, true);
  }

  private String ascii(int cell) {
    return new String(text, starts[cell], ends[cell] - starts[cell], StandardCharsets.US_ASCII);
  }

  private static IllegalArgumentException unusual() {
    return new IllegalArgumentException("this row must be read otherwise");
  }
}

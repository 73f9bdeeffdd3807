package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a file's decimal sign in its numbers. {@code 1.5} and {@code 1234.567} show a decimal
 * point, {@code 1,5} and {@code 1.234.567} a decimal comma; {@code 1.100} and {@code 1,100} show
 * nothing, since three digits may be a group of thousands. One number that shows it is enough for
 * the file. Where none does, the custom of the separator decides, and a number on which customs
 * differ is refused.
 */
final class DecimalSign {

  private static final String AMOUNT = "[+-]?\\$?";

  private static final Pattern POINT =
      Pattern.compile(
          AMOUNT
              + "(\\d+(,\\d{3})*\\.(\\d{1,2}|\\d{4,})|0\\d*\\.\\d+|\\d{4,}\\.\\d+|\\d*\\.\\d+[eE][+-]?\\d+"
              + "|\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,})");

  private static final Pattern EITHER = Pattern.compile(AMOUNT + "[1-9]\\d{0,2}[.,]\\d{3}");

  /** Signs that set thousands apart and are never decimal. */
  private static final Pattern SPACES = Pattern.compile("(?<=\\d)[' \\u00A0\\u2019\\u202F](?=\\d)");

  private final CsvHeader header;
  private final char separator;
  private boolean hasPoint;
  private boolean hasComma;
  private Optional<Doubt> dotted = Optional.empty();
  private Optional<Doubt> withComma = Optional.empty();

  /** A number that can be read in two ways. */
  private record Doubt(CsvRow row, int position, String text) {}

  private DecimalSign(CsvHeader header) {
    this.header = header;
    this.separator = header.form().separator();
  }

  /**
   * The decimal sign of a file.
   *
   * @param header of the file
   * @param first its first rows, all of which are looked at
   * @param rest its other rows, which are looked at as far as the first leave it open
   * @return {@code .} or {@code ,}
   * @throws BadInputException if a number can be read in two ways
   */
  static char of(CsvHeader header, List<CsvRow> first, Iterator<CsvRow> rest) {
    DecimalSign sign = new DecimalSign(header);
    first.forEach(sign::see);
    if (!sign.isShown() && sign.isOpen()) {
      sign.seeUntilShown(rest);
    }
    return sign.decided();
  }

  private void see(CsvRow row) {
    for (int i = 0; i < row.cells().size() && !hasPoint; i++) {
      String cell = row.text(i);
      if (cell.indexOf('.') >= 0 || cell.indexOf(',') >= 0) {
        see(row, i, SPACES.matcher(cell).replaceAll(""));
      }
    }
  }

  private void see(CsvRow row, int position, String number) {
    if (EITHER.matcher(number).matches()) {
      Optional<Doubt> doubt = Optional.of(new Doubt(row, position, number));
      if (number.indexOf('.') >= 0) {
        dotted = dotted.or(() -> doubt);
      } else {
        withComma = withComma.or(() -> doubt);
      }
    } else {
      hasPoint = POINT.matcher(number).matches();
      hasComma = hasComma || POINT.matcher(CsvNumber.exchanged(number)).matches();
    }
  }

  private boolean isShown() {
    return hasPoint || hasComma;
  }

  /** Between commas, a number with a point that is not in quotes has a decimal point. */
  private boolean isOpen() {
    return separator != ',' || dotted.filter(this::isInQuotes).isPresent();
  }

  /** What is wrong with later rows is for their reader to say. */
  private void seeUntilShown(Iterator<CsvRow> rest) {
    try {
      while (!isShown() && rest.hasNext()) {
        see(rest.next());
      }
    } catch (BadInputException | UncheckedIOException leftToTheReader) {
      return;
    }
  }

  private char decided() {
    if (separator == ',') {
      if (!hasPoint) {
        dotted.filter(this::isInQuotes).ifPresent(this::refuse);
      }
      if (!hasPoint && hasComma) {
        withComma.ifPresent(this::refuse);
      }
      return '.';
    }
    if (!isShown() && !(separator == ';' && withComma.isPresent())) {
      dotted.ifPresent(this::refuse);
      withComma.ifPresent(this::refuse);
    }
    return hasPoint || (!hasComma && withComma.isEmpty()) ? '.' : ',';
  }

  private boolean isInQuotes(Doubt doubt) {
    try (BufferedReader text = CsvText.open(header.file())) {
      return text.lines()
          .skip(doubt.row().number() - 1)
          .findFirst()
          .filter(line -> line.contains('"' + doubt.row().cells().get(doubt.position()) + '"'))
          .isPresent();
    } catch (IOException | UncheckedIOException leftToTheReader) {
      return false;
    }
  }

  private void refuse(Doubt doubt) {
    String cell = doubt.text();
    char sign = cell.indexOf('.') >= 0 ? '.' : ',';
    String whole = cell.replace(String.valueOf(sign), "");
    String fraction = cell + "0";
    throw BadInputException.value(
        header.file(),
        doubt.row().number(),
        doubt.position() < header.names().size()
            ? CsvRow.stripped(header.names().get(doubt.position()))
            : String.valueOf(doubt.position() + 1),
        cell,
        "may be "
            + plain(cell.replace(',', '.'))
            + " or "
            + plain(whole)
            + ", and no number of the file shows which; "
            + (separator == ','
                ? "write such numbers as " + fraction.replace(',', '.') + " or as " + whole
                : "write this one as " + fraction + " or as " + whole + other(sign) + "0"));
  }

  private static char other(char sign) {
    return sign == '.' ? ',' : '.';
  }

  private static String plain(String number) {
    return new BigDecimal(number.replace("$", "")).stripTrailingZeros().toPlainString();
  }
}

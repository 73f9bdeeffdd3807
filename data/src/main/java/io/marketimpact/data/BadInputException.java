package io.marketimpact.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that cannot be used: one line that names file, row, column, value and remedy. Control
 * characters, line separators and invisible signs in what came from outside are shown as {@code ?}
 * and long values are shortened, so that the line stays one line and says what it seems to say.
 */
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final int LONGEST_VALUE = 60;
  private static final int LONGEST_PART = 300;

  /** Beyond ASCII too: a terminal obeys C1 controls, and signs of direction reorder a line. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

  /** Empty where it is of no one file. */
  private final String source;

  private final boolean isEarly;

  private BadInputException(String source, String message) {
    this(source, message, false);
  }

  private BadInputException(String source, String message, boolean isEarly) {
    super(message);
    this.source = source;
    this.isEarly = isEarly;
  }

  /**
   * The file that cannot be used, or what else was read.
   *
   * @return its name as in the message, empty where no one file is at fault
   */
  public Optional<String> source() {
    return Optional.of(source).filter(name -> !name.isEmpty());
  }

  /**
   * What was already told in one line, as by a task of another process.
   *
   * @param source the file that cannot be used
   * @param line the message
   * @return the exception
   */
  public static BadInputException told(String source, String line) {
    return new BadInputException(printable(source), printable(line));
  }

  /**
   * Several files that cannot be used.
   *
   * @param each one exception or more
   * @return the first, which holds the others as suppressed
   */
  public static BadInputException together(List<BadInputException> each) {
    BadInputException first = each.get(0);
    each.stream().skip(1).forEach(first::addSuppressed);
    return first;
  }

  /**
   * This one and those that it holds.
   *
   * @return in order
   */
  public List<BadInputException> all() {
    return Stream.concat(
            Stream.of(this),
            Arrays.stream(getSuppressed())
                .filter(BadInputException.class::isInstance)
                .map(BadInputException.class::cast))
        .toList();
  }

  /**
   * The same in other words.
   *
   * @param words of the message those that are shown
   * @return the exception
   */
  public BadInputException worded(UnaryOperator<String> words) {
    return new BadInputException(source, words.apply(getMessage()), isEarly);
  }

  /**
   * A file that cannot be used as a whole.
   *
   * @param file the file
   * @param problem what is wrong with it
   * @param remedy what to do
   * @return the exception
   */
  public static BadInputException file(Path file, String problem, String remedy) {
    return source(file.toString(), problem, remedy);
  }

  /**
   * A source that cannot be used as a whole.
   *
   * @param source what it is called, such as its file
   * @param problem what is wrong with it
   * @param remedy what to do
   * @return the exception
   */
  public static BadInputException source(String source, String problem, String remedy) {
    return new BadInputException(
        printable(source), printable(source) + ": " + oneLine(problem) + "; " + oneLine(remedy));
  }

  /**
   * A sound source that does not reach as far as is asked of it, and will once it has grown.
   *
   * @param source what it is called, such as its file
   * @param problem how far it reaches
   * @param remedy what to do
   * @return the exception
   */
  public static BadInputException early(String source, String problem, String remedy) {
    return new BadInputException(
        printable(source), source(source, problem, remedy).getMessage(), true);
  }

  /**
   * Whether the input is sound and only came too early: the same is possible once days have passed.
   *
   * @return whether it is {@link #early}
   */
  public boolean isEarly() {
    return isEarly;
  }

  /**
   * A value that cannot be used.
   *
   * @param file the file
   * @param row its line number, the header being row 1
   * @param column its column
   * @param value what stands there
   * @param rule what must stand there
   * @return the exception
   */
  public static BadInputException value(
      Path file, long row, String column, String value, String rule) {
    return new BadInputException(
        name(file),
        name(file)
            + " row "
            + row
            + " column "
            + oneLine(column)
            + ": '"
            + shortened(value)
            + "' "
            + oneLine(rule));
  }

  /**
   * A part of a structured document that cannot be used.
   *
   * @param file the file
   * @param pointer where in the document, as a JSON pointer; empty for the document as a whole
   * @param problem what is wrong and what to do
   * @return the exception
   */
  public static BadInputException at(Path file, String pointer, String problem) {
    String place = pointer.isEmpty() ? "the top" : shortened(pointer);
    return new BadInputException(name(file), name(file) + " at " + place + ": " + oneLine(problem));
  }

  /**
   * An input that is wrong though every file can be read, such as a benchmark without prices.
   *
   * @param problem what is wrong
   * @param remedy what to do
   * @return the exception
   */
  public static BadInputException of(String problem, String remedy) {
    return new BadInputException("", oneLine(problem) + "; " + oneLine(remedy));
  }

  private static String name(Path file) {
    return printable(file.toString());
  }

  private static String shortened(String value) {
    return cut(value, LONGEST_VALUE);
  }

  private static String oneLine(String text) {
    return cut(text, LONGEST_PART);
  }

  private static String cut(String text, int longest) {
    String line = printable(text);
    return line.codePointCount(0, line.length()) <= longest
        ? line
        : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
  }

  /**
   * A text from outside that is safe to print on one line.
   *
   * @param text any text
   * @return the text with {@code ?} for what a terminal would not show as a letter
   */
  public static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll("?").strip();
  }
}

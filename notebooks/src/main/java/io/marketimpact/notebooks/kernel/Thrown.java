package io.marketimpact.notebooks.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.spi.ExecutionControl.ExecutionControlException;
import jdk.jshell.spi.ExecutionControl.ResolutionException;
import jdk.jshell.spi.ExecutionControl.UserException;
import jdk.jshell.spi.SPIResolutionException;

/**
 * What a cell threw, read once where it was thrown: an exception of the cell's own may throw again,
 * or never end, when it is asked for its message, its cause or its trace.
 *
 * @param className of the exception
 * @param message in words, or that it has none that can be read
 * @param trace the calls that led there
 * @param cause what led to it, if anything
 * @param unresolved the snippet that calls what is not declared yet, if that is what was thrown
 */
record Thrown(
    String className,
    String message,
    List<StackTraceElement> trace,
    Optional<Thrown> cause,
    Optional<Integer> unresolved) {

  /** Of code whose end nobody could read, as where memory ran out once more on the way. */
  static final Thrown UNREAD =
      new Thrown(
          "NoAnswer",
          "the code ended early and what it threw cannot be read, as where memory runs out twice",
          List.of(),
          Optional.empty(),
          Optional.empty());

  /** What JShell lays around a class of a cell. */
  private static final String REPL_CLASS = "REPL\\.\\$JShell\\$\\w+\\$";

  private static final Pattern FAILED_BEFORE =
      Pattern.compile("Could not initialize class " + REPL_CLASS + "(\\w+).*");
  private static final Pattern WHY_BEFORE =
      Pattern.compile("(?s)Exception (\\S+?)(: .*)? \\[in thread .*]");

  private static final int MOST_CAUSES = 10;

  /** Reads an exception and what caused it. */
  static Thrown of(Throwable thrown) {
    return of(thrown, MOST_CAUSES);
  }

  private static Thrown of(Throwable thrown, int causes) {
    Throwable cause = causes == 0 ? null : read(thrown::getCause).orElse(null);
    return new Thrown(
        thrown.getClass().getName(),
        words(thrown, cause),
        trace(thrown),
        Optional.ofNullable(cause).filter(c -> c != thrown).map(c -> of(c, causes - 1)),
        thrown instanceof SPIResolutionException e ? Optional.of(e.id()) : Optional.empty());
  }

  private static String words(Throwable thrown, Throwable cause) {
    if (thrown instanceof ExceptionInInitializerError && cause != null) {
      String why = message(cause);
      return cause.getClass().getSimpleName() + (why == null ? "" : ": " + why);
    }
    String message = message(thrown);
    if (thrown instanceof NoClassDefFoundError && message != null) {
      Matcher failed = FAILED_BEFORE.matcher(message);
      return failed.matches() ? words(failed.group(1), cause) : message;
    }
    return message;
  }

  /** A class that Java tried once; it keeps why in the message of the cause (JDK 17). */
  private static String words(String name, Throwable cause) {
    Optional<Matcher> why =
        Optional.ofNullable(cause)
            .map(Thrown::message)
            .map(WHY_BEFORE::matcher)
            .filter(Matcher::matches);
    return name
        + " could not be initialized before"
        + why.map(Thrown::why).orElse("")
        + "; run its cell again";
  }

  private static String why(Matcher before) {
    String message = before.group(2) == null ? "" : before.group(2);
    return ": " + CellTrace.simpleName(before.group(1)) + message.replaceAll(REPL_CLASS, "");
  }

  /** As JShell takes it. */
  ExecutionControlException forShell() {
    return unresolved.isPresent()
        ? new ResolutionException(unresolved.orElseThrow(), traced())
        : user();
  }

  private UserException user() {
    UserException user = new UserException(message, className, traced());
    cause.ifPresent(c -> user.initCause(c.user()));
    return user;
  }

  private StackTraceElement[] traced() {
    return trace.toArray(StackTraceElement[]::new);
  }

  private static String message(Throwable thrown) {
    try {
      return thrown.getMessage();
    } catch (Throwable again) { // whatever it is
      return "its getMessage() threw " + again.getClass().getName();
    }
  }

  private static List<StackTraceElement> trace(Throwable thrown) {
    return read(thrown::getStackTrace).stream()
        .flatMap(Arrays::stream)
        .filter(Objects::nonNull)
        .toList();
  }

  private static <T> Optional<T> read(Supplier<T> part) {
    try {
      return Optional.ofNullable(part.get());
    } catch (Throwable again) { // whatever it is
      return Optional.empty();
    }
  }
}

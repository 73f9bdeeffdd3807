package io.marketimpact.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.marketimpact.data.BadInputException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.UnaryOperator;

/** Tells on standard error how far the work is. */
public final class Progress {

  private final PrintStream out;
  private final UnaryOperator<String> line;

  private Progress(PrintStream out, UnaryOperator<String> line) {
    this.out = out;
    this.line = line;
  }

  /**
   * Writes every step.
   *
   * @param out where to
   * @return the progress
   */
  public static Progress on(PrintStream out) {
    return on(out, what -> "impact: " + what + " ...");
  }

  /**
   * Writes every step in another form.
   *
   * @param out where to
   * @param line makes of a step the line that tells it
   * @return the progress
   */
  public static Progress on(PrintStream out, UnaryOperator<String> line) {
    return new Progress(out, line);
  }

  /**
   * Says nothing.
   *
   * @return the progress
   */
  public static Progress silent() {
    return on(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  /**
   * Says what is done next.
   *
   * @param what such as {@code Reading prices.csv}
   */
  public void step(String what) {
    out.println(line.apply(BadInputException.printable(what)));
    out.flush();
  }
}

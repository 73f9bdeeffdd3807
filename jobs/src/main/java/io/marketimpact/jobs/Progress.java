package io.marketimpact.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.marketimpact.data.BadInputException;
import java.io.OutputStream;
import java.io.PrintStream;

/** Tells on standard error how far the work is. */
public final class Progress {

  private final PrintStream out;

  private Progress(PrintStream out) {
    this.out = out;
  }

  /**
   * Writes every step.
   *
   * @param out where to
   * @return the progress
   */
  public static Progress on(PrintStream out) {
    return new Progress(out);
  }

  /**
   * Says nothing.
   *
   * @return the progress
   */
  public static Progress silent() {
    return new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
  }

  /**
   * Says what is done next.
   *
   * @param what such as {@code Reading prices.csv}
   */
  public void step(String what) {
    out.println("impact: " + BadInputException.printable(what) + " ...");
    out.flush();
  }
}

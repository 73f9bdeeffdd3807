package io.marketimpact.jobs.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Messages as JSON, an object per line: {@code time} in UTC, {@code level} ({@code error} for what
 * {@code --quiet} tells too, else {@code info}) and {@code message}.
 */
final class JsonMessages extends PrintWriter {

  private static final String PROGRAM = "impact: ";
  private static final String ERROR = "error";
  private static final String INFO = "info";

  private final Writer target;
  private final PrintWriter harmless;

  private JsonMessages(Writer target, PrintWriter harmless) {
    super(harmless, true);
    this.target = target;
    this.harmless = harmless;
  }

  private static PrintWriter of(Writer target, String level) {
    return new JsonMessages(target, HarmlessWriter.over(new Lines(target, level)));
  }

  /** What takes messages of errors. */
  static PrintWriter errors(Writer target) {
    return of(target, ERROR);
  }

  /** What takes the messages that a quiet run leaves out, in the format of those of errors. */
  static PrintWriter notes(PrintWriter errors) {
    return errors instanceof JsonMessages json ? of(json.target, INFO) : errors;
  }

  /** A message that a quiet run leaves out. */
  static String note(String message) {
    return line(INFO, message);
  }

  private static String line(String level, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
        .put("level", level)
        .put("message", message.startsWith(PROGRAM) ? message.substring(PROGRAM.length()) : message)
        .toString();
  }

  @Override
  public void println(String text) {
    harmless.println(text);
  }

  /** Each line becomes an object once it is whole. */
  private static final class Lines extends Writer {

    private final Writer target;
    private final String level;
    private final StringBuilder line = new StringBuilder();

    private Lines(Writer target, String level) {
      this.target = target;
      this.level = level;
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
      for (int i = offset; i < offset + length; i++) {
        if (characters[i] == '\n') {
          end();
        } else if (characters[i] != '\r') {
          line.append(characters[i]);
        }
      }
    }

    private void end() throws IOException {
      if (!line.toString().isBlank()) {
        target.write(line(level, line.toString()) + "\n");
        target.flush();
      }
      line.setLength(0);
    }

    @Override
    public void flush() throws IOException {
      target.flush();
    }

    @Override
    public void close() throws IOException {
      target.close();
    }
  }
}

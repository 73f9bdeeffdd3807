package io.marketimpact.data.run;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A run's figures in Prometheus' text format 0.0.4, for the textfile collector of its node
 * exporter: <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition
 * formats</a>.
 */
public final class RunMetrics {

  private RunMetrics() {}

  /**
   * Writes the figures of a run that ended. The collector never sees half of them.
   *
   * @param publication puts the file in its place
   * @param file where to, such as {@code /var/lib/node_exporter/impact.prom}
   * @param run the run
   * @throws BadInputException if it cannot be written
   */
  public static void write(Publication publication, Path file, RunRecord run) {
    publication.file(
        file,
        draft -> {
          try {
            Files.writeString(draft, text(run));
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  /**
   * Refuses a file that cannot be written, before any work is done for it.
   *
   * @param file where the figures are to go
   * @throws BadInputException if it is a directory or lies where nothing can be written
   */
  public static void requirePlace(Path file) {
    Path target = file.toAbsolutePath().normalize();
    if (Files.isDirectory(target)) {
      throw BadInputException.file(file, "is a directory", "name a file");
    }
    Path there = target.getParent();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    if (!Files.isDirectory(there) || !Files.isWritable(there)) {
      throw BadInputException.file(
          file, "cannot be written", "name a place with write permission and room");
    }
  }

  static String text(RunRecord run) {
    StringBuilder text = new StringBuilder();
    run.end()
        .ifPresent(
            end -> {
              gauge(
                  text,
                  "impact_batch_end_timestamp_seconds",
                  "When the last run of the batch ended, in seconds since 1970.",
                  Double.toString(end.at().toEpochMilli() / 1e3));
              gauge(
                  text,
                  "impact_batch_exit_code",
                  "Exit code of the last run of the batch.",
                  Integer.toString(end.exitCode()));
            });
    run.seconds()
        .ifPresent(
            seconds ->
                gauge(
                    text,
                    "impact_batch_duration_seconds",
                    "How long the last run of the batch took.",
                    Double.toString(seconds)));
    head(text, "impact_batch_events", "Events that the last run of the batch found, by outcome.");
    for (RunOutcome outcome : RunOutcome.values()) {
      text.append("impact_batch_events{outcome=\"")
          .append(outcome.text())
          .append("\"} ")
          .append(run.count(outcome))
          .append('\n');
    }
    return text.toString();
  }

  private static void gauge(StringBuilder text, String name, String help, String value) {
    head(text, name, help);
    text.append(name).append(' ').append(value).append('\n');
  }

  private static void head(StringBuilder text, String name, String help) {
    text.append("# HELP ")
        .append(name)
        .append(' ')
        .append(help)
        .append("\n# TYPE ")
        .append(name)
        .append(" gauge\n");
  }
}

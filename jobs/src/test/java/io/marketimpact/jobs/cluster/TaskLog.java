package io.marketimpact.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerApplicationStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Writes down at once which task begins and ends where; Spark makes it in the driver by name. */
public final class TaskLog extends SparkListener {

  /** The system property that names the file. */
  static final String PROPERTY = "impact.task.log";

  /** Before the id of the application. */
  static final String APPLICATION = "application";

  /** Before the executor and the id of a task. */
  static final String BEGINS = "begins";

  /** Before the executor and the id of a task, and how it ended. */
  static final String ENDS = "ends";

  private final Path file = Path.of(System.getProperty(PROPERTY));

  @Override
  public void onApplicationStart(SparkListenerApplicationStart start) {
    write(APPLICATION + " " + start.appId().get());
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    write(BEGINS + " " + start.taskInfo().executorId() + " " + start.taskInfo().taskId());
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    write(
        String.join(
            " ",
            ENDS,
            end.taskInfo().executorId(),
            String.valueOf(end.taskInfo().taskId()),
            end.reason().getClass().getSimpleName()));
  }

  private void write(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

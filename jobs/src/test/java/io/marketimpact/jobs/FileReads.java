package io.marketimpact.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordingFile;

/**
 * Counts what this process reads of files, whoever reads it.
 *
 * @param recording what Java records of itself
 */
public record FileReads(Recording recording) implements AutoCloseable {

  private static final String READ = "jdk.FileRead";

  /** Begins to count. */
  public static FileReads start() {
    Recording recording = new Recording();
    recording.enable(READ).withoutThreshold().withoutStackTrace();
    recording.start();
    return new FileReads(recording);
  }

  /**
   * Ends the count.
   *
   * @param isCounted the files in question
   * @param scratch a file to be written
   * @return the bytes that were read of them
   */
  public long bytes(Predicate<Path> isCounted, Path scratch) throws IOException {
    return bytes(isCounted, thread -> true, scratch);
  }

  /**
   * Ends the count.
   *
   * @param isCounted the files in question
   * @param scratch a file to be written
   * @return the bytes that were read of them by threads that do not run Spark's tasks
   */
  public long bytesOutsideTasks(Predicate<Path> isCounted, Path scratch) throws IOException {
    return bytes(isCounted, thread -> !thread.startsWith("Executor task launch worker"), scratch);
  }

  private long bytes(Predicate<Path> isCounted, Predicate<String> isReader, Path scratch)
      throws IOException {
    recording.stop();
    recording.dump(scratch);
    return RecordingFile.readAllEvents(scratch).stream()
        .filter(event -> event.getEventType().getName().equals(READ))
        .filter(event -> event.getString("path") != null)
        .filter(event -> isCounted.test(Path.of(event.getString("path"))))
        .filter(event -> isReader.test(event.getThread().getJavaName()))
        .mapToLong(event -> event.getLong("bytesRead"))
        .sum();
  }

  @Override
  public void close() {
    recording.close();
  }
}

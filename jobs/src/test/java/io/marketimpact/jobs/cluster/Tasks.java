package io.marketimpact.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What becomes of the tasks of a run, by its {@link TaskLog}.
 *
 * @param log the file
 */
record Tasks(Path log) {

  private static final String SUCCESS = "Success";
  private static final String LOST = "ExecutorLostFailure";
  private static final long POLL_MILLIS = 5;

  /**
   * A task.
   *
   * @param executor where it is
   * @param id its number
   */
  record Task(String executor, String id) {

    private static Task of(List<String> words) {
      return new Task(words.get(1), words.get(2));
    }
  }

  /** Waits until an executor that has output of a task has another under way, and says which. */
  Task awaitTask(Process run) throws InterruptedException {
    Optional<Task> task = withOutput();
    while (task.isEmpty()) {
      assertThat(run.isAlive()).as("a run with a task under way").isTrue();
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      task = withOutput();
    }
    return task.orElseThrow();
  }

  private Optional<Task> withOutput() {
    Set<String> executors = ended(SUCCESS).map(words -> words.get(1)).collect(Collectors.toSet());
    return underWay().stream().filter(task -> executors.contains(task.executor())).findFirst();
  }

  /** Whether a task has begun and not ended. */
  boolean isUnderWay(Task task) {
    return underWay().contains(task);
  }

  private Set<Task> underWay() {
    Set<Task> tasks = lines(TaskLog.BEGINS).map(Task::of).collect(Collectors.toSet());
    lines(TaskLog.ENDS).map(Task::of).forEach(tasks::remove);
    return tasks;
  }

  /** Tasks that went down with their executor. */
  Set<Task> lost() {
    return ended(LOST).map(Task::of).collect(Collectors.toSet());
  }

  /** The application as its cluster names it. */
  String application() {
    return lines(TaskLog.APPLICATION).findFirst().orElseThrow().get(1);
  }

  private Stream<List<String>> ended(String how) {
    return lines(TaskLog.ENDS).filter(words -> words.get(3).startsWith(how));
  }

  /** The last line may be on its way. */
  private Stream<List<String>> lines(String first) {
    if (!Files.exists(log)) {
      return Stream.empty();
    }
    try {
      String text = Files.readString(log);
      return text.substring(0, text.lastIndexOf('\n') + 1)
          .lines()
          .map(line -> List.of(line.split(" ", -1)))
          .filter(words -> words.get(0).equals(first));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

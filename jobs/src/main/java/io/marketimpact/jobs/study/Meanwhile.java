package io.marketimpact.jobs.study;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that is done in a thread of its own until somebody asks for what it gives. What goes wrong
 * with it is thrown there, as if it had been done then; work that nobody asks for keeps no process
 * alive.
 *
 * @param <T> what it gives
 */
public final class Meanwhile<T> {

  private final FutureTask<T> task;

  private Meanwhile(FutureTask<T> task) {
    this.task = task;
  }

  /**
   * Begins work.
   *
   * @param <T> what it gives
   * @param name of the thread
   * @param work to do
   * @return the work, which goes on
   */
  public static <T> Meanwhile<T> begin(String name, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return new Meanwhile<>(task);
  }

  /**
   * Waits for the work to be done.
   *
   * @return what it gives
   */
  public T get() {
    try {
      return task.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting", interrupted);
    }
  }
}

package io.marketimpact.data.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What becomes of a draft when a signal ends the process: nothing of it is published any more, and
 * it is removed under its writer, who gives up at the next file.
 */
final class Abandonment implements AutoCloseable {

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Publication.Step removal;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread hook = new Thread(this::run, "abandon-draft");
  private boolean begun;

  private Abandonment(Publication.Step removal) {
    this.removal = removal;
  }

  /** From now on a signal removes the draft. */
  static Abandonment whichDoes(Publication.Step removal) {
    Abandonment abandonment = new Abandonment(removal);
    Runtime.getRuntime().addShutdownHook(abandonment.hook);
    return abandonment;
  }

  /** Takes a step of publishing whole before a signal is heard, or not at all after it. */
  synchronized void unlessBegun(Publication.Step step) throws IOException {
    if (begun) {
      throw new IOException("the process is being ended");
    }
    step.run();
  }

  /** The writer is done: nothing is left to abandon. */
  @Override
  public void close() {
    closed.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // The process is being ended, and the hook has been waiting for this.
    }
  }

  void run() {
    synchronized (this) {
      begun = true;
    }
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    try {
      do {
        remove();
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < end);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    remove();
  }

  private void remove() {
    try {
      removal.run();
    } catch (IOException | UncheckedIOException writerWasFaster) {
      // The next time, and the last one when the writer is done.
    }
  }
}

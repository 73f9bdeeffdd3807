package io.marketimpact.notebooks.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Interrupts the running cell and ends a loop that takes no notice of it, as JShell's own local
 * engine does: the kernel's answers the client, and lets such a loop run on until the kernel ends.
 * A cell that takes notice is no longer marked as interrupted; it has some seconds to clean up.
 */
final class CellInterrupt implements Runnable {

  private static final String SNIPPETS = "REPL.$JShell$";
  private static final long PATIENCE_MILLIS = 200;
  private static final int TRIES = 20;

  private final Runnable interrupt;
  private final AtomicBoolean isWaiting = new AtomicBoolean();

  CellInterrupt(Runnable interrupt) {
    this.interrupt = interrupt;
  }

  @Override
  public void run() {
    Map<Thread, List<String>> cells = cells();
    interrupt.run();
    if (isWaiting.compareAndSet(false, true)) {
      try {
        endOthers(cells);
      } finally {
        isWaiting.set(false);
      }
    }
  }

  /** Each once: a second time would break off what the cell does about the first. */
  private static void endOthers(Map<Thread, List<String>> cells) {
    for (int i = 0; i < TRIES && !cells.isEmpty(); i++) {
      pause();
      cells.entrySet().removeIf(cell -> !snippets(cell.getKey()).equals(cell.getValue()));
      List<Thread> heedless = cells.keySet().stream().filter(Thread::isInterrupted).toList();
      heedless.forEach(CellInterrupt::end);
      cells.keySet().removeAll(heedless);
    }
    cells.keySet().forEach(CellInterrupt::end);
  }

  private static Map<Thread, List<String>> cells() {
    Map<Thread, List<String>> cells = new HashMap<>();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      cells.put(thread, snippets(thread));
    }
    cells.values().removeIf(List::isEmpty);
    return cells;
  }

  /**
   * The snippets that JShell has called on a thread; a thread that a notebook started is in none.
   * Each has a class of its own: a thread that has gone on to another cell differs.
   */
  private static List<String> snippets(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .filter(frame -> frame.getMethodName().equals("do_it$"))
        .map(StackTraceElement::getClassName)
        .filter(name -> name.startsWith(SNIPPETS))
        .toList();
  }

  /** Java 17 has no other way; what the loop left half done is the notebook's to look after. */
  @SuppressWarnings("deprecation")
  private static void end(Thread thread) {
    thread.stop();
  }

  private static void pause() {
    try {
      Thread.sleep(PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

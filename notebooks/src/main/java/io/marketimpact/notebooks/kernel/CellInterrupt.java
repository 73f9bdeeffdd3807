package io.marketimpact.notebooks.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Interrupts the running cell and ends a loop that takes no notice of it, as JShell's own local
 * engine does: the kernel's answers the client, and lets such a loop run on until the kernel ends.
 * A cell that takes notice is no longer marked as interrupted; it has some seconds to clean up. A
 * cell whose code is still compiled ends as soon as that runs, or before its next statement.
 */
final class CellInterrupt implements Runnable {

  private static final String SNIPPETS = "REPL.$JShell$";
  private static final String SHOWING = CellRunner.class.getName();
  private static final long PATIENCE_MILLIS = 200;
  private static final long LOOK_MILLIS = 10;
  private static final int TRIES = 20;

  private static final Object NONE = new Object();

  private final Runnable interrupt;
  private final AtomicReference<Object> running = new AtomicReference<>();
  private final AtomicReference<Object> interrupted = new AtomicReference<>(NONE);

  CellInterrupt(Runnable interrupt) {
    this.interrupt = interrupt;
  }

  /** A cell begins, which no interrupt before concerns. */
  void begin() {
    running.set(new Object());
  }

  /** The cell is over. */
  void end() {
    running.set(null);
  }

  /** Whether the cell that runs is to end. */
  boolean isAsked() {
    return interrupted.get() == running.get();
  }

  @Override
  public void run() {
    Object cell = running.get();
    if (cell != null && interrupted.getAndSet(cell) != cell) {
      endOthers(cell, begun(cell));
    }
  }

  /**
   * The threads that run the cell, once what is compiled does; whatever ran until then is asked to
   * end.
   */
  private Map<Thread, List<String>> begun(Object cell) {
    Map<Thread, List<String>> cells = cells();
    ask(cell);
    while (cells.isEmpty() && running.get() == cell) {
      pause(LOOK_MILLIS);
      cells = cells();
      ask(cell);
    }
    if (cells.isEmpty()) { // it began and was asked to end between two looks
      cells = cells();
      cells.keySet().removeIf(thread -> !thread.isInterrupted());
    }
    return cells;
  }

  /**
   * Asks until the cell is over: the kernel knows of what runs only a moment after it has begun.
   */
  private void ask(Object cell) {
    if (running.get() == cell) {
      interrupt.run();
    }
  }

  /** Each once: a second time would break off what the cell does about the first. */
  private void endOthers(Object cell, Map<Thread, List<String>> cells) {
    for (int i = 0; i < TRIES && !cells.isEmpty(); i++) {
      pause(PATIENCE_MILLIS);
      ask(cell);
      cells.entrySet().removeIf(one -> !snippets(one.getKey()).equals(one.getValue()));
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
   * The snippets that JShell has called on a thread, or the value that is being shown there; a
   * thread that a notebook started is in none. Each snippet has a class of its own: a thread that
   * has gone on to another cell differs.
   */
  private static List<String> snippets(Thread thread) {
    return Arrays.stream(thread.getStackTrace())
        .filter(frame -> isSnippet(frame) || isShowing(frame))
        .map(StackTraceElement::getClassName)
        .toList();
  }

  private static boolean isSnippet(StackTraceElement frame) {
    return frame.getMethodName().equals("do_it$") && frame.getClassName().startsWith(SNIPPETS);
  }

  private static boolean isShowing(StackTraceElement frame) {
    return frame.getMethodName().equals("shown") && frame.getClassName().equals(SHOWING);
  }

  /** Java 17 has no other way; what the loop left half done is the notebook's to look after. */
  @SuppressWarnings("deprecation")
  private static void end(Thread thread) {
    thread.stop();
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

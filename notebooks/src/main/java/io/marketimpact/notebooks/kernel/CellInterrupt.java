package io.marketimpact.notebooks.kernel;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Interrupts the running cell and ends one that takes no notice of it. A cell that takes notice is
 * no longer marked as interrupted; it has some seconds to clean up. A cell whose code is still
 * compiled ends as soon as that runs, or before its next statement. One that catches what stops it
 * is stopped again and again, and left to itself in the end.
 */
final class CellInterrupt implements Runnable {

  private static final long LOOK_MILLIS = 10;
  private static final long PATIENCE_MILLIS = 200;
  private static final int STOPS = 100;

  /** How many times as long as one without a sign of notice. */
  private static final int TO_CLEAN_UP = 20;

  private static final int ONCE_STOPPED = 5;
  private static final int STOPPED_AGAIN = 15;

  private static final Object NONE = new Object();

  private final CellControl control;
  private final long patience;
  private final AtomicReference<Object> running = new AtomicReference<>();
  private final AtomicReference<Object> interrupted = new AtomicReference<>(NONE);

  CellInterrupt(CellControl control) {
    this(control, PATIENCE_MILLIS);
  }

  CellInterrupt(CellControl control, long patience) {
    this.control = control;
    this.patience = patience;
  }

  /** A cell begins, which no interrupt before concerns. */
  synchronized void begin() {
    running.set(new Object());
  }

  /** The cell is over. */
  synchronized void end() {
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
      end(cell);
    }
  }

  private void end(Object cell) {
    while (running.get() == cell && !control.isRunning()) { // it is compiled
      pause(LOOK_MILLIS);
    }
    ask(cell, patience);
    if (!control.isHeedless()) {
      ask(cell, TO_CLEAN_UP * patience);
    }
    stop(cell, 1);
    ask(cell, ONCE_STOPPED * patience);
    long began = System.nanoTime();
    while (isRunning(cell) && millisSince(began) < STOPPED_AGAIN * patience) {
      stop(cell, STOPS);
      pause(LOOK_MILLIS);
    }
    if (isRunning(cell)) {
      control.each(CellCall::leave);
    }
  }

  /** What begins late is asked too; nothing is asked twice. */
  private void ask(Object cell, long millis) {
    long began = System.nanoTime();
    while (running.get() == cell && millisSince(began) < millis) {
      askNow(cell);
      pause(LOOK_MILLIS);
    }
  }

  private synchronized void askNow(Object cell) {
    if (running.get() == cell) { // and no other that has begun since
      control.interrupt();
    }
  }

  /** Many times in a row, one of them meets a loop between what it catches. */
  private void stop(Object cell, int times) {
    for (int i = 0; i < times && isRunning(cell); i++) {
      control.each(CellCall::stop);
    }
  }

  private boolean isRunning(Object cell) {
    return running.get() == cell && control.isRunning();
  }

  private static long millisSince(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

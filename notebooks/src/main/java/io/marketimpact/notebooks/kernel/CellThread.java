package io.marketimpact.notebooks.kernel;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * The thread that runs the cells: the same for all, so that what code keeps with its thread lasts
 * from cell to cell. After an interrupt it is another, since what stops a thread may come late.
 */
final class CellThread {

  private LinkedBlockingQueue<CellCall> calls = new LinkedBlockingQueue<>();
  private Thread thread = started(calls);

  /**
   * Runs a call.
   *
   * @param isWithin whether it is part of another, which waits for it on the usual thread
   */
  synchronized Thread begin(CellCall call, boolean isWithin) {
    if (!thread.isAlive()) {
      renew();
    }
    if (isWithin) {
      Thread inner = new Thread(call, "cell-within-a-cell");
      inner.start();
      return inner;
    }
    calls.add(call);
    return thread;
  }

  /** Leaves the thread to what it may still be doing. */
  synchronized void renew() {
    thread.interrupt();
    calls = new LinkedBlockingQueue<>();
    thread = started(calls);
  }

  private static Thread started(LinkedBlockingQueue<CellCall> calls) {
    Thread started = new Thread(() -> runAll(calls), "cell");
    started.setDaemon(true);
    started.start();
    return started;
  }

  private static void runAll(LinkedBlockingQueue<CellCall> calls) {
    try {
      CellCall call;
      do {
        call = calls.take();
        call.run();
      } while (!call.isAsked());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.marketimpact.notebooks.kernel;

import java.lang.reflect.InvocationTargetException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Code of a cell on a thread of its own. Whoever waits for it learns of its end also where the
 * thread was stopped before it could say so.
 */
final class CellCall implements Runnable {

  private static final long LOOK_MILLIS = 50;
  private static final Set<Thread> LEFT = ConcurrentHashMap.newKeySet();

  private final Callable<?> code;
  private final CountDownLatch over = new CountDownLatch(1);
  private Thread thread;
  private boolean asked;
  private boolean isLeft;
  private Object value;
  private Thrown thrown = Thrown.UNREAD;

  CellCall(Callable<?> code) {
    this.code = code;
  }

  @Override
  public void run() {
    begin();
    try {
      value = code.call();
      thrown = null;
    } catch (InvocationTargetException e) {
      thrown = Thrown.of(e.getCause());
    } catch (Throwable e) { // whatever a cell throws is its answer
      thrown = Thrown.of(e);
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    thread = Thread.currentThread();
    if (asked) {
      thread.interrupt();
    }
  }

  private synchronized void end() {
    LEFT.remove(thread);
    thread = null;
    over.countDown();
  }

  /** Waits until the code is over, or is left to itself. */
  void await(Thread carrier) throws InterruptedException {
    boolean isOver = false;
    while (!isOver) {
      isOver = over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS) || !carrier.isAlive() || isLeft();
    }
  }

  /** Asks the code to end; once, since a second time would break off what it does about it. */
  synchronized void interrupt() {
    if (!asked && thread != null) {
      thread.interrupt();
    }
    asked = true;
  }

  /** Whether the code runs and has taken no notice. */
  synchronized boolean isHeedless() {
    return thread != null && thread.isInterrupted();
  }

  /**
   * Stops code that was asked to end. Java 17 has no other way; what the code left half done is the
   * notebook's to look after.
   */
  @SuppressWarnings("deprecation")
  synchronized void stop() {
    if (asked && thread != null) {
      thread.stop();
    }
  }

  /** Gives it up: it runs on, and nobody waits for it. */
  synchronized void leave() {
    isLeft = true;
    if (thread != null) {
      LEFT.add(thread);
    }
  }

  /** Whether the caller is code that was given up. */
  static boolean isCallerLeft() {
    return !LEFT.isEmpty() && LEFT.contains(Thread.currentThread());
  }

  synchronized boolean isLeft() {
    return isLeft;
  }

  synchronized boolean isAsked() {
    return asked;
  }

  Object value() {
    return value;
  }

  /** What the code threw; null where it came to its end. */
  Thrown thrown() {
    return thrown;
  }
}

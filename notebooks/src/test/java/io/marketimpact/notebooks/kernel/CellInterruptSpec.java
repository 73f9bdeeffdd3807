package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import jdk.jshell.spi.ExecutionControl.UserException;
import org.junit.jupiter.api.Test;

/** How code ends that does not want to. */
class CellInterruptSpec {

  private static final long PATIENCE_MILLIS = 5;
  private static final int MOST_TRIES = 20;

  private static volatile CellControl toInterrupt;

  private volatile CountDownLatch begun = new CountDownLatch(1);
  private final AtomicLong turns = new AtomicLong();
  private volatile boolean isEnough;

  @Test
  void aLoopThatCatchesWhatStopsItIsStoppedAgain() throws InterruptedException {
    CellCall call =
        interrupted(
            16 * PATIENCE_MILLIS,
            () -> {
              begun.countDown();
              for (; ; ) {
                try {
                  turns.incrementAndGet();
                } catch (Throwable caught) { // as a careless loop does
                  turns.decrementAndGet();
                }
              }
            });
    assertThat(call.isLeft()).isFalse();
    long then = turns.get();
    Thread.sleep(20);
    assertThat(turns).hasValue(then);
  }

  /** A stop may meet the code between two of its handlers and end it all the same. */
  @Test
  void codeThatNothingEndsIsLeftToItself() throws InterruptedException {
    boolean isLeft = false;
    for (int i = 0; i < MOST_TRIES && !isLeft; i++) {
      begun = new CountDownLatch(1);
      CellCall call =
          interrupted(
              PATIENCE_MILLIS,
              () -> {
                begun.countDown();
                endlessly();
                return null;
              });
      isLeft = call.isLeft();
    }
    isEnough = true;
    assertThat(isLeft).isTrue();
  }

  @Test
  void codeThatCleansUpIsWaitedFor() throws InterruptedException {
    CellCall call =
        interrupted(
            PATIENCE_MILLIS,
            () -> {
              try {
                begun.countDown();
                Thread.sleep(60_000);
              } finally {
                Thread.sleep(8 * PATIENCE_MILLIS);
                turns.set(1);
              }
              return null;
            });
    assertThat(call.thrown().className()).isEqualTo(InterruptedException.class.getName());
    assertThat(turns).hasValue(1);
  }

  @Test
  void codeAroundAnotherIsInterruptedOnceToo() throws InterruptedException {
    CellControl control = new CellControl();
    control.run(
        () -> {
          try {
            return control.run(
                () -> {
                  control.interrupt();
                  return null;
                });
          } finally {
            Thread.sleep(1);
            turns.set(1);
          }
        });
    assertThat(turns).hasValue(1);
  }

  /** JShell takes it as what the cell threw, and so no client shows the whole statement. */
  @Test
  void anInterruptedStatementIsOneShortLine() throws Exception {
    CellControl control = new CellControl();
    toInterrupt = control;
    Method statement = CellInterruptSpec.class.getDeclaredMethod("interruptedStatement");
    assertThatThrownBy(() -> control.invoke(statement))
        .isInstanceOfSatisfying(
            UserException.class,
            thrown -> assertThat(thrown.causeExceptionClass()).isEqualTo("Interrupted"))
        .hasMessage("the cell was interrupted");
  }

  static void interruptedStatement() throws InterruptedException {
    toInterrupt.interrupt();
    Thread.sleep(60_000);
  }

  @Test
  void codeWhoseEndCannotBeReadHasNotSucceeded() {
    CellCall call =
        new CellCall(
            () -> {
              throw new InvocationTargetException(null);
            });
    assertThatNullPointerException().isThrownBy(call::run);
    assertThat(call.thrown().className()).isEqualTo("NoAnswer");
  }

  /** What catches everything wherever it is caught. */
  private void endlessly() {
    try {
      while (!isEnough) {
        turns.incrementAndGet();
      }
    } catch (Throwable caught) {
      endlessly();
    } finally {
      if (!isEnough) {
        endlessly();
      }
    }
  }

  private CellCall interrupted(long patience, Callable<?> code) throws InterruptedException {
    CellControl control = new CellControl();
    CellInterrupt interrupt = new CellInterrupt(control, patience);
    interrupt.begin();
    Thread user =
        new Thread(
            () -> {
              try {
                begun.await();
                interrupt.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    user.start();
    CellCall call = control.run(code);
    interrupt.end();
    user.join();
    return call;
  }
}

package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Which cell an interrupt reaches. */
class CellInterruptSpec {

  @Test
  void anInterruptIsOverBeforeTheNextCellBegins() throws InterruptedException {
    List<String> order = new CopyOnWriteArrayList<>();
    CountDownLatch asked = new CountDownLatch(1);
    CellInterrupt interrupt =
        new CellInterrupt(
            () -> {
              asked.countDown();
              pause();
              order.add("interrupted");
            });
    interrupt.begin();
    Thread signal = new Thread(interrupt);
    signal.start();
    asked.await();
    assertThat(interrupt.isAsked()).isTrue();
    interrupt.end();
    order.add("ended");
    interrupt.begin();
    signal.join();
    assertThat(order).startsWith("interrupted").endsWith("ended");
    assertThat(interrupt.isAsked()).isFalse();
  }

  @Test
  void withoutACellNothingIsInterrupted() {
    List<String> order = new CopyOnWriteArrayList<>();
    new CellInterrupt(() -> order.add("interrupted")).run();
    assertThat(order).isEmpty();
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

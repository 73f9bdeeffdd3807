package io.marketimpact.jobs.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class MeanwhileSpec {

  @Test
  void workIsDoneBesideWhoBeganIt() {
    CountDownLatch begun = new CountDownLatch(1);
    Meanwhile<String> work =
        Meanwhile.begin(
            "work",
            () -> {
              await(begun);
              return Thread.currentThread().isDaemon() + " " + Thread.currentThread().getName();
            });
    begun.countDown();

    assertThat(work.get()).isEqualTo("true work");
  }

  @Test
  void whatGoesWrongIsThrownWhereItIsAskedFor() {
    Meanwhile<String> bad =
        Meanwhile.begin(
            "bad",
            () -> {
              throw BadInputException.of("no family", "name one");
            });
    Meanwhile<String> broken =
        Meanwhile.begin(
            "broken",
            () -> {
              throw new NoClassDefFoundError("Gone");
            });

    assertThatThrownBy(bad::get)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no family");
    assertThatThrownBy(broken::get).isInstanceOf(NoClassDefFoundError.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/**
 * What a class holds that is gone once it is compiled anew: two classes stand for before and after.
 */
@SuppressWarnings("ImmutableEnumChecker") // a cell's enum may well be another
class HeldStateSpec {

  private static final List<String> INITIALIZED = new ArrayList<>();

  private static final AtomicReference<Runnable> UNEQUAL = new AtomicReference<>(() -> {});

  static final class Odd {

    @Override
    public boolean equals(Object other) {
      UNEQUAL.get().run();
      return other instanceof Odd;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  static final class OddBefore {
    static Object odd = new Odd();
  }

  static final class OddAfter {
    static Object odd = new Odd();
  }

  static final class DrawnBefore {
    static final Double DRAWN = 0.25;
    static final String STAMP = String.valueOf(7);
  }

  static final class DrawnAfter {
    static final Double DRAWN = 0.75;
    static final String STAMP = String.valueOf(8);
  }

  static final class Before {

    static final class Used {
      static int count = 1;
      static double[] weights = {1, 2};
      static final List<String> ROWS = new ArrayList<>();
      static final AtomicInteger HITS = new AtomicInteger();
      static final ReentrantLock LOCK = new ReentrantLock();
      static final Object GUARD = new Object();
      static final Random RANDOM = new Random(1);
      static final Double LIMIT = 1.5;

      static final class Within {
        static String name = "none";
      }
    }

    static final class Unused {
      static int count = 1;

      static {
        INITIALIZED.add("before");
      }
    }

    enum Mode {
      FAST,
      SLOW;
      int hits;
    }

    enum Operation {
      ADD {
        private int calls;

        @Override
        int next() {
          return ++calls;
        }
      };

      abstract int next();
    }
  }

  static final class After {

    static final class Used {
      static int count = 1;
      static double[] weights = {1, 2};
      static final List<String> ROWS = new ArrayList<>();
      static final AtomicInteger HITS = new AtomicInteger();
      static final ReentrantLock LOCK = new ReentrantLock();
      static final Object GUARD = new Object();
      static final Random RANDOM = new Random(1);
      static final Double LIMIT = 1.5;

      static final class Within {
        static String name = "none";
      }
    }

    static final class Unused {
      static int count = 1;

      static {
        INITIALIZED.add("after");
      }
    }

    enum Mode {
      FAST,
      SLOW;
      int hits;
    }

    enum Operation {
      ADD {
        private int calls;

        @Override
        int next() {
          return ++calls;
        }
      };

      abstract int next();
    }
  }

  @Test
  void whatTheBodyOfAConstantHoldsIsNamed() {
    assertThat(HeldState.lost(Before.Operation.class, After.Operation.class)).isEmpty();
    Before.Operation.ADD.next();
    assertThat(HeldState.lost(Before.Operation.class, After.Operation.class))
        .containsExactly("Before.Operation.ADD.calls");
    After.Operation.ADD.next();
  }

  @Test
  void whatWasSetSinceIsNamedAndNothingElse() {
    assertThat(HeldState.lost(Before.Used.class, After.Used.class)).isEmpty();
    Before.Used.count = 2;
    Before.Used.weights[1] = 3;
    Before.Used.ROWS.add("row");
    Before.Used.HITS.incrementAndGet();
    Before.Used.RANDOM.nextInt();
    Before.Used.Within.name = "some";
    Before.Mode.SLOW.hits = 7;
    assertThat(HeldState.lost(Before.class, After.class))
        .containsExactlyInAnyOrder(
            "Before.Used.count",
            "Before.Used.weights",
            "Before.Used.ROWS",
            "Before.Used.HITS",
            "Before.Used.RANDOM",
            "Before.Used.Within.name",
            "Before.Mode.SLOW.hits");
  }

  @Test
  void whatWasDrawnOrTimedIsNamed() {
    assertThat(DrawnBefore.DRAWN).isEqualTo(0.25);
    assertThat(HeldState.lost(DrawnBefore.class, DrawnAfter.class))
        .containsExactlyInAnyOrder("DrawnBefore.DRAWN", "DrawnBefore.STAMP");
  }

  @Test
  void aClassThatWasNeverUsedStaysUnused() {
    assertThat(HeldState.lost(Before.Unused.class, After.Unused.class)).isEmpty();
    assertThat(INITIALIZED).isEmpty();
  }

  @Test
  void aClassCountsAsLostWhereComparingItFailsOrIsInterrupted() throws InterruptedException {
    OddBefore.odd = new Odd();
    CellControl control = new CellControl();
    UNEQUAL.set(
        () -> {
          throw new StackOverflowError();
        });
    assertThat(HeldState.lost(control, "Odd", OddBefore.class, OddAfter.class))
        .containsExactly("Odd");
    UNEQUAL.set(() -> endsAtAnInterrupt(control));
    assertThat(HeldState.lost(control, "Odd", OddBefore.class, OddAfter.class))
        .containsExactly("Odd");
    UNEQUAL.set(() -> {});
    assertThat(HeldState.lost(control, "Odd", OddBefore.class, OddAfter.class)).isEmpty();
  }

  private static void endsAtAnInterrupt(CellControl control) {
    control.interrupt();
    assertThat(Thread.interrupted()).isTrue();
  }
}

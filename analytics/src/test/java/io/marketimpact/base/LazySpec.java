package io.marketimpact.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A value is found once, and only if somebody asks. */
class LazySpec {

  @Test
  void nothingIsFoundUnasked() {
    AtomicInteger asked = new AtomicInteger();

    Lazy<Integer> value = Lazy.of(asked::incrementAndGet);

    assertThat(asked).hasValue(0);
    assertThat(value.get()).isEqualTo(1);
  }

  @Test
  void manyThreadsFindOneValue() {
    AtomicInteger asked = new AtomicInteger();
    Lazy<Integer> value = Lazy.of(asked::incrementAndGet);

    List<Integer> seen =
        IntStream.range(0, 1000).parallel().mapToObj(i -> value.get()).distinct().toList();

    assertThat(seen).containsExactly(1);
  }
}

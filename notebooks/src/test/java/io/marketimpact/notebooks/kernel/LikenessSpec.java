package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Values that were made twice by the same code say the same until one is changed. */
class LikenessSpec {

  private static final int DEEP = 100_000;

  private record Link(int value, Link next) {}

  @Test
  void aChainMayBeAsLongAsMemoryAllows() {
    Link chain = chain(1);
    assertThat(Likeness.areAlike(chain, chain(1))).isTrue();
    assertThat(Likeness.areAlike(chain, chain(2))).isFalse();
  }

  /** The first value differs, which stands at the far end. */
  private static Link chain(int first) {
    Link chain = new Link(first, null);
    for (int i = 0; i < DEEP; i++) {
      chain = new Link(i, chain);
    }
    return chain;
  }

  @Test
  void aValueThatTookThePlaceOfAnotherIsSeen() {
    Map<String, Double> weights = weights();
    assertThat(Likeness.areAlike(weights, weights())).isTrue();
    weights.put("b", weights.get("a"));
    assertThat(Likeness.areAlike(weights, weights())).isFalse();
    List<int[]> rows = new ArrayList<>(List.of(new int[] {1}, new int[] {1}));
    List<int[]> others = List.of(new int[] {1}, new int[] {1});
    assertThat(Likeness.areAlike(rows, others)).isTrue();
    Collections.fill(rows, rows.get(0));
    assertThat(Likeness.areAlike(rows, others)).isFalse();
  }

  private static Map<String, Double> weights() {
    return new TreeMap<>(Map.of("a", 1.5, "b", 2.5));
  }

  @Test
  void aFunctionIsLikeAnotherOfItsPlaceThatCapturedTheSame() {
    assertThat(Likeness.areAlike(byLength(), byLength())).isTrue();
    assertThat(Likeness.areAlike(plus(1), plus(1))).isTrue();
    assertThat(Likeness.areAlike(plus(1), plus(2))).isFalse();
  }

  private static Comparator<String> byLength() {
    return Comparator.comparing(String::length).reversed();
  }

  private static IntUnaryOperator plus(int summand) {
    return i -> i + summand;
  }

  @Test
  void textsThatLookLikeAnIdentityAreRead() {
    assertThat(Likeness.areAlike("desk@abc", "desk@abd")).isFalse();
  }
}

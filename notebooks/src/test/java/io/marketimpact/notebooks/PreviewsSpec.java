package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import org.junit.jupiter.api.Test;

/** However much a value holds, only what is shown of it is looked at. */
class PreviewsSpec {

  private static final int MOST_LOOKED_AT = 1_000;

  record Held(String name, List<Integer> values) {}

  /** A list that ends a test which goes through it. */
  private static final class Watched extends AbstractList<Integer> implements RandomAccess {

    private int looked;

    @Override
    public Integer get(int index) {
      looked++;
      assertThat(looked).as("values that were looked at").isLessThan(MOST_LOOKED_AT);
      return 7;
    }

    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }
  }

  @Test
  void aRecordOfManyValuesIsShownByItsComponents() {
    assertThat(Findings.of(new Held("a", new Watched())))
        .isEqualTo("Held\nname: a\nvalues: [7, 7, 7, 7, ..., 7, 7], 2147483647 values");
    assertThat(Previews.of(new Held("a", new Watched())))
        .isEqualTo("Held[name=a, values=[7, 7, 7, 7, ..., 7, 7], 2147483647 values]");
    assertThat(Findings.of(new Held("a", List.of(1)))).isEqualTo("Held[name=a, values=[1]]");
  }

  @Test
  void aMapAndAnOptionalOfManyValuesLikewise() {
    assertThat(Previews.of(Map.of("k", Optional.of(new Watched()))))
        .isEqualTo("{k=[7, 7, 7, 7, ..., 7, 7], 2147483647 values}");
    assertThat(Previews.of(Map.of("k", 1))).isEqualTo("{k=1}");
  }

  @Test
  void anArrayIsNotCopied() {
    assertThat(Previews.list(new int[] {1, 2})).isInstanceOf(RandomAccess.class);
    assertThat(Orders.of(Previews.list(new int[9]))).isInstanceOf(RandomAccess.class);
    assertThat(Previews.line(new Watched())).isEmpty();
    assertThat(Listing.of(new Watched()).size()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatHoldsItselfEnds() {
    List<Object> own = new ArrayList<>(List.of(1));
    own.add(own);
    assertThat(Previews.of(own)).startsWith("[1, [1, [1, ").contains("...");
    assertThat(Previews.line(own)).isEmpty();
    assertThat(Previews.isLarge(own)).isTrue();
  }
}

package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionSpec {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 15, 16, 230})
  void findsAtEveryPlaceWhatASortPutsThereEvenAmongValuesAlreadySearched(int size) {
    double[] values = new SplittableRandom(size).ints(size, -40, 40).asDoubleStream().toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int place = size - 1; place >= 0; place--) {
      assertThat(Selection.select(values, place)).isEqualTo(sorted[place]);
    }
  }
}

package io.marketimpact.stat;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Noise;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class CutsSpec {

  @Test
  void asManyCutsAreBelowAsASearchByHalvesFinds() {
    Noise noise = new Noise(3);
    double[] cuts = DoubleStream.generate(noise::next).limit(251).sorted().toArray();
    Cuts table = new Cuts(cuts);

    for (int draw = 0; draw < 5_000; draw++) {
      double x = 2 * noise.next();
      assertThat(table.below(x)).isEqualTo(-1 - Arrays.binarySearch(cuts, x));
    }
  }

  @Test
  void aCutIsNotBelowItselfAndTheFarEndsHaveNoneOrAll() {
    double[] cuts = {-1e300, -2, -1e-300, 0, 1e-300, 0.5, 1e300};
    Cuts table = new Cuts(cuts);

    for (int i = 0; i < cuts.length; i++) {
      assertThat(table.below(cuts[i])).isEqualTo(i);
      assertThat(table.below(Math.nextUp(cuts[i]))).isEqualTo(i + 1);
    }
    assertThat(table.below(-Double.MAX_VALUE)).isZero();
    assertThat(table.below(Double.MAX_VALUE)).isEqualTo(cuts.length);
    assertThat(new Cuts(new double[0]).below(1)).isZero();
  }
}

package io.marketimpact.inference.portfolio;

import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.stat.ShrunkCovariance;
import io.marketimpact.support.SixFirms;
import org.junit.jupiter.api.Test;

/** Ledoit and Wolf's shrinkage of six firms' residuals against its definition evaluated outside. */
class ShrinkageSpec {

  @Test
  void theSixFirmsCovariance() {
    ShrunkCovariance shrunk = ShrunkCovariance.of(SixFirms.residuals());
    double intensity = SixFirms.GOLDEN.value("lw_intensity");
    double[][] golden = SixFirms.GOLDEN.rows("lw");

    assertThat(shrunk.intensity()).isCloseTo(intensity, reference(intensity));
    for (int i = 0; i < golden.length; i++) {
      for (int j = 0; j < golden.length; j++) {
        assertThat(shrunk.matrix()[i][j]).isCloseTo(golden[i][j], reference(golden[i][j]));
      }
    }
  }
}

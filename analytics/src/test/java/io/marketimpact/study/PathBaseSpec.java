package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventWindow;
import org.junit.jupiter.api.Test;

/** From which close a path counts. */
class PathBaseSpec {

  @Test
  void theBaseIsTheDayBeforeDayZeroOrBeforeThePath() {
    assertThat(PathBase.of(-10, 10).day()).isEqualTo(-1);
    assertThat(PathBase.of(0, 5).day()).isEqualTo(-1);
    assertThat(PathBase.of(2, 5).day()).isEqualTo(1);
    assertThat(PathBase.of(-10, -4).day()).isEqualTo(-11);
  }

  @Test
  void daysOnEitherSideSpanTheWindowUpToTheBase() {
    PathBase base = PathBase.of(-10, 10);
    assertThat(base.until(-1)).isEmpty();
    assertThat(base.until(3)).contains(new EventWindow(0, 3));
    assertThat(base.until(-4)).contains(new EventWindow(-3, -1));
  }
}

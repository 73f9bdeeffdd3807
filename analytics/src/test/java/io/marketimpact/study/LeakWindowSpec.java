package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventWindow;
import io.marketimpact.market.SecurityId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days in which the news may have leaked are event windows like any other. */
class LeakWindowSpec {

  @Test
  void theDefaultEstimationEndsTheDayBeforeTheLongestLeakWindowBegins() {
    StudyPlan usual = StudyPlan.of(new SecurityId("SPY"));
    List<EventWindow> leaks = List.of(EventWindow.parse("-10:-1"), EventWindow.parse("-5:-1"));
    StudyPlan plan = StudyPlan.builder(usual.benchmark()).windows(leaks).build();

    assertThat(plan.windows()).isEqualTo(leaks);
    assertThat(plan.estimation().end()).isEqualTo(-11);
    assertThat(plan.estimation().overlaps(EventWindow.parse("-11:-1"))).isTrue();
  }
}

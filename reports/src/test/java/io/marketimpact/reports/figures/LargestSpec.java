package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.HandMade;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import org.junit.jupiter.api.Test;

/** Which firms get a drawing each, and what the caption says of the others. */
class LargestSpec {

  private static final StudyPlan PLAN = HandMade.study(HandMade.CALM).plan();

  private static GroupResult rising(int firms) {
    HandMade.Firm[] all = new HandMade.Firm[firms];
    for (int i = 0; i < firms; i++) {
      double size = (i + 1) / 100.0;
      all[i] = new HandMade.Firm("F" + (i + 1), i % 2 == 0 ? size : -size, 0.5, -0.2, 0.2, 0.9);
    }
    return HandMade.group("the group", 0.4, all);
  }

  @Test
  void upToTwelveAllAreDrawnAndNothingIsSaid() {
    Largest largest = Largest.of(PLAN, rising(12));
    assertThat(largest.firms()).hasSize(12);
    assertThat(largest.studied()).isEqualTo(12);
    assertThat(largest.words()).isEmpty();
    assertThat(largest.among()).isEmpty();
  }

  @Test
  void ofMoreTheLargestOfEitherSignAreDrawnInTheGroupsOrder() {
    Largest largest = Largest.of(PLAN, rising(15));
    assertThat(largest.firms().values())
        .extracting(firm -> firm.event().security().symbol())
        .containsExactly(
            "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15");
    assertThat(largest.firms().firstKey()).isEqualTo(3);
    assertThat(largest.words())
        .isEqualTo(" Drawn: the 12 of 15 firms with the largest abnormal return over day 0.");
    assertThat(largest.among()).isEqualTo(" among the 12 largest");
  }

  @Test
  void firmsWithoutAResultAreNoneOfThem() {
    Largest largest = Largest.of(PLAN, HandMade.withUnpriced(rising(13), "NONE"));
    assertThat(largest.studied()).isEqualTo(13);
    assertThat(largest.firms()).hasSize(12).doesNotContainKey(13);
    assertThat(Largest.of(PLAN, HandMade.unstudied("the group", "NONE")).firms()).isEmpty();
    assertThat(Largest.of(PLAN, HandMade.unstudied("the group", "NONE")).words()).isEmpty();
  }
}

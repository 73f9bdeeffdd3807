package io.marketimpact.inference.group;

import static io.marketimpact.support.TestsById.result;
import static io.marketimpact.support.TestsById.trust;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Five firms, one of which makes chips, beside untouched shares of two lines of business. */
class ControlsSpec {

  private static final int DAYS = 120;
  private static final int SAMPLES = 600;

  @Test
  void aLineOfBusinessHasTheWeightOfItsFirms() {
    Draw draw = new Draw(1, 0);

    assertThat(draw.matched().matching(draw.firms).result().orElseThrow())
        .extracting(part -> part.line().name() + " " + part.weight())
        .containsExactly("software 0.8", "chips 0.2");
    assertThat(draw.matched().weights(draw.firms))
        .hasSize(17)
        .containsEntry(new SecurityId("S100"), 0.8 / 11)
        .containsEntry(new SecurityId("C105"), 0.2 / 6);
    assertThat(draw.matched().weights(draw.firms).values().stream().mapToDouble(w -> w).sum())
        .isCloseTo(1, within(1e-15));
    assertThat(draw.matched().weights(draw.firms.subList(1, 5))).hasSize(11);
    assertThat(
            trust("placebo_gap", GroupSample.of(draw.firms, draw.matched(), new DrawnDays(0)))
                .reason())
        .contains(
            "untouched stocks, 80 % software (mean of 11) and 20 % chips (mean of 6) as among the"
                + " firms, with the same gap in 120 windows");
  }

  @Test
  void aFirmInTwoLinesCountsHalfInEach() {
    Draw draw = new Draw(1, 0);
    Controls both =
        new Controls(
            List.of(
                new Controls.Line("software", draw.software, securities(draw.firms)),
                new Controls.Line("chips", draw.chips, securities(draw.firms.subList(0, 1)))));

    assertThat(both.matching(draw.firms).result().orElseThrow())
        .extracting(Controls.Weighted::weight)
        .containsExactly(0.9, 0.1);
  }

  @Test
  void aFirmWithoutSharesOfItsLineCannotBeMatched() {
    Draw draw = new Draw(1, 0);
    Controls noChips =
        new Controls(
            List.of(
                new Controls.Line("software", draw.software, securities(draw.firms.subList(1, 5))),
                new Controls.Line("chips", List.of(), securities(draw.firms.subList(0, 1)))));

    assertThat(noChips.matching(draw.firms).exclusion().orElseThrow())
        .hasFieldOrPropertyWithValue("reason", ExclusionReason.TOO_FEW_CONTROLS)
        .hasFieldOrPropertyWithValue("detail", "no untouched stock of the line of business of FA");
    assertThat(noChips.weights(draw.firms)).isEmpty();
    assertThat(noChips.shares()).hasSize(11);
  }

  @Test
  void theGapHoldsItsLevelOnAnOrdinaryDay() {
    assertThat(size(0, true)).isBetween(0.03, 0.075);
  }

  /** News of chips alone, six standard deviations of their factor, and none about the firms. */
  @Test
  void theGapHoldsItsLevelOnADayOfItsFirmsOtherBusinessOnlyWhenMatched() {
    assertThat(size(6, true)).isBetween(0.03, 0.075);
    assertThat(size(6, false)).as("six of seventeen shares make chips").isGreaterThan(0.3);
  }

  private static double size(double chipNews, boolean matched) {
    int rejected = 0;
    for (int seed = 1; seed <= SAMPLES; seed++) {
      Draw draw = new Draw(seed, chipNews);
      Controls controls = matched ? draw.matched() : Controls.of(draw.all(), draw.firms);
      GroupSample sample = GroupSample.of(draw.firms, controls, new DrawnDays(0));
      rejected += result("placebo_gap", sample).pValue() < 0.05 ? 1 : 0;
    }
    return rejected / (double) SAMPLES;
  }

  private static Set<SecurityId> securities(List<FirmEvidence> firms) {
    return firms.stream().map(FirmEvidence::security).collect(Collectors.toSet());
  }

  /** Software has one factor, chips another of twice its size; the last day is the event. */
  private static final class Draw {

    private final Noise noise;
    private final List<FirmEvidence> firms = new ArrayList<>();
    private final List<FirmEvidence> software = new ArrayList<>();
    private final List<FirmEvidence> chips = new ArrayList<>();

    Draw(long seed, double chipNews) {
      noise = new Noise(7919 * seed);
      double[] code = noise.draws(DAYS + 1, 0.01);
      double[] silicon = noise.draws(DAYS + 1, 0.02);
      silicon[DAYS] += chipNews * 0.02;
      firms.add(share("FA", silicon));
      for (int i = 0; i < 4; i++) {
        firms.add(share("F" + (char) ('B' + i), code));
      }
      for (int i = 0; i < 11; i++) {
        software.add(share("S" + (100 + i), code));
      }
      for (int i = 0; i < 6; i++) {
        chips.add(share("C" + (100 + i), silicon));
      }
    }

    private FirmEvidence share(String symbol, double[] factor) {
      double[] residuals = new double[DAYS];
      for (int t = 0; t < DAYS; t++) {
        residuals[t] = factor[t] + 0.01 * noise.next();
      }
      double abnormal = factor[DAYS] + 0.01 * noise.next();
      return Firms.firm(symbol, Firms.EVENT_SESSION, 1, abnormal, 0.02, residuals, 2);
    }

    private Controls matched() {
      return new Controls(
          List.of(
              new Controls.Line("software", software, securities(firms.subList(1, 5))),
              new Controls.Line("chips", chips, securities(firms.subList(0, 1)))));
    }

    private List<FirmEvidence> all() {
      List<FirmEvidence> all = new ArrayList<>(software);
      all.addAll(chips);
      return all;
    }
  }
}

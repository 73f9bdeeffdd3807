package io.marketimpact.inference.group;

import static io.marketimpact.support.Tolerances.highPrecision;
import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EventId;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import io.marketimpact.support.TestsById;
import io.marketimpact.support.ThreeFirms;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class GroupSampleSpec {

  @Test
  void describesThreeFirms() {
    GroupSample sample = ThreeFirms.sample();
    double correlation = ThreeFirms.GOLDEN.value("mean_correlation");
    double sigma = ThreeFirms.GOLDEN.value("portfolio_sigma");

    assertThat(sample.meanCorrelation()).isCloseTo(correlation, highPrecision(1));
    assertThat(sample.caar()).isCloseTo(-0.01, highPrecision(0.01));
    assertThat(sample.length()).isEqualTo(2);
    assertThat(sample.parameters()).isEqualTo(2);
    assertThat(sample.portfolioDegreesOfFreedom()).isEqualTo(4);
    assertThat(sample.varianceFactor()).isEqualTo(2.75);
    assertThat(sample.each(FirmEvidence::scar))
        .containsExactly(ThreeFirms.GOLDEN.row("scar"), highPrecision(1));
    PortfolioEffect effect = PortfolioEffect.of(sample).result().orElseThrow();
    assertThat(effect.sigma()).isCloseTo(sigma, highPrecision(sigma));
    assertThat(effect.standardError()).isCloseTo(sigma * Math.sqrt(2.75), highPrecision(sigma));
    assertThat(effect.degreesOfFreedom()).isEqualTo(4);
  }

  @Test
  void ordersFirmsByEventThenSecurity() {
    FirmEvidence first = ThreeFirms.list().get(0);
    List<FirmEvidence> firms =
        List.of(named(first, "b", "A"), named(first, "a", "Z"), named(first, "a", "B"));

    assertThat(GroupSample.of(firms).firms())
        .extracting(firm -> firm.event() + "/" + firm.security())
        .containsExactly("a/B", "a/Z", "b/A");
  }

  @Test
  void refusesAnEmptyGroupAndWindowsOfDifferentLength() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupSample.of(List.of()))
        .withMessage("a group needs at least 1 firm: 0");
    List<FirmEvidence> mixed = new ArrayList<>(ThreeFirms.list());
    mixed.addAll(Firms.onOneDate(1, 60, 0, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GroupSample.of(mixed))
        .withMessage("the windows of a group must have one length: 2");
  }

  @Test
  void knowsWhetherFirmsShareTheirDays() {
    GroupSample one = GroupSample.of(Firms.starting(new int[] {150, 150}, 60, 2, 0.3, 1));
    GroupSample touching = GroupSample.of(Firms.starting(new int[] {151, 150}, 60, 2, 0.3, 1));
    GroupSample apart = GroupSample.of(Firms.starting(new int[] {152, 150}, 60, 2, 0.3, 1));
    GroupSample alone = GroupSample.of(Firms.starting(new int[] {150}, 60, 2, 0.3, 1));

    assertThat(one.sharesDates()).isTrue();
    assertThat(one.windows().overlap()).isTrue();
    assertThat(touching.sharesDates()).isFalse();
    assertThat(touching.windows().overlap()).isTrue();
    assertThat(apart.sharesDates()).isFalse();
    assertThat(apart.windows().overlap()).isFalse();
    assertThat(alone.sharesDates()).isTrue();
    assertThat(alone.windows().overlap()).isFalse();
  }

  @Test
  void theMeanCorrelationIsThatOfAllPairs() {
    List<FirmEvidence> firms = Firms.onOneDate(6, 90, 0.4, 20260114);
    double sum = 0;
    for (int i = 0; i < 6; i++) {
      for (int j = i + 1; j < 6; j++) {
        sum += Moments.correlation(residuals(firms.get(i)), residuals(firms.get(j)));
      }
    }

    assertThat(GroupSample.of(firms).meanCorrelation()).isCloseTo(sum / 15, law(1));
    assertThat(sum / 15).isBetween(0.2, 0.6);
  }

  @Test
  void aPairIsCorrelatedOverTheDaysItHasInCommon() {
    List<FirmEvidence> firms = new ArrayList<>(Firms.onOneDate(2, 90, 0.4, 5));
    double whole = GroupSample.of(firms).meanCorrelation();
    double[] first = residuals(firms.get(0));
    double[] second = residuals(firms.get(1));
    firms.set(1, Firms.without(Firms.without(firms.get(1), 40), 89));
    firms.set(0, Firms.without(firms.get(0), 0));
    double common = Moments.correlation(without(first, 0, 40, 89), without(second, 0, 40, 89));

    assertThat(GroupSample.of(firms).meanCorrelation()).isCloseTo(common, law(1));
    assertThat(common).isNotEqualTo(whole);
  }

  @Test
  void aPairCountsWithTheShareOfWindowDaysItHasInCommon() {
    double one =
        GroupSample.of(Firms.starting(new int[] {150, 150}, 90, 4, 0.6, 9)).meanCorrelation();

    assertThat(
            GroupSample.of(Firms.starting(new int[] {150, 151}, 90, 4, 0.6, 9)).meanCorrelation())
        .isCloseTo(0.75 * one, law(1));
    assertThat(
            GroupSample.of(Firms.starting(new int[] {153, 150}, 90, 4, 0.6, 9)).meanCorrelation())
        .isCloseTo(0.25 * one, law(1));
    assertThat(
            GroupSample.of(Firms.starting(new int[] {154, 150}, 90, 4, 0.6, 9)).meanCorrelation())
        .isZero();
    assertThat(one).isGreaterThan(0.3);
  }

  @Test
  void aCorrelationOverFewerThanThirtyCommonDaysCountsAsNone() {
    assertThat(
            GroupSample.of(Firms.starting(new int[] {150, 151}, 30, 4, 0.9, 9)).meanCorrelation())
        .isPositive();
    assertThat(
            GroupSample.of(Firms.starting(new int[] {150, 151}, 29, 4, 0.9, 9)).meanCorrelation())
        .isZero();
  }

  @Test
  void aDayThatOneFirmLacksDoesNotMakeTheOthersUncorrelated() {
    List<FirmEvidence> firms = new ArrayList<>(Firms.onOneDate(3, 25, 0.8, 5));
    double whole = GroupSample.of(firms).meanCorrelation();
    firms.set(2, Firms.without(firms.get(2), 12));

    assertThat(GroupSample.of(firms).meanCorrelation()).isCloseTo(whole, Offset.offset(0.1));
  }

  @Test
  void oneFirmIsCorrelatedWithNobody() {
    assertThat(GroupSample.of(Firms.onOneDate(1, 60, 0, 1)).meanCorrelation()).isZero();
  }

  @Test
  void aDayWithMostFirmsCountsAndADayWithFewerDoesNot() {
    List<FirmEvidence> five = new ArrayList<>(Firms.onOneDate(5, 60, 0.3, 3));
    double whole = GroupSample.of(five).portfolioDegreesOfFreedom();
    five.set(4, Firms.without(five.get(4), 20));
    double fourOfFive = GroupSample.of(five).portfolioDegreesOfFreedom();
    five.set(3, Firms.without(five.get(3), 20));
    double threeOfFive = GroupSample.of(five).portfolioDegreesOfFreedom();

    assertThat(whole).isEqualTo(58);
    assertThat(fourOfFive).isEqualTo(58);
    assertThat(threeOfFive).isEqualTo(57);
  }

  @Test
  void aDayAveragesTheFirmsItHas() {
    double[] steady = new double[60];
    Arrays.setAll(steady, t -> t % 2 == 0 ? 0.01 : -0.01);
    List<FirmEvidence> five = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      five.add(Firms.firm("F" + i, 200, 1, -0.02, 0.01, steady, 2));
    }
    five.set(4, Firms.without(five.get(4), 20));
    PortfolioEffect effect = PortfolioEffect.of(GroupSample.of(five)).result().orElseThrow();

    assertThat(effect.sigma()).isCloseTo(Math.sqrt(60 * 0.0001 / 58), highPrecision(0.01));
  }

  /** One firm of two sectors with k = 4 beside one with k = 2, whichever of them comes first. */
  @Test
  void eachFirmHasItsOwnDegreesOfFreedom() {
    Noise noise = new Noise(12);
    double[] one = noise.draws(40, 0.02);
    double[] two = noise.draws(40, 0.01);
    double squares = 0;
    double cross = 0;
    double others = 0;
    for (int t = 0; t < 40; t++) {
      squares += one[t] * one[t] / 36;
      cross += one[t] * two[t] / Math.sqrt(36.0 * 38);
      others += two[t] * two[t] / 38;
    }
    double mean = 0;
    for (int t = 0; t < 40; t++) {
      mean += (one[t] * Math.sqrt(1 / 36.0) + two[t] * Math.sqrt(1 / 38.0)) / 80;
    }
    double sigma = Math.sqrt((squares + 2 * cross + others) / 4 - 40 * mean * mean);
    double determinant = squares * others - cross * cross;
    for (String[] names : new String[][] {{"A", "B"}, {"B", "A"}}) {
      FirmEvidence first = Firms.firm(names[0], 200, 1, -0.03, 0.02, one, 4);
      FirmEvidence second = Firms.firm(names[1], 200, 1, 0.01, 0.01, two, 2);
      GroupSample sample = GroupSample.of(List.of(first, second));
      PortfolioEffect effect = PortfolioEffect.of(sample).result().orElseThrow();
      double form =
          (0.03 * 0.03 * others + 2 * 0.03 * 0.01 * cross + 0.01 * 0.01 * squares) / determinant;

      assertThat(effect.degreesOfFreedom()).isEqualTo(36);
      assertThat(effect.sigma()).isCloseTo(sigma, highPrecision(0.01));
      assertThat(TestsById.result("mvrm_joint_f", sample).statistic())
          .isCloseTo(35 / 72.0 * form / sample.varianceFactor(), highPrecision(1));
    }
  }

  @Test
  void firmsWithoutCommonDaysAreNoPortfolio() {
    FirmEvidence first = Firms.onOneDate(1, 40, 0, 1).get(0);
    FirmEvidence second = named(first, "ban", "Z");
    for (int session = 0; session < 37; session++) {
      second = Firms.without(second, session);
    }
    GroupSample barely = GroupSample.of(List.of(first, second));
    second = Firms.without(second, 37);
    GroupSample sample = GroupSample.of(List.of(first, second));

    assertThat(PortfolioEffect.of(barely).result().orElseThrow().degreesOfFreedom()).isEqualTo(1);
    assertThat(PortfolioEffect.of(sample))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "the firms have too few estimation days in common: 2"));
  }

  private static FirmEvidence named(FirmEvidence firm, String event, String symbol) {
    return new FirmEvidence(
        new EventId(event),
        new SecurityId(symbol),
        firm.firstSession(),
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        firm.residuals(),
        Residuals.NONE);
  }

  private static double[] residuals(FirmEvidence firm) {
    return IntStream.range(0, firm.residuals().size())
        .mapToDouble(firm.residuals()::value)
        .toArray();
  }

  private static double[] without(double[] values, Integer... positions) {
    return IntStream.range(0, values.length)
        .filter(i -> !List.of(positions).contains(i))
        .mapToDouble(i -> values[i])
        .toArray();
  }
}

package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.market.CorporateAction.Kind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Adjusted closes by hand: returns are those that an owner had. */
class AdjustedClosesSpec {

  private static final SecurityId SHARE = new SecurityId("AAA");

  /** Thursday, Friday, Monday, Tuesday. */
  private static final List<LocalDate> DAYS =
      Stream.of("2026-01-08", "2026-01-09", "2026-01-12", "2026-01-13")
          .map(LocalDate::parse)
          .toList();

  private static CorporateAction action(String exDate, Kind kind, double value) {
    return new CorporateAction(SHARE, LocalDate.parse(exDate), kind, value);
  }

  private static double[] adjusted(double[] closes, CorporateAction... actions) {
    return AdjustedCloses.of(DAYS, closes, Arrays.asList(actions));
  }

  private static double[] returns(double[] closes, CorporateAction... actions) {
    double[] adjusted = adjusted(closes, actions);
    double[] returns = new double[adjusted.length - 1];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = adjusted[t + 1] / adjusted[t] - 1;
    }
    return returns;
  }

  @Test
  void aDividendIsPartOfTheReturnOfItsExDate() {
    double[] closes = {100, 99, 101, 102};
    assertThat(returns(closes, action("2026-01-09", Kind.DIVIDEND, 2)))
        .containsExactly(
            new double[] {101 / 100.0 - 1, 101 / 99.0 - 1, 102 / 101.0 - 1}, within(1e-15));
  }

  @Test
  void aSplitIsNoReturn() {
    double[] closes = {100, 10.1, 10.2, 10.3};
    assertThat(adjusted(closes, action("2026-01-09", Kind.SPLIT, 10)))
        .containsExactly(100, 101, 102, 103);
    assertThat(adjusted(new double[] {1, 10.5, 11, 12}, action("2026-01-09", Kind.SPLIT, 0.1)))
        .containsExactly(new double[] {1, 1.05, 1.1, 1.2}, within(1e-15));
  }

  @Test
  void cashOfTheDayOfASplitIsPaidOnTheSharesHeldBefore() {
    double[] closes = {100, 49, 50, 51};
    assertThat(
            returns(
                closes,
                action("2026-01-09", Kind.SPLIT, 2),
                action("2026-01-09", Kind.DIVIDEND, 1),
                action("2026-01-09", Kind.SPECIAL_DIVIDEND, 3))[0])
        .isCloseTo((2 * 49 + 4) / 100.0 - 1, within(1e-15));
  }

  @Test
  void aSpinOffCountsByItsWorth() {
    assertThat(returns(new double[] {100, 80, 80, 80}, action("2026-01-09", Kind.SPIN_OFF, 21))[0])
        .isCloseTo(0.01, within(1e-15));
  }

  @Test
  void anActionOnADayWithoutSessionCountsOnTheNext() {
    double[] closes = {100, 100, 98, 98};
    assertThat(adjusted(closes, action("2026-01-10", Kind.DIVIDEND, 2)))
        .isEqualTo(adjusted(closes, action("2026-01-12", Kind.DIVIDEND, 2)));
  }

  @Test
  void actionsWithinAGapCountOnItsOtherSideInTheirOrder() {
    double[] closes = {100, Double.NaN, 49, 50};
    double[] adjusted =
        adjusted(
            closes, action("2026-01-12", Kind.DIVIDEND, 0.5), action("2026-01-09", Kind.SPLIT, 2));
    assertThat(adjusted[1]).isNaN();
    assertThat(adjusted[2] / adjusted[0]).isCloseTo((2 * 49 + 2 * 0.5) / 100, within(1e-15));
  }

  @Test
  void anActionUpToTheFirstDayIsInItsPriceAndOneAfterTheLastIsYetToCome() {
    double[] closes = {100, 99, 101, 102};
    assertThat(
            adjusted(
                closes,
                action("2025-12-01", Kind.SPLIT, 4),
                action("2026-01-08", Kind.DIVIDEND, 1),
                action("2026-01-14", Kind.DIVIDEND, 1)))
        .containsExactly(closes);
  }

  @Test
  void aLaterActionChangesNoEarlierCloseToTheBit() {
    double[] closes = {331.7, 329.13, 333.31, 335.77};
    CorporateAction first = action("2026-01-09", Kind.DIVIDEND, 0.65);
    double[] before = adjusted(closes, first);
    double[] after =
        adjusted(
            closes,
            first,
            action("2026-01-13", Kind.DIVIDEND, 0.71),
            action("2026-01-13", Kind.SPLIT, 10));
    assertThat(Arrays.copyOf(after, 3)).containsExactly(Arrays.copyOf(before, 3));
    assertThat(after[3]).isNotEqualTo(before[3]);
  }

  @Test
  void anActionWithoutValueIsRefused() {
    assertThatThrownBy(() -> action("2026-01-09", Kind.DIVIDEND, 0))
        .hasMessage("the value of an action must be above zero and finite: 0.0");
  }
}

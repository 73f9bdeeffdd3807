package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of axes, the marks on them and how these are written. */
class AxisSpec {

  private static final Offset<Double> CLOSE = Offset.offset(1e-9);

  private static List<String> labels(Axis axis) {
    return axis.ticks().marks().stream().map(mark -> axis.label().apply(mark)).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // smallest, largest, marks, low, high, step
    "-3.4, 1.2, 5, -4, 2, 1",
    "0, 10, 5, 0, 10, 2",
    "0, 11, 5, 0, 15, 5",
    "-0.034, 0.012, 5, -0.04, 0.02, 0.01",
    "120, 980, 4, 0, 1000, 500",
    "-7, -2, 5, -7, -2, 1"
  })
  void anAxisGoesFromOneRoundNumberToAnother(
      double smallest, double largest, int marks, double low, double high, double step) {
    Ticks ticks = Ticks.around(smallest, largest, marks);
    assertThat(ticks.low()).isCloseTo(low, CLOSE);
    assertThat(ticks.high()).isCloseTo(high, CLOSE);
    assertThat(ticks.step()).isCloseTo(step, CLOSE);
  }

  @Test
  void aGivenRangeIsKeptAndMarkedInside() {
    assertThat(Ticks.within(-5, 5, 5).marks()).containsExactly(-4.0, -2.0, 0.0, 2.0, 4.0);
    assertThat(Ticks.within(-20, 20, 8).marks())
        .containsExactly(-20.0, -15.0, -10.0, -5.0, 0.0, 5.0, 10.0, 15.0, 20.0);
    assertThat(Ticks.within(-1, 1, 11).marks()).containsExactly(-1.0, 0.0, 1.0);
  }

  @Test
  void aValueLiesAtItsShareOfTheRange() {
    Ticks ticks = new Ticks(-4, 4, 2);
    assertThat(ticks.share(-4)).isEqualTo(0);
    assertThat(ticks.share(0)).isEqualTo(0.5);
    assertThat(ticks.share(3)).isEqualTo(0.875);
    assertThat(ticks.share(6)).isEqualTo(1.25);
  }

  @Test
  void numbersAreWrittenWithoutDigitsThatMeanNothing() {
    assertThat(labels(Axis.numbers(new Ticks(-1, 1, 0.5), "percent")))
        .containsExactly("\u22121", "\u22120.5", "0", "0.5", "1");
    assertThat(labels(Axis.numbers(new Ticks(0, 0.2, 0.1), "share")))
        .containsExactly("0", "0.1", "0.2");
    assertThat(labels(Axis.numbers(new Ticks(0, 100, 50), "percent")))
        .containsExactly("0", "50", "100");
  }

  @Test
  void signedNumbersHaveASignExceptZero() {
    Axis axis = Axis.signed(new Ticks(-4, 4, 4), "Abnormal return, percent");
    assertThat(labels(axis)).containsExactly("\u22124", "0", "+4");
    assertThat(axis.label().apply(0.001)).isEqualTo("0");
    assertThat(axis.label().apply(-0.001)).isEqualTo("0");
    assertThat(axis.label().apply(0.25)).isEqualTo("+0.25");
  }

  @Test
  void daysCountFromDayZero() {
    Axis axis = Axis.days(Ticks.within(-5, 5, 2));
    assertThat(axis.title()).isEqualTo("Trading days from day 0");
    assertThat(labels(axis)).containsExactly("\u22125", "0", "+5");
  }

  @Test
  void moneyIsInBillionsFromTwoBillionsOn() {
    assertThat(Amounts.upTo(1999, "Loss", "USD")).isEqualTo(new Amounts(1, "Loss, $ million"));
    assertThat(Amounts.upTo(2000, "Loss", "USD")).isEqualTo(new Amounts(1000, "Loss, $ billion"));
    Axis axis = Amounts.upTo(9500, "Loss", "EUR").axis(-500, 9500, 5);
    assertThat(axis.title()).isEqualTo("Loss, \u20AC billion");
    assertThat(labels(axis)).containsExactly("\u22122", "0", "2", "4", "6", "8", "10");
  }
}

package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.text.Digits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When the sector is said to account for an average, and when the answer is open. */
class SectorExplainsSpec {
  @Test
  void nothingIsFoundInTwoNumbersThatAReaderSeesAsOne() {
    SectorExplains.Net funds =
        new SectorExplains.Net(0.0006, " against sector funds", Optional.empty());
    SectorExplains.Net stocks =
        new SectorExplains.Net(0.0012, " against untouched stocks", Optional.empty());
    assertThat(AverageDriver.sentence("Broadcom", 0.0014, 0.0006, new double[0], Digits.TENTHS))
        .isEmpty();
    assertThat(AverageDriver.sentence("Broadcom", 0.0014, 0.0006, new double[0], Digits.HUNDREDTHS))
        .isPresent();
    assertThat(SectorExplains.sentence(significant(0.0014), List.of(funds), Digits.TENTHS))
        .isEmpty();
    assertThat(SectorExplains.sentence(significant(0.0014), List.of(stocks, funds), Digits.TENTHS))
        .isEmpty();
    assertThat(SectorExplains.sentence(significant(0.0014), List.of(funds), Digits.HUNDREDTHS))
        .isPresent();
  }

  private static SectorExplains.Average significant(double average) {
    return new SectorExplains.Average(average, true, Optional.empty());
  }

  @Test
  void theSectorIsNotSaidToAccountForAnAverageThatIsNotSignificant() {
    SectorExplains.Average average = new SectorExplains.Average(0.002, false, Optional.empty());
    SectorExplains.Net net =
        new SectorExplains.Net(0.0005, " against untouched stocks", Optional.empty());
    assertThat(SectorExplains.sentence(average, List.of(net), Digits.HUNDREDTHS))
        .contains(
            "The average is not significant, and net of the sector it is +0.05\u202F% against"
                + " untouched stocks, not +0.20\u202F%.");
  }

  @Test
  void theSectorAccountsForAnAverageOfWhichItLeavesHalfOrLess() {
    SectorExplains.Net funds =
        new SectorExplains.Net(0.0041, " against sector funds", Optional.empty());
    SectorExplains.Net half =
        new SectorExplains.Net(-0.0033, " against untouched stocks", Optional.empty());
    assertThat(
            SectorExplains.sentence(significant(-0.0067), List.of(half, funds), Digits.HUNDREDTHS))
        .contains(
            "The sector accounts for much of the average: it is \u22120.33\u202F% against untouched"
                + " stocks and +0.41\u202F% against sector funds, not \u22120.67\u202F%.");
    assertThat(new SectorExplains().of(HandMade.study(HandMade.FELL, HandMade.CALM))).isEmpty();
  }

  @Test
  void controlsThatDisagreeAreBothGivenAndNeitherIsTheFinding() {
    SectorExplains.Net funds =
        new SectorExplains.Net(0.0041, " against sector funds", Optional.empty());
    SectorExplains.Net stocks =
        new SectorExplains.Net(-0.0060, " against untouched stocks", Optional.empty());
    assertThat(
            SectorExplains.sentence(
                significant(-0.0067), List.of(stocks, funds), Digits.HUNDREDTHS))
        .contains(
            "Whether the sector explains the average is open: \u22120.67\u202F% against the market,"
                + " \u22120.60\u202F% against untouched stocks, +0.41\u202F% against sector"
                + " funds.");
    assertThat(
            SectorExplains.sentence(
                new SectorExplains.Average(-0.0067, false, Optional.of(0.0298)),
                List.of(
                    new SectorExplains.Net(
                        -0.0060, " against untouched stocks", Optional.of(0.0234)),
                    new SectorExplains.Net(0.0041, " against sector funds", Optional.of(0.0287))),
                Digits.TENTHS))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(
                        "funds. None is significant (detectable: 2.3\u202F% to 3.0\u202F%)."));
    assertThat(SectorExplains.sentence(significant(-0.0067), List.of(stocks), Digits.HUNDREDTHS))
        .isEmpty();
    assertThat(SectorExplains.sentence(significant(-0.0067), List.of(), Digits.HUNDREDTHS))
        .isEmpty();
    assertThat(SectorExplains.sentence(significant(0), List.of(stocks), Digits.HUNDREDTHS))
        .isEmpty();
  }
}

package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.FIRMS;
import static io.marketimpact.study.ReferenceRows.GOLDEN;
import static io.marketimpact.study.ReferenceRows.assertRow;
import static io.marketimpact.study.ReferenceRows.day;
import static io.marketimpact.study.ReferenceRows.estimate;
import static io.marketimpact.study.ReferenceRows.group;
import static io.marketimpact.study.ReferenceRows.window;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The reference vectors from prices to group tests, nine digits each. */
class GoldenFirmsSpec {

  @Test
  void theGeneratorDrawsTheSameNumbers() {
    assertRow("m_first3", IntStream.range(0, 3).mapToDouble(t -> FiveFirms.MARKET_RETURNS[t]));
    assertRow("r_first_row", IntStream.range(0, 5).mapToDouble(i -> FiveFirms.RETURNS[i][0]));
    assertRow("m_event", IntStream.range(120, 123).mapToDouble(t -> FiveFirms.MARKET_RETURNS[t]));
    for (int day = 0; day < 3; day++) {
      int t = 120 + day;
      assertRow("r_event", day, IntStream.range(0, 5).mapToDouble(i -> FiveFirms.RETURNS[i][t]));
    }
  }

  @Test
  void theMarketModelOfEachFirm() {
    assertFirms("alpha", firm -> estimate(firm).coefficients().alpha().orElseThrow());
    assertFirms("beta", firm -> estimate(firm).coefficients().beta().orElseThrow());
    assertFirms("sigma", firm -> estimate(firm).sigma());
    assertThat(FIRMS).allMatch(firm -> estimate(firm).degreesOfFreedom() == 118);
    assertThat(FIRMS).allMatch(firm -> estimate(firm).estimationReturns() == 120);
  }

  @Test
  void abnormalReturnsDayByDay() {
    for (int day = 0; day < 3; day++) {
      int index = day;
      assertRow("AR", day, FIRMS.stream().mapToDouble(firm -> day(firm, index).abnormal()));
      assertRow("SAR", day, FIRMS.stream().mapToDouble(firm -> day(firm, index).standardized()));
    }
  }

  @Test
  void forecastErrorOfADayAndOfTheWindow() {
    for (FirmStudy firm : FIRMS) {
      assertRow(
          "fe_factor",
          IntStream.range(0, 3)
              .mapToDouble(
                  day -> {
                    AbnormalReturn abnormalReturn = day(firm, day);
                    double error = abnormalReturn.abnormal() / abnormalReturn.standardized();
                    return Math.pow(error / estimate(firm).sigma(), 2);
                  }));
      double factor = GOLDEN.value("car_var_factor");
      assertThat(window(firm).evidence().varianceFactor()).isCloseTo(factor, reference(factor));
    }
  }

  @Test
  void cumulativeAbnormalReturnsWithTheirUncertainty() {
    assertFirms("CAR", firm -> window(firm).evidence().car());
    assertFirms("SCAR", firm -> window(firm).evidence().scar());
    assertFirms("firm_t_p", firm -> window(firm).pValue());
    assertFirms(
        "CAR_CI95_halfwidth",
        firm -> (window(firm).interval().high() - window(firm).interval().low()) / 2);
    assertFirms("MDE80_CAR", firm -> window(firm).minimumDetectable());
    double quantile = GOLDEN.value("t_crit");
    for (FirmStudy firm : FIRMS) {
      double reach = window(firm).interval().high() - window(firm).evidence().car();
      assertThat(reach / window(firm).evidence().standardError())
          .isCloseTo(quantile, reference(quantile));
    }
  }

  @Test
  void placeboWindowsOfEachFirm() {
    assertFirms("placebo_time_firm_p", firm -> window(firm).placebo().result().orElseThrow());
  }

  @Test
  void familyWiseProbabilities() {
    double[] golden = GOLDEN.row("romano_wolf_p");
    for (int i = 0; i < 5; i++) {
      FirmKey key = FIRMS.get(i).key();
      assertThat(group(FiveFirms.THREE_DAYS).adjusted().romanoWolf().get(key))
          .isCloseTo(golden[i], reference(golden[i]));
    }
  }

  private static void assertFirms(String key, ToDoubleFunction<FirmStudy> number) {
    assertRow(key, FIRMS.stream().mapToDouble(number));
  }
}

package io.marketimpact.study;

import static io.marketimpact.study.FiveFirms.FIRMS;
import static io.marketimpact.study.FiveFirms.WHOLE;
import static io.marketimpact.study.ReferenceRows.GOLDEN;
import static io.marketimpact.study.ReferenceRows.assertRow;
import static io.marketimpact.study.ReferenceRows.day;
import static io.marketimpact.study.ReferenceRows.group;
import static io.marketimpact.study.ReferenceRows.window;
import static io.marketimpact.support.Tolerances.reference;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.TestResult;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.multiplicity.Multiplicity;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Distributions;
import io.marketimpact.support.Prices;
import io.marketimpact.support.TestsById;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The reference vectors of the group: its tests, its portfolio, its path, nine digits each. */
class GoldenGroupSpec {

  @ParameterizedTest
  @CsvSource({
    "cross_sectional_t, day0, csect_t_day0",
    "cross_sectional_t, car, csect_t_car",
    "portfolio_t, day0, portfolio_fe_t_day0",
    "portfolio_t, car, portfolio_fe_t_car",
    "patell_z, day0, patell_z_day0",
    "patell_z, car, patell_z_car",
    "bmp_t, day0, bmp_t_day0",
    "bmp_t, car, bmp_t_car",
    "adjusted_bmp_t, day0, adj_bmp_t_day0",
    "bmp_t, car, jackknife_t_meanSCAR",
    "adjusted_bmp_t, car, adj_bmp_t_car",
    "skewness_adjusted_t, day0, skewadj_t_day0",
    "skewness_adjusted_t, car, skewadj_t_car",
    "crude_dependence_t, day0, cda_t_day0",
    "crude_dependence_t, car, cda_t_car",
    "adjusted_patell_z, day0, adj_patell_z_day0",
    "adjusted_patell_z, car, adj_patell_z_car",
    "corrado_rank_z, car, corrado_rank_z_car",
    "corrado_zivney_rank_z, day0, corrado_zivney_rank_z_day0",
    "corrado_zivney_sign_z, day0, corrado_zivney_sign_z_day0",
    "grank_t, car, grank_t_car",
    "grank_t_unscaled, car, grank_t_car_noRescale",
    "grank_z, car, grank_z_car",
    "gls_mean_t, car, gls_mean_t_car"
  })
  void groupTests(String test, String window, String key) {
    TestResult result =
        test(test, window.equals("day0") ? EventWindow.DAY_ZERO : FiveFirms.THREE_DAYS);

    assertThat(result.statistic()).isCloseTo(GOLDEN.value(key), reference(GOLDEN.value(key)));
    double p = GOLDEN.value(key + "_p");
    assertThat(result.pValue()).isCloseTo(p, reference(p));
  }

  @ParameterizedTest
  @CsvSource({
    "mvrm_joint_f, mvrm_F_car, mvrm_F_p",
    "mvrm_equality_f, mvrm_equality_F_car, mvrm_equality_F_p",
    "sign_exact, n_positive, sign_exact_p",
    "wilcoxon_exact, wilcoxon_Wmin, wilcoxon_exact_p",
    "generalized_sign_z, cowan_z_car, cowan_exact_binom_p"
  })
  void groupTestsOverThreeDays(String test, String statistic, String pValue) {
    TestResult result = test(test, FiveFirms.THREE_DAYS);

    assertThat(result.statistic())
        .isCloseTo(GOLDEN.value(statistic), reference(GOLDEN.value(statistic)));
    assertThat(result.pValue()).isCloseTo(GOLDEN.value(pValue), reference(GOLDEN.value(pValue)));
  }

  /** The vectors rank the middle day of a window among all days of firm and window, 123 of them. */
  @Test
  void theRankOfDayZeroAmongTheOtherDaysToo() {
    List<FirmEvidence> firms = FIRMS.stream().map(GoldenGroupSpec::dayZeroAmongAll).toList();
    double z = GOLDEN.value("corrado_rank_z_day0");
    double p = GOLDEN.value("corrado_rank_z_day0_p");

    assertThat(statistic("corrado_rank_z", GroupSample.of(firms))).isCloseTo(z, reference(z));
    assertThat(Distributions.normalTwoSided(z)).isCloseTo(p, reference(p));
  }

  /** Day 0 as the window, with the window's other days among the estimation days. */
  private static FirmEvidence dayZeroAmongAll(FirmStudy study) {
    FirmEvidence firm =
        study.window(new ModelId("market"), EventWindow.DAY_ZERO).result().orElseThrow().evidence();
    Residuals own = firm.residuals();
    int size = own.size();
    int[] sessions = new int[size + 2];
    double[] values = new double[size + 2];
    for (int i = 0; i < size; i++) {
      sessions[i] = own.session(i);
      values[i] = own.studentized(i);
    }
    for (int i = 0; i < 2; i++) {
      sessions[size + i] = firm.firstSession() - 1 + 2 * i;
      values[size + i] = firm.sigma() * day(study, 2 * i).standardized();
    }
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        new Residuals(sessions, values, new double[size + 2]),
        Residuals.NONE);
  }

  @Test
  void theGeneralizedSignUnderTheNormalDistribution() {
    double z = test("generalized_sign_z", FiveFirms.THREE_DAYS).statistic();
    double p = GOLDEN.value("cowan_z_car_p");
    double share = GOLDEN.value("cowan_phat");

    assertThat(Distributions.normalTwoSided(z)).isCloseTo(p, reference(p));
    assertThat((2 - 5 * share) / Math.sqrt(5 * share * (1 - share))).isCloseTo(z, reference(z));
  }

  @Test
  void whatEntersTheTests() {
    GroupWindow window = group(FiveFirms.THREE_DAYS);
    double deviation = GOLDEN.value("cda_sd");

    assertThat(
            window.caar()
                / test("crude_dependence_t", FiveFirms.THREE_DAYS).statistic()
                / Math.sqrt(3))
        .isCloseTo(deviation, reference(deviation));
    for (String days : List.of("day0", "car")) {
      EventWindow over = days.equals("day0") ? EventWindow.DAY_ZERO : FiveFirms.THREE_DAYS;
      double s = test("cross_sectional_t", over).statistic() / Math.sqrt(5);
      double skew = GOLDEN.value("skew_gamma_" + days);
      double t = test("skewness_adjusted_t", over).statistic();
      assertThat(Math.sqrt(5) * (s + skew * s * s / 3 + skew * skew * s * s * s / 27 + skew / 30))
          .isCloseTo(t, reference(t));
    }
  }

  @Test
  void theWeightsOfTheGlsMean() {
    List<FirmEvidence> firms = FIRMS.stream().map(firm -> window(firm).evidence()).toList();
    double[] moves = new double[5];
    for (int i = 0; i < 5; i++) {
      List<FirmEvidence> oneMoved = new ArrayList<>();
      for (FirmEvidence firm : firms) {
        oneMoved.add(withCar(firm, firm.equals(firms.get(i)) ? 1 : 0));
      }
      moves[i] = statistic("gls_mean_t", GroupSample.of(oneMoved));
    }
    double sum = DoubleStream.of(moves).sum();

    assertRow("gls_weights", DoubleStream.of(moves).map(move -> move / sum));
  }

  @Test
  void adjustmentsForManyFirms() {
    List<Double> pValues = FIRMS.stream().map(firm -> window(firm).pValue()).toList();

    assertRow("holm_p", Multiplicity.holm(pValues).stream().mapToDouble(p -> p));
    assertRow("bh_p", Multiplicity.benjaminiHochberg(pValues).stream().mapToDouble(p -> p));
  }

  @Test
  void theGroupsPortfolioAndItsCorrelation() {
    GroupWindow window = group(FiveFirms.THREE_DAYS);
    double sigma = GOLDEN.value("portfolio_sigma");
    double correlation = GOLDEN.value("rbar");
    double factor = GOLDEN.value("kp_factor_bmp");

    assertThat(window.effect().result().orElseThrow().sigma()).isCloseTo(sigma, reference(sigma));
    assertThat(window.effect().result().orElseThrow().degreesOfFreedom()).isEqualTo(118);
    assertThat(window.meanCorrelation()).isCloseTo(correlation, reference(correlation));
    for (EventWindow days : FiveFirms.PLAN.windows()) {
      assertThat(test("adjusted_bmp_t", days).statistic() / test("bmp_t", days).statistic())
          .as("one factor, whatever the window")
          .isCloseTo(factor, reference(factor));
      double ofPatell = GOLDEN.value("kp_factor_patell");
      assertThat(test("adjusted_patell_z", days).statistic() / test("patell_z", days).statistic())
          .isCloseTo(ofPatell, reference(ofPatell));
    }
  }

  @Test
  void theGroupsWindowAmongItsPlacebos() {
    GroupWindow window = group(FiveFirms.THREE_DAYS);
    double p = GOLDEN.value("placebo_time_p");

    assertThat(window.placebo().result().orElseThrow().count())
        .isEqualTo((int) GOLDEN.value("placebo_time_n"));
    assertThat(window.placebo().result().orElseThrow().twoSided()).isCloseTo(p, reference(p));
    assertThat(test("placebo_time", FiveFirms.THREE_DAYS).pValue()).isCloseTo(p, reference(p));
  }

  @Test
  void thePathOfTheGroupEndsAtItsCaar() {
    List<GroupPathPoint> path = WHOLE.path();

    assertThat(path).extracting(GroupPathPoint::day).containsExactly(-1, 0, 1);
    assertThat(path)
        .extracting(GroupPathPoint::date)
        .containsExactly(Prices.day(121), Prices.day(122), Prices.day(123));
    double caar = group(FiveFirms.THREE_DAYS).caar();
    assertThat(path.get(2).cumulative()).isCloseTo(caar, reference(caar));
    double average = group(EventWindow.DAY_ZERO).caar();
    assertThat(path.get(1).average()).isCloseTo(average, reference(average));
    double low = group(FiveFirms.THREE_DAYS).interval().result().orElseThrow().low();
    assertThat(path.get(2).interval().low()).isCloseTo(low, reference(low));
    double ofTheDay = group(EventWindow.DAY_ZERO).interval().result().orElseThrow().low();
    assertThat(path.get(1).averageInterval().low()).isCloseTo(ofTheDay, reference(ofTheDay));
    assertThat(path.get(0).rebased()).isZero();
    assertThat(path.get(1).rebased()).isCloseTo(average, reference(average));
    assertThat(path.get(1).rebasedInterval().low()).isCloseTo(ofTheDay, reference(ofTheDay));
  }

  private static TestResult test(String id, EventWindow window) {
    return group(window).tests().stream()
        .filter(test -> test.test().value().equals(id))
        .findFirst()
        .orElseThrow()
        .outcome()
        .result()
        .orElseThrow()
        .result();
  }

  private static double statistic(String id, GroupSample sample) {
    return TestsById.result(id, sample).statistic();
  }

  private static FirmEvidence withCar(FirmEvidence firm, double car) {
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        firm.firstSession(),
        car,
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        firm.residuals(),
        Residuals.NONE);
  }
}

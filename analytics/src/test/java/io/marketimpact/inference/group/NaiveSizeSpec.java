package io.marketimpact.inference.group;

import static io.marketimpact.support.Tolerances.law;
import static io.marketimpact.support.Tolerances.printed;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How wrong a test that assumes independence is, against a table of true sizes. */
class NaiveSizeSpec {

  @ParameterizedTest(name = "{0} firms, correlation {1}: {2}")
  @MethodSource
  void aSumIsHeldAgainstTheNormalDistribution(int firms, double correlation, double printed) {
    assertThat(NaiveSize.ofSum(equicorrelated(firms, correlation))).isCloseTo(printed, printed(3));
  }

  @ParameterizedTest(name = "{0} firms, correlation {1}: {3}")
  @MethodSource
  void aCrossSectionIsHeldAgainstStudentsT(
      int firms, double correlation, double printed, double value) {
    double size = NaiveSize.ofCrossSection(equicorrelated(firms, correlation));

    assertThat(size).isCloseTo(value, law(1));
    if (printed > 0) {
      assertThat(size).isCloseTo(printed, printed(3));
    }
  }

  @Test
  void independentFirmsHaveTheSizeTheyAskFor() {
    assertThat(NaiveSize.ofSum(equicorrelated(7, 0))).isCloseTo(0.05, law(0.05));
    assertThat(NaiveSize.ofCrossSection(equicorrelated(7, 0))).isCloseTo(0.05, law(0.05));
  }

  @Test
  void sizeGrowsWithCorrelation() {
    double before = 0;
    for (double correlation = 0; correlation < 1; correlation += 0.05) {
      double size = NaiveSize.ofCrossSection(equicorrelated(5, correlation));
      assertThat(size).isGreaterThan(before);
      before = size;
    }
  }

  @Test
  void perfectCorrelationStillHasASize() {
    double[] residuals = {0.01, -0.02, 0.03, -0.015, 0.005, 0.01};
    GroupSample twins =
        GroupSample.of(
            List.of(
                Firms.firm("A", 200, 1, -0.02, 0.01, residuals, 2),
                Firms.firm("B", 200, 1, -0.03, 0.01, residuals, 2)));

    assertThat(NaiveSize.ofCrossSection(twins)).isBetween(0.7, 1.0);
    assertThat(NaiveSize.ofSum(twins)).isBetween(0.16, 0.17);
  }

  static Stream<Arguments> aSumIsHeldAgainstTheNormalDistribution() {
    return Resource.rows(NaiveSizeSpec.class, "naive_size_of_sum.csv").stream()
        .map(row -> Arguments.of(Integer.parseInt(row[0]), number(row[1]), number(row[2])));
  }

  static Stream<Arguments> aCrossSectionIsHeldAgainstStudentsT() {
    return Resource.rows(NaiveSizeSpec.class, "naive_size_of_cross_section.csv").stream()
        .map(
            row ->
                Arguments.of(
                    Integer.parseInt(row[0]), number(row[1]), number(row[2]), number(row[3])));
  }

  private static double number(String text) {
    return text.isEmpty() ? 0 : Double.parseDouble(text);
  }

  /**
   * Firms whose residuals have exactly the given correlation: √ρ times one direction plus √(1 - ρ)
   * times directions orthogonal to it and to each other, all of mean zero (cosines).
   */
  private static GroupSample equicorrelated(int firms, double correlation) {
    int days = 240;
    List<FirmEvidence> list = new ArrayList<>();
    for (int i = 0; i < firms; i++) {
      double[] residuals = new double[days];
      for (int t = 0; t < days; t++) {
        residuals[t] =
            0.01
                * (Math.sqrt(correlation) * cosine(1, t, days)
                    + Math.sqrt(1 - correlation) * cosine(i + 2, t, days));
      }
      FirmEvidence firm = Firms.firm("F", 300, 1, -0.01, 0.01, residuals, 2);
      list.add(
          new FirmEvidence(
              firm.event(),
              new SecurityId("F" + i),
              firm.firstSession(),
              firm.car(),
              firm.sars(),
              firm.varianceFactor(),
              firm.sigma(),
              firm.degreesOfFreedom(),
              firm.residuals(),
              Residuals.NONE));
    }
    GroupSample sample = GroupSample.of(list);
    assertThat(sample.meanCorrelation()).isCloseTo(correlation, law(1));
    return sample;
  }

  private static double cosine(int frequency, int day, int days) {
    return Math.cos(Math.PI * frequency * (day + 0.5) / days);
  }
}

package io.marketimpact.inference.group;

import static io.marketimpact.support.Tolerances.law;
import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.model.Residuals;
import io.marketimpact.stat.Moments;
import io.marketimpact.support.Firms;
import io.marketimpact.support.Noise;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** The mean correlation over many dates and gappy histories, against every pair on its own. */
class ResidualCorrelationSpec {

  private static final long NO_WORK = 0;

  @Property(tries = 40)
  void isTheMeanOfAllPairsWhateverTheirHistories(
      @ForAll @IntRange(min = 1, max = 100_000) int seed,
      @ForAll @IntRange(min = 1, max = 6) int length) {
    List<FirmEvidence> firms = scattered(20, length, seed, 5);

    assertThat(ResidualCorrelation.mean(firms)).isCloseTo(pairByPair(firms), law(1));
  }

  @Property(tries = 20)
  void pooledByDateIsTheSameWhereNoDayIsMissing(
      @ForAll @IntRange(min = 1, max = 100_000) int seed) {
    int[] starts = {150, 150, 150, 160, 160, 160, 170};
    List<FirmEvidence> firms = Firms.starting(starts, 90, 4, 0.5, seed);

    assertThat(ResidualCorrelation.mean(firms, NO_WORK))
        .isCloseTo(ResidualCorrelation.mean(firms), law(1));
  }

  @Test
  void pooledByDateIsCloseWhereDaysAreMissing() {
    List<FirmEvidence> firms = scattered(60, 4, 77, 8);
    double pairs = pairByPair(firms);

    assertThat(pairs).isGreaterThan(0.01);
    assertThat(ResidualCorrelation.mean(firms, NO_WORK))
        .isNotEqualTo(ResidualCorrelation.mean(firms))
        .isCloseTo(pairs, Offset.offset(0.03 * pairs));
  }

  @Test
  void pooledByDateTooNeedsThirtyCommonDaysBetweenDates() {
    int[] starts = {150, 151};

    assertThat(ResidualCorrelation.mean(Firms.starting(starts, 30, 4, 0.9, 9), NO_WORK))
        .isPositive();
    assertThat(ResidualCorrelation.mean(Firms.starting(starts, 29, 4, 0.9, 9), NO_WORK)).isZero();
    assertThat(
            ResidualCorrelation.mean(Firms.starting(new int[] {150, 150}, 3, 4, 0.9, 9), NO_WORK))
        .isNotZero();
    assertThat(
            ResidualCorrelation.mean(Firms.starting(new int[] {150, 150}, 2, 4, 0.9, 9), NO_WORK))
        .isZero();
  }

  @Test
  void aFirmWhoseResidualsDoNotVaryIsUncorrelated() {
    List<FirmEvidence> firms = new ArrayList<>(Firms.onOneDate(2, 60, 0.8, 4));
    double two = ResidualCorrelation.mean(firms);
    firms.add(Firms.firm("Z", 200, 1, 0.01, 0.01, new double[60], 2));

    assertThat(ResidualCorrelation.mean(firms)).isCloseTo(two / 3, law(1));
    assertThat(ResidualCorrelation.mean(firms, NO_WORK)).isCloseTo(two / 3, law(1));
  }

  /** Firms on nearby dates whose residuals lie before their events, some days missing. */
  private static List<FirmEvidence> scattered(int count, int length, long seed, int missing) {
    Noise noise = new Noise(seed);
    Random random = new Random(seed);
    double[] common = noise.draws(220, 0.01);
    List<FirmEvidence> firms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int start = 200 + random.nextInt(8);
      int first = start - 130;
      int[] days =
          IntStream.range(first, first + 120).filter(t -> random.nextInt(100) >= missing).toArray();
      double[] values = new double[days.length];
      for (int t = 0; t < days.length; t++) {
        values[t] = common[days[t]] + 0.01 * noise.next();
      }
      FirmEvidence firm = Firms.firm("F" + (100 + i), start, length, 0.01, 0.01, values, 2);
      firms.add(
          new FirmEvidence(
              firm.event(),
              firm.security(),
              start,
              firm.car(),
              firm.sars(),
              firm.varianceFactor(),
              firm.sigma(),
              firm.degreesOfFreedom(),
              new Residuals(days, values, new double[days.length]),
              Residuals.NONE));
    }
    return firms;
  }

  private static double pairByPair(List<FirmEvidence> firms) {
    double sum = 0;
    for (int i = 0; i < firms.size(); i++) {
      for (int j = i + 1; j < firms.size(); j++) {
        FirmEvidence a = firms.get(i);
        FirmEvidence b = firms.get(j);
        int shared = a.length() - Math.abs(a.firstSession() - b.firstSession());
        sum += Math.max(0, shared) / (double) a.length() * correlation(a, b);
      }
    }
    return sum / (firms.size() * (firms.size() - 1) / 2.0);
  }

  private static double correlation(FirmEvidence a, FirmEvidence b) {
    List<double[]> both = new ArrayList<>();
    for (int i = 0; i < a.residuals().size(); i++) {
      for (int j = 0; j < b.residuals().size(); j++) {
        if (a.residuals().session(i) == b.residuals().session(j)) {
          both.add(new double[] {a.residuals().value(i), b.residuals().value(j)});
        }
      }
    }
    return Moments.correlation(
        both.stream().mapToDouble(pair -> pair[0]).toArray(),
        both.stream().mapToDouble(pair -> pair[1]).toArray());
  }
}

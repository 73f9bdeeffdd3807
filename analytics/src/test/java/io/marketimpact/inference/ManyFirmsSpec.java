package io.marketimpact.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every test on as many events as a whole market has: no cost may grow with pairs of firms. */
@Tag("slow")
class ManyFirmsSpec {

  private static final int EVENTS = 100_000;
  private static final int SECURITIES = 4_000;
  private static final int DATES = 1_000;
  private static final int DAYS = 250;

  @Test
  void aHundredThousandEventsOnAThousandDates() {
    List<FirmEvidence> firms = events(5, false);
    long start = System.nanoTime();
    GroupSample sample = GroupSample.of(firms);
    report("correlation and portfolio", start);
    long all = 0;
    for (TestStatistic test : TestStatistics.all()) {
      long before = System.nanoTime();
      test.test(sample).result().ifPresent(result -> test.trust(sample));
      all += System.nanoTime() - before;
      report(test.id(), before);
    }

    assertThat(all / 1e9).as("seconds for all tests").isLessThan(60);
  }

  @Test
  void gapsInEveryHistoryAreNoDearer() {
    List<FirmEvidence> firms = events(5, true);
    long start = System.nanoTime();
    double correlation = ResidualCorrelation.mean(firms);
    report("correlation of gappy histories", start);

    assertThat(correlation).isBetween(0.0, 0.01);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
  }

  @Test
  void fourThousandFirmsOnOneDateStepDown() {
    List<FirmEvidence> firms =
        events(1, false).subList(0, 4000).stream().map(firm -> at(firm, 0)).toList();
    GroupSample sample = GroupSample.of(firms);
    long start = System.nanoTime();

    assertThatCode(() -> RomanoWolf.pValues(sample)).doesNotThrowAnyException();
    report("step-down of 4,000 firms", start);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(10);
  }

  private static void report(String what, long since) {
    System.out.printf("%s: %.2f s%n", what, (System.nanoTime() - since) / 1e9);
  }

  private static List<FirmEvidence> events(int length, boolean gaps) {
    SplittableRandom random = new SplittableRandom(20260114);
    double[] market = random.doubles(DATES + DAYS + 100).map(u -> 0.02 * (u - 0.5)).toArray();
    List<FirmEvidence> firms = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      int start = 300 + i % DATES;
      int[] days =
          IntStream.range(start - DAYS - 10, start - 10)
              .filter(t -> !gaps || random.nextInt(50) > 0)
              .toArray();
      double[] values = new double[days.length];
      for (int t = 0; t < days.length; t++) {
        values[t] = 0.5 * market[days[t] - 40] + 0.04 * (random.nextDouble() - 0.5);
      }
      double[] leverages = new double[days.length];
      Arrays.fill(leverages, 2.0 / days.length);
      List<Double> sars = random.doubles(length).map(u -> 3.4 * (u - 0.5)).boxed().toList();
      double sum = sars.stream().mapToDouble(Double::doubleValue).sum();
      firms.add(
          new FirmEvidence(
              new EventId("e" + i),
              new SecurityId("S" + i % SECURITIES),
              start,
              length,
              0.012 * sum,
              sars,
              length * 1.02,
              0.012,
              days.length - 2,
              new Residuals(days, values, leverages)));
    }
    return firms;
  }

  private static FirmEvidence at(FirmEvidence firm, int shift) {
    int[] days = IntStream.range(40, 40 + DAYS).toArray();
    double[] values = new double[DAYS];
    double[] leverages = new double[DAYS];
    Arrays.setAll(values, firm.residuals()::value);
    Arrays.setAll(leverages, firm.residuals()::leverage);
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        300 + shift,
        firm.length(),
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        new Residuals(days, values, leverages));
  }
}

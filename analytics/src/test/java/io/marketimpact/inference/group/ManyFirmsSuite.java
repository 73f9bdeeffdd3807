package io.marketimpact.inference.group;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.EventId;
import io.marketimpact.inference.DayReturns;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.inference.multiplicity.RomanoWolf;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.Residuals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every test on as many events as a whole market has: no cost may grow with pairs of firms. */
@Tag("slow")
class ManyFirmsSuite {

  private static final int EVENTS = 100_000;
  private static final int SECURITIES = 4_000;
  private static final int DATES = 1_000;
  private static final int DAYS = 250;

  @Test
  void aHundredThousandEventsOnAThousandDates() {
    List<FirmEvidence> firms = events(5, false);
    Map<String, Double> seconds = new LinkedHashMap<>();
    long start = System.nanoTime();
    GroupSample sample = GroupSample.of(firms);
    seconds.put("correlation and portfolio", since(start));
    for (TestStatistic test : TestStatistics.all()) {
      long before = System.nanoTime();
      test.assess(sample);
      seconds.put(test.id().value(), since(before));
    }

    assertThat(seconds.values().stream().mapToDouble(Double::doubleValue).sum())
        .as("seconds: %s", seconds)
        .isLessThan(60);
  }

  @Test
  void gapsInEveryHistoryAreNoDearer() {
    List<FirmEvidence> firms = events(5, true);
    long start = System.nanoTime();
    double correlation = ResidualCorrelation.mean(firms);

    assertThat(since(start)).as("seconds").isLessThan(20);
    assertThat(correlation).isBetween(0.0, 0.01);
  }

  @Test
  void fourThousandFirmsOnOneDateStepDown() {
    List<FirmEvidence> firms =
        events(1, false).subList(0, SECURITIES).stream().map(ManyFirmsSuite::onOneDate).toList();
    GroupSample sample = GroupSample.of(firms);
    long start = System.nanoTime();

    assertThat(RomanoWolf.pValues(sample).orElseThrow()).hasSize(SECURITIES);
    assertThat(since(start)).as("seconds").isLessThan(10);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
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
              0.012 * sum,
              DayReturns.of(sars),
              length * 1.02,
              0.012,
              days.length - 2,
              new Residuals(days, values, leverages),
              Residuals.NONE));
    }
    return firms;
  }

  private static FirmEvidence onOneDate(FirmEvidence firm) {
    int[] days = IntStream.range(40, 40 + DAYS).toArray();
    double[] values = new double[DAYS];
    double[] leverages = new double[DAYS];
    Arrays.setAll(values, firm.residuals()::value);
    Arrays.setAll(leverages, firm.residuals()::leverage);
    return new FirmEvidence(
        firm.event(),
        firm.security(),
        300,
        firm.car(),
        firm.sars(),
        firm.varianceFactor(),
        firm.sigma(),
        firm.degreesOfFreedom(),
        new Residuals(days, values, leverages),
        Residuals.NONE);
  }
}

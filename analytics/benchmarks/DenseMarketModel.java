package io.marketimpact.benchmarks;

import io.marketimpact.event.EstimationWindow;
import io.marketimpact.model.rolling.RollingFitter;
import io.marketimpact.model.rolling.RollingMarketModel;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten years of a stock, every day an event of 250 estimation days. A call is 2,520 days; its median
 * says what an undisturbed one takes on a machine that does other work besides.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(3)
public class DenseMarketModel {

  private static final int DAYS = 2520;

  /** Ordinary returns; with missing ones; and so far from zero that each day takes two passes. */
  @Param({"ordinary", "holes", "far"})
  private String series;

  private final double[] firm = new double[DAYS];
  private final double[] market = new double[DAYS];
  private final RollingMarketModel fits = new RollingMarketModel(DAYS);
  private final RollingFitter fitter = new RollingFitter(EstimationWindow.DEFAULT, 120);

  /** Seeded returns. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int day = 0; day < DAYS; day++) {
      market[day] = 0.01 * random.nextGaussian();
      firm[day] = 1.2 * market[day] + 0.02 * random.nextGaussian();
      if (series.equals("holes") && random.nextInt(50) == 0) {
        firm[day] = Double.NaN;
      }
      if (series.equals("far")) {
        market[day] += 1;
      }
    }
  }

  /** Fits all days. */
  @Benchmark
  public RollingMarketModel days() {
    fitter.fit(firm, market, fits);
    return fits;
  }
}

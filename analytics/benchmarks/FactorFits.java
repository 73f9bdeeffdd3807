package io.marketimpact.benchmarks;

import io.marketimpact.model.rolling.FactorFit;
import io.marketimpact.model.rolling.FactorWindows;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Four factors and a constant over windows of 250 days at places in no order; 1,000 fits a call.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(3)
public class FactorFits {

  private static final int DAYS = 2520;
  private static final int FITS = 1000;
  private static final int WINDOW = 250;

  private final int[] starts = new int[FITS];
  private final FactorFit fit = new FactorFit(4);
  private double[] firm;
  private double[][] factors;
  private FactorWindows windows;

  /** Seeded returns and places. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    firm = new double[DAYS];
    factors = new double[4][DAYS];
    for (int day = 0; day < DAYS; day++) {
      firm[day] = 0.02 * random.nextGaussian();
      for (double[] factor : factors) {
        factor[day] = 0.01 * random.nextGaussian();
        firm[day] += 0.5 * factor[day];
      }
    }
    for (int i = 0; i < FITS; i++) {
      starts[i] = random.nextInt(DAYS - WINDOW);
    }
    windows = new FactorWindows(firm, factors);
  }

  /** Fits of windows whose cross-products are summed. */
  @Benchmark
  @OperationsPerInvocation(FITS)
  public double windows() {
    double sum = 0;
    for (int start : starts) {
      windows.fit(start, start + WINDOW, WINDOW, fit);
      sum += fit.sigma();
    }
    return sum;
  }

  /** Sums up ten years of cross-products. */
  @Benchmark
  @OperationsPerInvocation(DAYS)
  public FactorWindows days() {
    return new FactorWindows(firm, factors);
  }
}

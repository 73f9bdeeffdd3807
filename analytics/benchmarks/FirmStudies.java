package io.marketimpact.benchmarks;

import io.marketimpact.base.Outcome;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.ArrayStudy;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One firm, 250 estimation days, days -10 to 10 with their forecast errors, placebo in time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(3)
public class FirmStudies {

  private static final int DAYS = 300;
  private static final int DAY0 = 280;
  private static final EventWindow WINDOW = new EventWindow(-10, 10);

  private final double[] firm = new double[DAYS];
  private final double[] market = new double[DAYS];
  private ReturnSeries series;
  private Market measured;
  private AlignedEvent event;
  private StudyPlan plan;
  private ArrayStudy study;

  /** Seeded returns. */
  @Setup
  public void draw() {
    Random random = new Random(1);
    for (int day = 0; day < DAYS; day++) {
      market[day] = 0.01 * random.nextGaussian();
      firm[day] = 1.2 * market[day] + 0.02 * random.nextGaussian();
    }
    SessionAxis axis =
        SessionAxis.of(IntStream.range(0, DAYS).mapToObj(LocalDate.EPOCH::plusDays).toList());
    SecurityId share = new SecurityId("FIRM");
    SecurityId index = new SecurityId("MARKET");
    series = ReturnSeries.ofReturns(share, axis, firm);
    measured = Market.of(ReturnSeries.ofReturns(index, axis, market));
    event =
        new AlignedEvent(
            new EventId("event"),
            new GroupId("event"),
            share,
            axis.date(DAY0),
            PublicationPhase.UNKNOWN,
            List.of(),
            "");
    plan = StudyPlan.builder(index).windows(List.of(WINDOW)).build();
    study = new ArrayStudy(plan.estimation(), WINDOW, plan.minimumEstimation());
  }

  /** The effect as a large study has it: verdict by scaled volatility, interval, power and all. */
  @Benchmark
  public FirmStudy effects() {
    return FirmStudy.effects(series, event, List.of(), measured, plan);
  }

  /** The evidence of the window and its placebo p-value, from the series of a study. */
  @Benchmark
  public double evidence() {
    Outcome<FirmEvidence> evidence = FirmStudy.evidence(series, event, measured, plan);
    return PlaceboWindows.of(evidence.result().orElseThrow()).result().orElseThrow().twoSided();
  }

  /** The same numbers to the last bit from arrays. */
  @Benchmark
  public double arrays() {
    study.study(firm, market, DAY0);
    return study.scar() + study.placebo();
  }
}

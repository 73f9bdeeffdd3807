package io.marketimpact.simulation;

import io.marketimpact.base.Require;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.model.Market;
import io.marketimpact.stat.RandomStreams;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often the placebo test of one firm rejects in calm and in restless days: draws of a market
 * model whose shocks follow a GARCH(1,1), sorted into fifths by the true variance of the event day.
 * The estimation window is that of a study, 250 days that end eleven before day 0.
 */
public final class ConditionalSize {

  private static final String PURPOSE = "volatility";
  private static final int BURN_IN = 250;
  private static final int FIFTHS = 5;
  private static final int BEFORE = -EstimationWindow.DEFAULT.start();
  private static final double SIGMA = 0.02;
  private static final double LEVEL = 0.05;
  private static final SecurityId MARKET = new SecurityId("MARKET");
  private static final SecurityId FIRM = new SecurityId("FIRM");
  private static final StudyPlan PLAN = StudyPlan.of(MARKET);
  private static final SessionAxis AXIS =
      SessionAxis.of(IntStream.rangeClosed(0, BEFORE).mapToObj(LocalDate.EPOCH::plusDays).toList());

  private ConditionalSize() {}

  /**
   * How the shocks of a firm come about: h_t = 1 - a - b + aε²_t-1 + bh_t-1, times (2 %)².
   *
   * @param name for people
   * @param distribution of the shocks over √h
   * @param arch a
   * @param garch b
   */
  public record Design(String name, ShockDistribution distribution, double arch, double garch) {

    /**
     * Checks the process.
     *
     * @throws IllegalArgumentException if it does not return to its mean
     */
    public Design {
      Require.that(
          arch >= 0 && garch >= 0 && arch + garch < 1,
          "weights must be from 0 and below 1 together: %s",
          arch + garch);
    }
  }

  /**
   * Rejections at 5 %, of all draws and of each fifth from the calmest to the most restless.
   *
   * @param design whose draws
   * @param forecast by which windows are divided
   * @param effect abnormal return of day 0, 0 for none
   * @param all share of all draws
   * @param fifths share of the draws of each fifth
   */
  public record Row(
      Design design, VolatilityForecast forecast, double effect, double all, List<Double> fifths) {

    /** Keeps its own copy. */
    public Row {
      fifths = List.copyOf(fifths);
    }
  }

  /**
   * Draws and counts.
   *
   * @param design what is drawn
   * @param effects abnormal returns of day 0, all on the same shocks
   * @param draws how many
   * @param seed of the draws
   * @return one row per forecast and effect
   * @throws IllegalArgumentException if there are fewer draws than fifths
   */
  public static List<Row> of(Design design, List<Double> effects, int draws, long seed) {
    Require.that(draws >= FIFTHS, "fifths need at least %s draws: %s", FIFTHS, draws);
    List<Draw> drawn =
        IntStream.range(0, draws)
            .parallel()
            .mapToObj(number -> draw(design, RandomStreams.of(seed, PURPOSE, number)))
            .sorted(Comparator.comparingDouble(Draw::variance))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (VolatilityForecast forecast : VolatilityForecast.values()) {
      for (double effect : effects) {
        boolean[] rejected = rejected(drawn, forecast, effect);
        rows.add(
            new Row(
                design,
                forecast,
                effect,
                share(rejected, 0, draws),
                IntStream.range(0, FIFTHS)
                    .mapToObj(i -> share(rejected, i * draws / FIFTHS, (i + 1) * draws / FIFTHS))
                    .toList()));
      }
    }
    return rows;
  }

  private record Draw(double variance, FirmEvidence evidence) {}

  private static Draw draw(Design design, SplittableRandom stream) {
    double[] market = new double[BEFORE + 1];
    double[] firm = new double[BEFORE + 1];
    double h = 1;
    double last = 1;
    for (int day = -BURN_IN; day <= BEFORE; day++) {
      h = 1 - design.arch() - design.garch() + design.arch() * last + design.garch() * h;
      double shock = Math.sqrt(h) * design.distribution().draw(stream);
      last = shock * shock;
      if (day >= 0) {
        market[day] = SimulationDesign.MARKET_SIGMA * RandomStreams.normal(stream);
        firm[day] = market[day] + SIGMA * shock;
      }
    }
    AlignedEvent event =
        new AlignedEvent(
            new EventId(PURPOSE),
            new GroupId(PURPOSE),
            FIRM,
            AXIS.date(BEFORE),
            PublicationPhase.PRE_OPEN,
            List.of(),
            "");
    FirmEvidence evidence =
        FirmStudy.effects(
                ReturnSeries.ofReturns(FIRM, AXIS, firm),
                event,
                List.of(),
                Market.of(ReturnSeries.ofReturns(MARKET, AXIS, market)),
                PLAN)
            .headline(PLAN)
            .result()
            .orElseThrow()
            .evidence();
    return new Draw(h, evidence);
  }

  private static boolean[] rejected(List<Draw> draws, VolatilityForecast forecast, double effect) {
    boolean[] rejected = new boolean[draws.size()];
    IntStream.range(0, rejected.length)
        .parallel()
        .forEach(i -> rejected[i] = pValue(draws.get(i), forecast, effect) < LEVEL);
    return rejected;
  }

  private static double pValue(Draw draw, VolatilityForecast forecast, double effect) {
    ScaledPlacebo placebo = ScaledPlacebo.of(draw.evidence(), forecast).result().orElseThrow();
    double observed = placebo.windows().observed() + effect / placebo.scale();
    double[] placebos = placebo.windows().placebos();
    long asFar =
        Arrays.stream(placebos).filter(value -> Math.abs(value) >= Math.abs(observed)).count();
    return (1.0 + asFar) / (1.0 + placebos.length);
  }

  private static double share(boolean[] rejected, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += rejected[i] ? 1 : 0;
    }
    return count / (double) (to - from);
  }
}

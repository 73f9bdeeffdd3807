package io.marketimpact.simulation;

import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
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
 * How often the placebo test of one firm, or of the average of several on one date, rejects in calm
 * and in restless days: draws of a market model whose shocks follow a GARCH(1,1), sorted into
 * fifths by the true variance of the event day, of the average where there are several firms. The
 * estimation window is that of a study, 250 days that end eleven before day 0.
 */
public final class ConditionalSize {

  private static final String PURPOSE = "volatility";
  private static final int BURN_IN = 250;
  private static final int FIFTHS = 5;
  private static final int BEFORE = -EstimationWindow.DEFAULT.start();
  private static final double SIGMA = 0.02;
  private static final double LEVEL = 0.05;
  private static final SecurityId MARKET = new SecurityId("MARKET");
  private static final StudyPlan PLAN = StudyPlan.of(MARKET);
  private static final SessionAxis AXIS =
      SessionAxis.of(IntStream.rangeClosed(0, BEFORE).mapToObj(LocalDate.EPOCH::plusDays).toList());

  private ConditionalSize() {}

  /**
   * How the shocks of a firm come about: h_t = 1 - a - b + aε²_t-1 + bh_t-1, times (2 %)², with ε =
   * √h·(√ρ·F + √(1 - ρ)·η) and a shock F that all firms share.
   *
   * @param name for people
   * @param distribution of the shocks F and η
   * @param arch a
   * @param garch b
   * @param firms number of firms whose average is tested
   * @param correlation ρ of any two firms' shocks over √h
   */
  public record Design(
      String name,
      ShockDistribution distribution,
      double arch,
      double garch,
      int firms,
      double correlation) {

    /**
     * Checks the process.
     *
     * @throws IllegalArgumentException if it does not return to its mean, there is no firm or the
     *     correlation is out of [0, 1)
     */
    public Design {
      Require.that(
          arch >= 0 && garch >= 0 && arch + garch < 1,
          "weights must be from 0 and below 1 together: %s",
          arch + garch);
      Require.that(firms >= 1, "a design needs at least 1 firm: %s", firms);
      Require.that(
          correlation >= 0 && correlation < 1, "a correlation must lie in [0, 1): %s", correlation);
    }

    /**
     * One firm.
     *
     * @param name for people
     * @param distribution of the shocks over √h
     * @param arch a
     * @param garch b
     */
    public Design(String name, ShockDistribution distribution, double arch, double garch) {
      this(name, distribution, arch, garch, 1, 0);
    }

    /**
     * The average of several such firms.
     *
     * @param number of firms
     * @param together correlation of any two firms' shocks
     * @return the design
     */
    public Design average(int number, double together) {
      return new Design(
          name + ", average of " + number, distribution, arch, garch, number, together);
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

  private record Draw(double variance, GroupSample sample) {

    Outcome<ScaledPlacebo> placebo(VolatilityForecast forecast) {
      return sample.size() == 1
          ? ScaledPlacebo.of(sample.firms().get(0), forecast)
          : sample.placebo(forecast);
    }
  }

  private static Draw draw(Design design, SplittableRandom stream) {
    double[] market = new double[BEFORE + 1];
    double[][] firms = new double[design.firms()][BEFORE + 1];
    double[] h = new double[design.firms()];
    double[] last = new double[design.firms()];
    Arrays.fill(h, 1);
    Arrays.fill(last, 1);
    for (int day = -BURN_IN; day <= BEFORE; day++) {
      double common =
          design.correlation() == 0
              ? 0
              : Math.sqrt(design.correlation()) * design.distribution().draw(stream);
      double[] shocks = new double[design.firms()];
      for (int i = 0; i < shocks.length; i++) {
        h[i] = 1 - design.arch() - design.garch() + design.arch() * last[i] + design.garch() * h[i];
        double own = Math.sqrt(1 - design.correlation()) * design.distribution().draw(stream);
        shocks[i] = Math.sqrt(h[i]) * (common + own);
        last[i] = shocks[i] * shocks[i];
      }
      if (day >= 0) {
        market[day] = SimulationDesign.MARKET_SIGMA * RandomStreams.normal(stream);
        for (int i = 0; i < shocks.length; i++) {
          firms[i][day] = market[day] + SIGMA * shocks[i];
        }
      }
    }
    Market measure = Market.of(ReturnSeries.ofReturns(MARKET, AXIS, market));
    return new Draw(
        variance(h, design.correlation()),
        GroupSample.of(
            IntStream.range(0, firms.length)
                .mapToObj(i -> evidence(i, firms[i], measure))
                .toList()));
  }

  /** Of the average of N shocks, times N²: (1 - ρ)Σh + ρ(Σ√h)². */
  private static double variance(double[] h, double correlation) {
    double roots = Arrays.stream(h).map(Math::sqrt).sum();
    return (1 - correlation) * Arrays.stream(h).sum() + correlation * roots * roots;
  }

  private static FirmEvidence evidence(int number, double[] returns, Market market) {
    SecurityId firm = new SecurityId("FIRM" + number);
    AlignedEvent event =
        new AlignedEvent(
            new EventId(PURPOSE),
            new GroupId(PURPOSE),
            firm,
            AXIS.date(BEFORE),
            PublicationPhase.PRE_OPEN,
            List.of(),
            "");
    return FirmStudy.effects(
            ReturnSeries.ofReturns(firm, AXIS, returns), event, List.of(), market, PLAN)
        .headline(PLAN)
        .result()
        .orElseThrow()
        .evidence();
  }

  private static boolean[] rejected(List<Draw> draws, VolatilityForecast forecast, double effect) {
    boolean[] rejected = new boolean[draws.size()];
    IntStream.range(0, rejected.length)
        .parallel()
        .forEach(i -> rejected[i] = pValue(draws.get(i), forecast, effect) < LEVEL);
    return rejected;
  }

  private static double pValue(Draw draw, VolatilityForecast forecast, double effect) {
    ScaledPlacebo placebo = draw.placebo(forecast).result().orElseThrow();
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

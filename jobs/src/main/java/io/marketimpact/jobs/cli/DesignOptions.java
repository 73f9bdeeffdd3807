package io.marketimpact.jobs.cli;

import io.marketimpact.inference.group.TestId;
import io.marketimpact.simulation.ShockDistribution;
import io.marketimpact.simulation.Simulation;
import io.marketimpact.simulation.SimulationDesign;
import java.util.List;
import picocli.CommandLine.Option;

/** What a simulated group looks like. Percent as people write them, fractions inside. */
final class DesignOptions {

  private static final double PER_CENT = 100;

  @Option(
      names = "--firms",
      required = true,
      paramLabel = "N",
      split = ",",
      description = "number of firms; several give every combination")
  private List<Integer> firms;

  @Option(
      names = "--correlation",
      required = true,
      paramLabel = "R",
      split = ",",
      description =
          "correlation of any two firms' abnormal returns on one day, in [0, 1); may be several")
  private List<Double> correlations;

  @Option(
      names = "--dates",
      paramLabel = "D",
      split = ",",
      description =
          "number of event dates that the firms are dealt to in turn, may be several; default: 1")
  private List<Integer> dates = List.of(1);

  @Option(
      names = "--days",
      paramLabel = "T",
      defaultValue = "250",
      description = "estimation returns; default: 250")
  private int days;

  @Option(
      names = "--length",
      paramLabel = "L",
      split = ",",
      description = "days of the event window, may be several; default: 1")
  private List<Integer> lengths = List.of(1);

  @Option(
      names = {"--distribution", "--law"},
      paramLabel = "NAME",
      defaultValue = "t4",
      description = "distribution of the shocks: t4, scaled to its sigma, or normal; default: t4")
  private ShockDistribution distribution;

  @Option(
      names = "--sigma",
      paramLabel = "PERCENT",
      split = ",",
      description =
          "daily standard deviations in percent, assigned to the firms in turn; default:"
              + " 1.5,2,2.5,2,3")
  private List<Double> sigmas = List.of(1.5, 2.0, 2.5, 2.0, 3.0);

  @Option(
      names = "--variance-ratio",
      paramLabel = "X",
      defaultValue = "1",
      description = "factor by which the event multiplies the variance; default: 1")
  private double varianceRatio;

  @Option(
      names = "--effect",
      paramLabel = "PERCENT",
      split = ",",
      description =
          "abnormal return of every firm on the first day in percent, such as -2; several give a"
              + " power curve; default: 0")
  private List<Double> effects = List.of(0.0);

  @Option(
      names = "--level",
      paramLabel = "P",
      split = ",",
      description = "level at which tests reject, may be repeated; default: 0.05,0.025,0.01")
  private List<Double> levels = Simulation.LEVELS;

  /**
   * One simulation per number of firms, correlation, number of dates, length and effect, all of one
   * seed.
   */
  List<Simulation> simulations(List<TestId> tests, long seed) {
    return firms.stream()
        .flatMap(number -> correlations.stream().map(correlation -> nothing(number, correlation)))
        .flatMap(design -> dates.stream().map(design::withDates))
        .flatMap(design -> lengths.stream().map(design::withLength))
        .flatMap(design -> effects.stream().map(effect -> design.withEffect(effect / PER_CENT)))
        .map(design -> new Simulation(design, tests, levels, seed))
        .toList();
  }

  private SimulationDesign nothing(int number, double correlation) {
    return new SimulationDesign(
        number,
        1,
        days,
        1,
        distribution,
        sigmas.stream().map(sigma -> sigma / PER_CENT).toList(),
        correlation,
        varianceRatio,
        0);
  }
}

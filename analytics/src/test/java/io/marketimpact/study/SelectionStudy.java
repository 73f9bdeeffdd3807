package io.marketimpact.study;

import io.marketimpact.base.Require;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What each model makes of an event whose firms or day were not chosen at random: the simulation of
 * Goldsmith-Pinkham and Lyu (2025), Table 1, on drawn factor days ({@link SelectionDesign}).
 */
public final class SelectionStudy {

  private static final double LEVEL = 0.05;
  private static final double POINTS = 100;

  private final SelectionDesign design;

  private SelectionStudy(SelectionDesign design) {
    this.design = design;
  }

  /**
   * The published design: 500 firms, 239 estimation days, 10 days after, an effect of 3 %.
   *
   * @return the study
   */
  public static SelectionStudy published() {
    return new SelectionStudy(SelectionDesign.PUBLISHED);
  }

  /**
   * The published design with fewer firms and estimation days.
   *
   * @param firms number of firms, at least 100
   * @param estimationDays number of estimation days, at least 30
   * @return the study
   */
  public static SelectionStudy smaller(int firms, int estimationDays) {
    SelectionDesign published = SelectionDesign.PUBLISHED;
    return new SelectionStudy(
        new SelectionDesign(firms, estimationDays, published.daysAfter(), published.effect()));
  }

  /**
   * One line of the table, in percentage points.
   *
   * @param selection what the event depended on
   * @param estimator the model
   * @param eventBias mean error of the event day
   * @param eventError mean absolute error of the event day
   * @param eventFound share of draws in which the effect is called significant at 5 %
   * @param afterBias mean error of the days after
   * @param afterError mean over draws of the absolute mean error of the days after
   * @param afterFound share of days after on which an effect is called significant at 5 %
   */
  public record Line(
      Selection selection,
      String estimator,
      double eventBias,
      double eventError,
      double eventFound,
      double afterBias,
      double afterError,
      double afterFound) {}

  /**
   * Runs the simulation.
   *
   * @param draws number of draws for each selection
   * @param seed of the draws
   * @return a line per selection and model
   * @throws IllegalArgumentException if there is no draw
   */
  public List<Line> run(int draws, long seed) {
    Require.that(draws > 0, "the study needs at least 1 draw: %s", draws);
    List<Line> lines = new ArrayList<>();
    for (Selection selection : Selection.values()) {
      lines.addAll(lines(selection, draws, seed));
    }
    return List.copyOf(lines);
  }

  private List<Line> lines(Selection selection, int draws, long seed) {
    Map<SelectionEstimator, Sums> sums = new EnumMap<>(SelectionEstimator.class);
    for (int number = 0; number < draws; number++) {
      SelectionDesign.Draw draw = design.draw(selection, seed, number);
      for (SelectionEstimator estimator : SelectionEstimator.values()) {
        sums.computeIfAbsent(estimator, none -> new Sums())
            .add(estimator.apply(design, draw), design.effect());
      }
    }
    List<Line> lines = new ArrayList<>();
    sums.forEach(
        (estimator, sum) ->
            lines.add(sum.line(selection, estimator.label(), draws, design.daysAfter())));
    return lines;
  }

  /**
   * The table in Markdown.
   *
   * @param lines as {@link #run} gives them
   * @return one row per line, in percentage points
   */
  public static String markdown(List<Line> lines) {
    StringBuilder table =
        new StringBuilder(
            "| selection | estimator | bias event day | MAD event day | coverage event day | bias"
                + " after | MAD after | coverage after |\n|---|---|---|---|---|---|---|---|\n");
    for (Line line : lines) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
              line.selection().name().toLowerCase(Locale.ROOT),
              line.estimator(),
              line.eventBias(),
              line.eventError(),
              line.eventFound(),
              line.afterBias(),
              line.afterError(),
              line.afterFound()));
    }
    return table.toString();
  }

  private static final class Sums {

    private double eventBias;
    private double eventError;
    private double eventFound;
    private double afterBias;
    private double afterError;
    private double afterFound;

    void add(SelectionEstimator.Days days, double effect) {
      double error = days.estimates()[0] - effect;
      eventBias += error;
      eventError += Math.abs(error);
      eventFound += days.pValues()[0] <= LEVEL ? 1 : 0;
      double sum = 0;
      for (int day = 1; day < days.estimates().length; day++) {
        sum += days.estimates()[day];
        afterFound += days.pValues()[day] <= LEVEL ? 1 : 0;
      }
      afterBias += sum;
      afterError += Math.abs(sum);
    }

    Line line(Selection selection, String estimator, int draws, int daysAfter) {
      double after = (double) draws * daysAfter;
      return new Line(
          selection,
          estimator,
          POINTS * eventBias / draws,
          POINTS * eventError / draws,
          eventFound / draws,
          POINTS * afterBias / after,
          POINTS * afterError / after,
          afterFound / after);
    }
  }
}

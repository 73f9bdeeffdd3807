package io.marketimpact.reports.figures;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionData;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimate;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.CrossSectionFigure.Firm;
import io.marketimpact.reports.figures.CrossSectionFigure.Line;
import io.marketimpact.reports.figures.CrossSectionFigure.Standing;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The figures of exposure against return. */
public final class CrossSectionFigures {

  private final StudyResult result;
  private final StudyExposure exposure;

  private CrossSectionFigures(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  /**
   * The figures of a study's regressions.
   *
   * @param result the study
   * @param exposure what it says of revenue at stake
   * @return its figures, none drawn yet
   */
  public static CrossSectionFigures of(StudyResult result, StudyExposure exposure) {
    return new CrossSectionFigures(result, exposure);
  }

  /**
   * The regressions worth a figure: of those that know the same, the one with most firms.
   *
   * @return at most one per moment as of which something is known, the earliest first
   */
  public List<ExposureRegression> regressions() {
    Map<Instant, ExposureRegression> widest = new TreeMap<>();
    for (ExposureRegression regression : exposure.regressions()) {
      widest.merge(
          regression.set().asOf(),
          regression,
          (before, now) -> now.used() > before.used() ? now : before);
    }
    return List.copyOf(widest.values());
  }

  /**
   * Exposure against abnormal return over one set of firms.
   *
   * @param regression the set with its regression
   * @return the figure, empty where no firm has both
   */
  public Optional<Figure> crossSection(ExposureRegression regression) {
    return CrossSectionFigure.of(
        "cross-section-" + exposure.regressions().indexOf(regression),
        title(regression),
        regression.points().stream()
            .filter(ExposureRegression.Point::isUsed)
            .map(this::firm)
            .toList(),
        regression.regression().result().flatMap(CrossSectionFigures::line));
  }

  private static String title(ExposureRegression regression) {
    String title = regression.set().title();
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private Firm firm(ExposureRegression.Point point) {
    Optional<FirmExposure> named = exposure.of(point.security());
    double share = point.exposure().result().orElseThrow().value();
    ExposureRegression.Move move = point.move().result().orElseThrow();
    // Where only a part of the products is covered, the draws may be of another share than x.
    return new Firm(
        ExposureFigures.name(result, point.security()),
        share,
        named.flatMap(CrossSectionFigures::shares).filter(interval -> !interval.excludes(share)),
        move.car(),
        move.interval(),
        named.isPresent() ? Standing.NAMED : Standing.OTHER);
  }

  /** Between which shares of the whole revenue nine in ten draws of the exposed revenue lie. */
  private static Optional<Interval> shares(FirmExposure firm) {
    return firm.study()
        .exposed()
        .result()
        .map(ExposedRevenue::total)
        .filter(total -> total > 0)
        .flatMap(
            total ->
                firm.study()
                    .simulated()
                    .result()
                    .map(exposure -> exposure.simulated().exposed())
                    .map(summary -> new Interval(summary.p05() / total, summary.p95() / total)));
  }

  private static Optional<Line> line(CrossSectionalRegression regression) {
    Optional<CrossSectionalRegressionEstimate> slope =
        regression
            .estimate(
                CrossSectionalRegressionEstimator.PORTFOLIO, ExposureRegression.CHARACTERISTIC)
            .result();
    return slope.flatMap(
        estimate ->
            regression
                .estimate(
                    CrossSectionalRegressionEstimator.PORTFOLIO,
                    CrossSectionalRegressionData.INTERCEPT)
                .result()
                .map(
                    constant ->
                        new Line(constant.estimate(), estimate.estimate(), words(estimate))));
  }

  /** A hundredth more exposure goes with a hundredth of the slope. */
  private static String words(CrossSectionalRegressionEstimate slope) {
    return "1 percentage point more exposure: "
        + Format.percent(slope.estimate() / 100)
        + slope.placebo().result().map(p -> ", placebo p = " + Format.probability(p)).orElse("");
  }
}

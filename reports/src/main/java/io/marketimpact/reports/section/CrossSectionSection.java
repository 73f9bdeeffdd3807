package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionData;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimate;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether firms with more at stake moved further. */
final class CrossSectionSection {

  private static final List<CrossSectionalRegressionEstimator> SHOWN =
      List.of(
          CrossSectionalRegressionEstimator.PORTFOLIO,
          CrossSectionalRegressionEstimator.GENERALISED);

  private CrossSectionSection() {}

  static Optional<Section> of(StudyResult result) {
    return result
        .exposure()
        .filter(found -> !found.regressions().isEmpty())
        .map(
            found ->
                new Section(
                    "cross-section",
                    "Did firms with more at stake move further?",
                    blocks(result, found)));
  }

  private static List<Block> blocks(StudyResult result, StudyExposure exposure) {
    List<Block> blocks = new ArrayList<>(ExposureCharts.of(result, exposure).crossSections());
    blocks.add(table(result, exposure));
    blocks.add(new Block.Remarks(remarks(exposure)));
    return blocks;
  }

  /** A set of firms and what one estimator found of it, or why nothing could be found. */
  private record Line(
      ExposureRegression of,
      Optional<CrossSectionalRegressionEstimator> estimator,
      Outcome<CrossSectionalRegressionEstimate> slope) {

    private Optional<CrossSectionalRegressionEstimate> found() {
      return slope.result();
    }

    private Optional<Double> constant() {
      return of.regression()
          .result()
          .flatMap(
              fitted ->
                  estimator.flatMap(
                      by -> fitted.estimate(by, CrossSectionalRegressionData.INTERCEPT).result()))
          .map(CrossSectionalRegressionEstimate::estimate);
    }
  }

  private static Block table(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(
        Table.<Line>of(
                "slopes",
                different(exposure).stream().flatMap(CrossSectionSection::lines).toList(),
                Column.text("Firms", line -> line.of().set().title()),
                Column.number("Used", NumberStyle.COUNT, line -> line.of().used()),
                Column.textIfAny(
                    "Estimator",
                    line -> line.estimator().map(CrossSectionalRegressionEstimator::label)),
                Column.numberIfAny(
                    "Slope",
                    NumberStyle.DECIMAL,
                    line -> line.found().map(CrossSectionalRegressionEstimate::estimate)),
                Column.numberIfAny(
                    "Error",
                    NumberStyle.DECIMAL,
                    line -> line.found().map(CrossSectionalRegressionEstimate::standardError)),
                Column.numberIfAny(
                    "p",
                    NumberStyle.PROBABILITY,
                    line -> line.found().map(CrossSectionalRegressionEstimate::pValue)),
                Column.numberIfAny(
                    "Placebo p",
                    NumberStyle.PROBABILITY,
                    line -> line.found().flatMap(slope -> slope.placebo().result())),
                Column.numberIfAny("Constant", NumberStyle.RETURN, Line::constant))
            .titled(
                "Abnormal return per unit of exposed share of revenue, " + Scope.headline(result))
            .unless(line -> line.slope().exclusion().map(why -> why.detail()))
            .noted(
                "Slope: of \u22120.20, a firm with one more point of revenue exposed falls 0.20"
                    + " points further. Errors are those of the portfolios' own past days (Sefcik"
                    + " and Thompson 1986), which hold for correlated firms. Placebo p: share of"
                    + " ordinary days with a slope at least as large. Constant: move of a firm"
                    + " without exposure; where it is negative and the slope is not, the market"
                    + " priced more than revenue."));
  }

  private static Stream<Line> lines(ExposureRegression found) {
    Optional<CrossSectionalRegression> fitted = found.regression().result();
    return fitted.isEmpty()
        ? Stream.of(
            new Line(
                found,
                Optional.empty(),
                found
                    .regression()
                    .then(
                        fit ->
                            fit.estimate(
                                CrossSectionalRegressionEstimator.PORTFOLIO,
                                ExposureRegression.CHARACTERISTIC))))
        : SHOWN.stream()
            .map(
                by ->
                    new Line(
                        found,
                        Optional.of(by),
                        fitted.get().estimate(by, ExposureRegression.CHARACTERISTIC)))
            .filter(line -> line.found().isPresent());
  }

  /** A wider set of which no further firm can be used says nothing new. */
  private static List<ExposureRegression> different(StudyExposure exposure) {
    List<ExposureRegression> different = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    for (ExposureRegression found : exposure.regressions()) {
      if (!used.contains(found.used())) {
        different.add(found);
        used.add(found.used());
      }
    }
    return different;
  }

  private static List<String> remarks(StudyExposure exposure) {
    List<String> remarks = new ArrayList<>();
    ExposureRegression widest = exposure.regressions().get(exposure.regressions().size() - 1);
    int most = exposure.regressions().stream().mapToInt(ExposureRegression::used).max().orElse(0);
    if (most < ExposureRegression.FEWEST_FIRMS) {
      remarks.add(
          "At most "
              + most
              + " firms have a known share, where "
              + ExposureRegression.FEWEST_FIRMS
              + " would be few: such a slope cannot tell exposure from size, market beta or"
              + " anything else in which the same firms differ, and one firm can make it. It is"
              + " shown because it was asked for, not as evidence.");
    }
    String left =
        widest.points().stream()
            .filter(point -> !point.isUsed())
            .map(point -> point.security().symbol())
            .collect(Collectors.joining(", "));
    if (!left.isEmpty()) {
      remarks.add(
          "Left out, as what they sell in "
              + exposure.market().name()
              + " is not disclosed (which is not zero): "
              + left
              + ".");
    }
    different(exposure)
        .forEach(
            found ->
                found
                    .range()
                    .result()
                    .ifPresent(
                        range ->
                            remarks.add(
                                "If the uncertainty of the shares is noise, the slope of "
                                    + found.set().title()
                                    + " lies between "
                                    + Format.number(range.low())
                                    + " and "
                                    + Format.number(range.high())
                                    + " (reliability "
                                    + Format.number(found.reliability().result().orElseThrow())
                                    + ").")));
    return remarks;
  }
}

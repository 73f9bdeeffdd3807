package io.marketimpact.reports.section;

import io.marketimpact.inference.crosssection.CrossSectionalRegression;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionData;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimate;
import io.marketimpact.inference.crosssection.CrossSectionalRegressionEstimator;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        .filter(exposure -> !exposure.regressions().isEmpty())
        .map(
            studyExposure ->
                new Section(
                    "cross-section",
                    "Did firms with more at stake move further?",
                    blocks(result, studyExposure)));
  }

  private static List<Block> blocks(StudyResult result, StudyExposure exposure) {
    List<Block> blocks = new ArrayList<>(ExposureCharts.of(result, exposure).crossSections());
    blocks.add(table(result, exposure));
    blocks.add(new Block.Remarks(remarks(exposure)));
    return blocks;
  }

  private static Block table(StudyResult result, StudyExposure exposure) {
    List<Row> rows = new ArrayList<>();
    for (ExposureRegression regression : different(exposure)) {
      Optional<CrossSectionalRegression> fitted = regression.regression().result();
      if (fitted.isEmpty()) {
        rows.add(
            new Row(
                List.of(
                    regression.set().title(),
                    regression.regression().exclusion().map(why -> why.detail()).orElse("")),
                Tone.FAILED));
      } else {
        SHOWN.forEach(estimator -> row(regression, fitted.get(), estimator).ifPresent(rows::add));
      }
    }
    return new Block.Table(
        "Abnormal return per unit of exposed share of revenue, " + Scope.headline(result),
        List.of(
            new Column("Firms", Kind.TEXT),
            new Column("Used", Kind.NUMBER),
            new Column("Estimator", Kind.TEXT),
            new Column("Slope", Kind.NUMBER),
            new Column("Error", Kind.NUMBER),
            new Column("p", Kind.NUMBER),
            new Column("Placebo p", Kind.NUMBER),
            new Column("Constant", Kind.NUMBER)),
        rows,
        "Slope: of \u22120.20, a firm with one more point of revenue exposed falls 0.20 points"
            + " further. Errors are those of the portfolios' own past days (Sefcik and Thompson"
            + " 1986), which hold for correlated firms. Placebo p: share of ordinary days with a"
            + " slope at least as large. Constant: move of a firm without exposure; where it is"
            + " negative and the slope is not, the market priced more than revenue.");
  }

  /** A wider set of which no further firm can be used says nothing new. */
  private static List<ExposureRegression> different(StudyExposure exposure) {
    List<ExposureRegression> different = new ArrayList<>();
    List<Integer> used = new ArrayList<>();
    for (ExposureRegression regression : exposure.regressions()) {
      if (!used.contains(regression.used())) {
        different.add(regression);
        used.add(regression.used());
      }
    }
    return different;
  }

  private static Optional<Row> row(
      ExposureRegression regression,
      CrossSectionalRegression fitted,
      CrossSectionalRegressionEstimator estimator) {
    return fitted
        .estimate(estimator, ExposureRegression.CHARACTERISTIC)
        .result()
        .map(
            slope ->
                new Row(
                    List.of(
                        regression.set().title(),
                        Integer.toString(regression.used()),
                        estimator.label(),
                        Format.number(slope.estimate()),
                        Format.number(slope.standardError()),
                        Format.probability(slope.pValue()),
                        slope.placebo().result().map(Format::probability).orElse("\u2013"),
                        constant(fitted, estimator)),
                    Tone.PLAIN));
  }

  private static String constant(
      CrossSectionalRegression fitted, CrossSectionalRegressionEstimator estimator) {
    return fitted
        .estimate(estimator, CrossSectionalRegressionData.INTERCEPT)
        .result()
        .map(CrossSectionalRegressionEstimate::estimate)
        .map(Format::percent)
        .orElse("\u2013");
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
            regression ->
                regression
                    .range()
                    .result()
                    .ifPresent(
                        range ->
                            remarks.add(
                                "If the uncertainty of the shares is noise, the slope of "
                                    + regression.set().title()
                                    + " lies between "
                                    + Format.number(range.low())
                                    + " and "
                                    + Format.number(range.high())
                                    + " (reliability "
                                    + Format.number(regression.reliability().result().orElseThrow())
                                    + ").")));
    return remarks;
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.exposure.Sensitivity.Swing;
import io.marketimpact.exposure.SimulatedExposure;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Column;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.block.Block.Kind;
import io.marketimpact.reports.block.Block.Row;
import io.marketimpact.reports.block.Block.Table;
import io.marketimpact.reports.block.Block.Tone;
import io.marketimpact.reports.figures.CrossSectionFigures;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.reports.figures.TornadoFigure;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.ExposureRegression;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charts of revenue at stake with what a reader must know of them. */
final class ExposureCharts {

  private static final String SOURCE =
      " Source: filings, named in exposure.csv beside this report; assumptions of the analyst,"
          + " which are no facts; prices, see Provenance.";

  private final StudyExposure exposure;
  private final ExposureFigures figures;
  private final StudyResult result;

  private ExposureCharts(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
    this.figures = ExposureFigures.of(result, exposure);
  }

  static ExposureCharts of(StudyResult result, StudyExposure exposure) {
    return new ExposureCharts(result, exposure);
  }

  /** The simulated values at stake beside the observed returns. */
  Optional<Block> stakes() {
    List<Figure> drawn = figures.stakes();
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Figures(
                drawn,
                "Value at stake as simulated, each firm on its own scale, and below it the return"
                    + " this value would be, per cent of the market value before the event, beside"
                    + " the abnormal return observed over "
                    + Scope.headline(result)
                    + ", all firms on one scale. Thick line: nine draws in ten; filled point: the"
                    + " median; open point: observed, with its 95 % interval. Dashed: the moves,"
                    + " down and up, that the price test finds four times in five; what lies"
                    + " between them it can hardly see. The outermost two-hundredths of the draws"
                    + " are not drawn."
                    + most()
                    + SOURCE,
                List.of(stakeTable())));
  }

  private String most() {
    int all = figures.simulated().size();
    int drawn = figures.drawn().size();
    return (drawn == all
            ? ""
            : " Drawn: the " + drawn + " of " + all + " firms with the largest median at stake.")
        + figures.untold();
  }

  private Table stakeTable() {
    return new Table(
        "Value at stake and the return it implies",
        List.of(
            new Column("Firm", Kind.TEXT),
            new Column("Currency", Kind.CODE),
            new Column("5th percentile", Kind.NUMBER),
            new Column("Median", Kind.NUMBER),
            new Column("95th percentile", Kind.NUMBER),
            new Column("Implied return", Kind.NUMBER),
            new Column("Observed", Kind.NUMBER)),
        figures.drawn().stream().map(this::stakeRow).toList(),
        "Implied return: of the median.");
  }

  private Row stakeRow(FirmExposure firm) {
    SampleSummary summary =
        firm.study().simulated().result().orElseThrow().simulated().valueAtStake();
    var move = firm.study().request().move().result();
    return new Row(
        List.of(
            figures.name(firm),
            ExposureFigures.currency(firm),
            Amount.millions(summary.p05()),
            Amount.millions(summary.median()),
            Amount.millions(summary.p95()),
            move.map(known -> Format.percent(-summary.median() / known.marketValue()))
                .orElse("\u2013"),
            move.map(known -> Format.percent(known.car())).orElse("\u2013")),
        Tone.PLAIN,
        List.of(
            List.of(),
            List.of(),
            List.of(summary.p05()),
            List.of(summary.median()),
            List.of(summary.p95()),
            move.map(known -> List.of(-summary.median() / known.marketValue())).orElse(List.of()),
            move.map(known -> List.of(known.car())).orElse(List.of())));
  }

  /** Which input drives each value at stake. */
  Optional<Block> tornadoes() {
    List<Figure> drawn = figures.tornadoes();
    return drawn.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Figures(
                drawn,
                "Value at stake, millions or billions as the axis says, when one input goes from"
                    + " its 10th percentile (open) to its 90th (filled) and all others stay at"
                    + " their medians (upright line), the widest eight swings; each firm on its own"
                    + " scale."
                    + most()
                    + SOURCE,
                List.of(tornadoTable())));
  }

  private Table tornadoTable() {
    List<Row> rows = new ArrayList<>();
    for (FirmExposure firm : figures.drawn()) {
      SimulatedExposure exposure = firm.study().simulated().result().orElseThrow();
      for (Swing swing : exposure.sensitivity().tornado()) {
        if (swing.width() > 0) {
          rows.add(
              new Row(
                  List.of(
                      figures.name(firm),
                      TornadoFigure.words(swing.input(), figures.market()),
                      ExposureFigures.currency(firm),
                      Amount.millions(swing.atLow()),
                      Amount.millions(exposure.sensitivity().central()),
                      Amount.millions(swing.atHigh())),
                  Tone.PLAIN,
                  List.of(
                      List.of(),
                      List.of(),
                      List.of(),
                      List.of(swing.atLow()),
                      List.of(exposure.sensitivity().central()),
                      List.of(swing.atHigh()))));
        }
      }
    }
    return new Table(
        "What drives the value at stake",
        List.of(
            new Column("Firm", Kind.TEXT),
            new Column("Input", Kind.TEXT),
            new Column("Currency", Kind.CODE),
            new Column("At its 10th percentile", Kind.NUMBER),
            new Column("At its median", Kind.NUMBER),
            new Column("At its 90th percentile", Kind.NUMBER)),
        rows,
        "");
  }

  /** Exposure against abnormal return, one chart per set of firms. */
  List<Block> crossSections() {
    List<Block> blocks = new ArrayList<>();
    CrossSectionFigures crossSections = CrossSectionFigures.of(result, exposure);
    for (ExposureRegression regression : crossSections.regressions()) {
      crossSections
          .crossSection(regression)
          .map(
              figure ->
                  new Block.Figures(
                      List.of(figure),
                      "Abnormal return over "
                          + Scope.headline(result)
                          + " by the exposed share of revenue, per cent, "
                          + regression.used()
                          + " of "
                          + regression.points().size()
                          + " firms; the others lack one of the two. Filled, with names: firms the"
                          + " news named; open: other firms. Upright: the 95 % interval of the"
                          + " return; across: nine draws in ten of the share. Dashed: the"
                          + " regression by portfolios, whose p-value comes from days without news."
                          + few(regression)
                          + SOURCE,
                      List.of(pointTable(regression))))
          .ifPresent(blocks::add);
    }
    return blocks;
  }

  private static String few(ExposureRegression regression) {
    return regression.used() < ExposureRegression.FEWEST_FIRMS
        ? " Fewer than "
            + ExposureRegression.FEWEST_FIRMS
            + " firms cannot tell exposure from whatever else they share."
        : "";
  }

  private static Table pointTable(ExposureRegression regression) {
    return new Table(
        "Exposure and abnormal return: " + regression.set().title(),
        List.of(
            new Column("Share", Kind.CODE),
            new Column("Exposed share of revenue", Kind.NUMBER),
            new Column("Abnormal return", Kind.NUMBER),
            new Column("95 % interval", Kind.NUMBER)),
        regression.points().stream()
            .filter(ExposureRegression.Point::isUsed)
            .map(
                point -> {
                  double share = point.exposure().result().orElseThrow().value();
                  ExposureRegression.Move move = point.move().result().orElseThrow();
                  Interval interval = move.interval();
                  return new Row(
                      List.of(
                          point.security().symbol(),
                          Format.size(share),
                          Format.percent(move.car()),
                          Format.interval(interval)),
                      Tone.PLAIN,
                      List.of(
                          List.of(),
                          List.of(share),
                          List.of(move.car()),
                          List.of(interval.low(), interval.high())));
                })
            .toList(),
        "");
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ObservedMove;
import io.marketimpact.exposure.Sensitivity;
import io.marketimpact.exposure.Sensitivity.Swing;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.reports.figures.TornadoFigure;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Words;
import io.marketimpact.stat.SampleSummary;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The charts of revenue at stake with what a reader must know of them. */
final class ExposureCharts {

  private static final String SOURCE =
      " Source: filings, see Exposure and value at stake; the analyst's assumptions, which are not"
          + " facts; prices, see ";

  private final ExposureFigures figures;
  private final StudyResult result;

  private ExposureCharts(StudyResult result, StudyExposure exposure) {
    this.result = result;
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
                    + " this value would be, percent of the market value before the event, beside"
                    + " the abnormal return observed over "
                    + Scope.headline(result)
                    + ", all firms on one scale. Thick line: 90\u202F% of draws; filled point: the"
                    + " median; open point: observed, with its 95 % interval. Dashed: the moves,"
                    + " down and up, that the price test finds with 80\u202F% power; moves in"
                    + " between may go unnoticed. The outermost 2\u202F% of draws are not"
                    + " shown."
                    + most()
                    + source(),
                List.of(stakeTable())));
  }

  private String most() {
    int all = figures.simulated().size();
    int drawn = figures.drawn().size();
    return (drawn == all
            ? ""
            : " Drawn: the " + Counted.of(drawn, all) + " firms with the largest median at stake.")
        + figures.missing();
  }

  private Table<?> stakeTable() {
    return Table.<FirmExposure>of(
            "stakes",
            figures.drawn(),
            Column.text("Firm", figures::name),
            Column.quantity("5th percentile", firm -> money(firm, atStake(firm).p05())),
            Column.quantity("Median", firm -> money(firm, atStake(firm).median())),
            Column.quantity("95th percentile", firm -> money(firm, atStake(firm).p95())),
            Column.numberIfAny("Implied return", NumberStyle.RETURN, ExposureCharts::implied),
            Column.numberIfAny(
                "Observed",
                NumberStyle.RETURN,
                firm -> firm.study().request().move().result().map(ObservedMove::car)))
        .titled("Value at stake and the return it implies")
        .noted("Implied return: of the median.");
  }

  private static SampleSummary atStake(FirmExposure firm) {
    return firm.study().simulated().result().orElseThrow().simulated().valueAtStake();
  }

  private static Cell money(FirmExposure firm, double millions) {
    return new Cell.Money(millions, ExposureFigures.currency(firm), Cell.Scale.MILLIONS);
  }

  private static Optional<Double> implied(FirmExposure firm) {
    return firm.study()
        .request()
        .move()
        .result()
        .map(known -> -atStake(firm).median() / known.marketValue());
  }

  /**
   * Which input drives each value at stake: a chart per firm, or a sentence where all are alike.
   */
  List<Block> tornadoes() {
    List<Figure> drawn = figures.tornadoes();
    if (drawn.isEmpty()) {
      return List.of();
    }
    return drawn.size() > 1 && isAlike()
        ? List.of(new Block.Paragraph(alike()), new Block.Tabular(tornadoTable()))
        : List.of(tornadoes(drawn));
  }

  private boolean isAlike() {
    return widest().map(Swing::input).distinct().count() == 1;
  }

  private Stream<Swing> widest() {
    return figures.drawn().stream().flatMap(firm -> drivers(firm).limit(1)).map(Driver::swing);
  }

  private String alike() {
    return "The value at stake depends most on the "
        + TornadoFigure.words(widest().findFirst().orElseThrow().input(), figures.market())
        + " for "
        + Words.list(figures.drawn().stream().map(figures::name).toList())
        + " alike. From its 10th to its 90th percentile, all other inputs at their medians, the"
        + " value goes "
        + Words.list(
            figures.drawn().stream()
                .flatMap(
                    firm ->
                        drivers(firm).limit(1).map(Driver::swing).map(swing -> range(firm, swing)))
                .toList())
        + "."
        + most();
  }

  private String source() {
    return SOURCE + Scope.sources(result) + ".";
  }

  private static String range(FirmExposure firm, Swing swing) {
    return "from "
        + Amount.millions(swing.atLow(), ExposureFigures.currency(firm))
        + " to "
        + Amount.millions(swing.atHigh(), ExposureFigures.currency(firm));
  }

  private Block tornadoes(List<Figure> drawn) {
    return new Block.Figures(
        drawn,
        "Value at stake, millions or billions as the axis says, when one input goes from its 10th"
            + " percentile (open) to its 90th (filled) and all others stay at their medians"
            + " (vertical line), the widest eight swings; each firm on its own scale."
            + most()
            + source(),
        List.of(tornadoTable()));
  }

  /** What one input does to a firm's value at stake. */
  private record Driver(FirmExposure firm, Sensitivity all, Swing swing) {
    private Cell money(double millions) {
      return ExposureCharts.money(firm, millions);
    }
  }

  private Table<?> tornadoTable() {
    return Table.<Driver>of(
            "drivers",
            figures.drawn().stream().flatMap(ExposureCharts::drivers).toList(),
            Column.text("Firm", driver -> figures.name(driver.firm())),
            Column.text(
                "Input", driver -> TornadoFigure.words(driver.swing().input(), figures.market())),
            Column.quantity(
                "At its 10th percentile", driver -> driver.money(driver.swing().atLow())),
            Column.quantity("At its median", driver -> driver.money(driver.all().central())),
            Column.quantity(
                "At its 90th percentile", driver -> driver.money(driver.swing().atHigh())))
        .titled("What drives the value at stake")
        .noted(
            "The value with every input at its median is not the median of the simulation, in which"
                + " all inputs vary at once.");
  }

  private static Stream<Driver> drivers(FirmExposure firm) {
    Sensitivity all = firm.study().simulated().result().orElseThrow().sensitivity();
    return all.tornado().stream()
        .filter(swing -> swing.width() > 0)
        .map(swing -> new Driver(firm, all, swing));
  }
}

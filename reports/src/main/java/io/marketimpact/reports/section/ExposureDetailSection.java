package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ScenarioValue;
import io.marketimpact.exposure.ValueAtStake;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.reports.text.Amount;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.JointExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Each firm's exposure in figures, what drives it, and what other assumptions make of it. */
final class ExposureDetailSection {

  private final StudyResult result;
  private final StudyExposure exposure;

  private ExposureDetailSection(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  static Optional<Section> of(StudyResult result) {
    return result
        .exposure()
        .filter(exposure -> !exposure.firms().isEmpty())
        .map(
            exposure ->
                new Section(
                        "exposure-detail",
                        "Exposure firm by firm",
                        new ExposureDetailSection(result, exposure).blocks())
                    .inAppendix());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    ExposureCharts charts = ExposureCharts.of(result, exposure);
    blocks.add(new Block.Paragraph(introduction()));
    charts.stakes().ifPresent(blocks::add);
    blocks.addAll(charts.tornadoes());
    for (FirmExposure firm : exposure.firms()) {
      blocks.add(new Block.Heading(AtStake.name(result, firm)));
      if (firm.study().simulated().result().isEmpty()) {
        blocks.add(notDisclosed(result, firm));
      }
      firm.study()
          .exposed()
          .result()
          .map(
              revenue ->
                  new ExposureTable(exposure.market(), firm, revenue)
                      .block(AtStake.name(result, firm)))
          .ifPresent(blocks::add);
    }
    DisclosedLines.of(result, exposure).ifPresent(blocks::add);
    blocks.add(TermsTable.of(result, exposure));
    scenarios().ifPresent(blocks::add);
    OtherAssumptions.of(result, exposure).ifPresent(blocks::add);
    exposure.together().result().map(this::together).ifPresent(blocks::add);
    blocks.add(new Block.Remarks(remarks()));
    return blocks;
  }

  private String introduction() {
    return "A firm's disclosures put bounds on its revenue in "
        + exposure.market().name()
        + "; the rest is assumption. Within the bounds the region's revenue is divided among its"
        + " countries; that estimate is the median. The less is disclosed, the wider the range"
        + " around it. A table below shows how other assumptions change median and mean. Where only"
        + " the share of the whole company is known and a part of its products is covered, that"
        + " share is a ceiling. Nothing is assumed below it. How much of the revenue is lost and"
        + " what that is worth are assumptions of the analyst. Only what was public when the news"
        + " came is used.";
  }

  private String names(List<FirmExposure> firms) {
    return Words.list(firms.stream().map(firm -> AtStake.name(result, firm)).toList());
  }

  private static Block notDisclosed(StudyResult result, FirmExposure firm) {
    return new Block.Paragraph(
        (AtStake.isDisclosed(firm) ? "Not disclosed: " : "Not known: ")
            + firm.study()
                .simulated()
                .exclusion()
                .map(why -> AtStake.named(result, firm, why.detail()))
                .orElse("")
            + (AtStake.isOnlyBounded(firm)
                ? ". It is left out of the simulation and of the firms together. Expected loss,"
                    + " value at stake and what the price could imply of them are not disclosed."
                    + " What follows are its bounds."
                : ". Exposed revenue, expected loss, value at stake and everything the price could"
                    + " imply about them are unknown, which is not zero."));
  }

  /** What one scenario takes from a firm. */
  private record AtScenario(FirmExposure firm, ScenarioValue value) {
    private Cell money(double millions) {
      return new Cell.Money(millions, ExposureFigures.currency(firm), Cell.Scale.MILLIONS);
    }

    private Cell atMedian(ToDoubleFunction<ValueAtStake> route) {
      return value
          .atMedian()
          .<Cell>match(
              revenue -> money(route.applyAsDouble(revenue)),
              why -> new Cell.Reason("not disclosed"));
    }

    private boolean hasMultiple() {
      return value.atMedian().then(ValueAtStake::multiple).result().isPresent();
    }

    private Cell multiple() {
      return value
          .atMedian()
          .then(ValueAtStake::multiple)
          .<Cell>match(this::money, why -> new Cell.Reason("not known"));
    }
  }

  private Optional<Block> scenarios() {
    List<AtScenario> rows =
        exposure.firms().stream()
            .flatMap(
                firm -> firm.study().scenarios().stream().map(value -> new AtScenario(firm, value)))
            .toList();
    return rows.isEmpty() ? Optional.empty() : Optional.of(scenarios(rows));
  }

  private Block scenarios(List<AtScenario> rows) {
    List<Column<AtScenario>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", row -> AtStake.name(result, row.firm())));
    columns.add(Column.text("Scenario", row -> title(row.value().scenario())));
    columns.add(Column.quantity("Lost a year", row -> row.atMedian(ValueAtStake::expectedLoss)));
    columns.add(Column.quantity("Discounted", row -> row.atMedian(ValueAtStake::discounted)));
    columns.add(Column.quantity("Perpetuity", row -> row.atMedian(ValueAtStake::perpetuity)));
    boolean hasMultiples = rows.stream().anyMatch(AtScenario::hasMultiple);
    if (hasMultiples) {
      columns.add(Column.quantity("Multiple", AtScenario::multiple));
    }
    columns.add(
        Column.quantity(
            "Discounted, at most", row -> row.money(row.value().atHigh().discounted())));
    return new Block.Tabular(
        Table.of("scenarios", rows, columns)
            .titled("Value at stake by scenario and route, at the median of the exposed revenue")
            .noted(
                "m: million, bn: billion. All other figures discount; the perpetuity"
                    + (hasMultiples
                        ? " and the multiple are cross-checks. The multiple needs EV/sales and an"
                            + " operating margin, without which it is unknown."
                        : " is a cross-check. No firm has both the EV/sales and the operating"
                            + " margin that a multiple needs.")
                    + " At most: at the upper bound of the exposed revenue. Not disclosed: there is"
                    + " no median, only bounds. Scenarios: the analyst's assumptions, not"
                    + " forecasts."));
  }

  private String title(String scenario) {
    return Stream.concat(
            exposure.assumptions().scenarios().stream(),
            Stream.of(exposure.assumptions().fullLoss()))
        .filter(value -> value.id().equals(scenario))
        .findFirst()
        .map(value -> value.title())
        .orElse(scenario);
  }

  private Block together(JointExposure joint) {
    return new Block.Paragraph(
        "One policy affects all of them at once. The value at stake of "
            + Words.list(
                joint.firms().stream().map(symbol -> AtStake.name(result, symbol)).toList())
            + " is "
            + Amount.millions(joint.valueAtStake().median(), joint.currency())
            + " at the median and "
            + Amount.millions(
                new Interval(joint.valueAtStake().p05(), joint.valueAtStake().p95()),
                joint.currency())
            + " from the 5th to the 95th percentile; its mean is "
            + Amount.millions(joint.valueAtStake().mean(), joint.currency())
            + ".");
  }

  private List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    List<FirmExposure> open = exposure.firms().stream().filter(AtStake::isOpen).toList();
    if (!open.isEmpty()) {
      remarks.add(
          "Not identified by disclosure: "
              + names(open)
              + ". At one end of what is disclosed the price test has power, at the other it does"
              + " not.");
    }
    exposure.firms().stream()
        .flatMap(firm -> firm.study().exposed().result().stream())
        .filter(revenue -> revenue.isPart())
        .forEach(
            revenue ->
                remarks.add(
                    "Of "
                        + Nouns.possessive(AtStake.name(result, revenue.scope().security()))
                        + " products, "
                        + revenue.scope().products()
                        + " is covered: "
                        + revenue.scope().reason()
                        + "."));
    remarks.add(
        "What would change this: a line for "
            + exposure.market().name()
            + ", or for the products in question, in a firm's next report; a statement by the firm;"
            + " a firm's multiples; assumptions other than the scenarios'.");
    return remarks;
  }
}

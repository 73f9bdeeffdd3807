package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.MarketRegion;
import io.marketimpact.exposure.ShareBounds;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What each firm's filings allow, with nothing assumed; then what is left under an assumption, and
 * what that would be worth: a line each.
 */
final class ExposureLedger {

  private static final Cell UNKNOWN = new Cell.Reason("not disclosed");

  private final StudyResult result;
  private final StudyExposure exposure;

  private ExposureLedger(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
  }

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(new ExposureLedger(result, exposure).table());
  }

  private Table<FirmExposure> table() {
    List<Column<FirmExposure>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", firm -> AtStake.name(result, firm)));
    columns.add(
        Column.quantityRange(
            "Share, filings alone",
            firm -> known(firm, exposed -> share(exposed, exposed.disclosed()))));
    columns.add(
        Column.quantityRange(
            "Revenue, filings alone",
            firm -> known(firm, exposed -> revenue(firm, exposed.disclosed()))));
    if (isNarrowed()) {
      columns.add(
          Column.quantityRange("Share, narrowed", firm -> known(firm, ExposureLedger::narrowed)));
    }
    columns.add(Column.quantity("Present value at stake, median", ExposureLedger::atStake));
    columns.add(
        Column.textIfAny("Class", firm -> firm.study().exposed().result().map(this::grade)));
    return Table.of("ledger", exposure.firms(), columns)
        .titled("What filings allow of revenue in " + exposure.market().name())
        .noted(note());
  }

  private boolean isNarrowed() {
    return exposed().anyMatch(ExposedRevenue::isNarrowed);
  }

  private Stream<ExposedRevenue> exposed() {
    return exposure.firms().stream().flatMap(firm -> firm.study().exposed().result().stream());
  }

  private String note() {
    return "Filings alone: nothing is assumed."
        + (isNarrowed() ? " " + narrowing() : "")
        + " Present value at stake: of all years' losses, so that it can exceed the revenue of one;"
        + " the median of the simulation in the appendix. Class A: the share is reported; class E:"
        + " it is little more than a guess"
        + (exposed().anyMatch(ExposedRevenue::isPart)
            ? "; of all products: of the whole company's share, a ceiling"
            : "")
        + ". m: million, bn: billion. Not disclosed is not zero.";
  }

  /** The assumption is named where the range is, in the words of the market's own file. */
  private String narrowing() {
    List<String> assumed =
        exposure.market().regions().stream().map(MarketRegion::reason).distinct().toList();
    boolean isCustom =
        exposed()
            .map(revenue -> revenue.company().bounds().custom())
            .anyMatch(custom -> custom.result().isPresent());
    return "Narrowed: the upper bound if an assumption holds that no filing states."
        + (assumed.isEmpty() ? "" : " " + String.join(". ", assumed) + ".")
        + (isCustom
            ? String.format(
                " A firm that says it names every country above %.0f\u202F%% of revenue has no"
                    + " larger share in one that it does not name.",
                100 * ShareBounds.CUSTOM)
            : "");
  }

  private static Cell known(FirmExposure firm, Function<ExposedRevenue, Cell> value) {
    return firm.study().exposed().match(value, why -> UNKNOWN);
  }

  private String grade(ExposedRevenue exposed) {
    return exposed.certainty().grade()
        + (exposed.isPart()
            ? " (of all products: " + exposed.company().certainty().grade() + ")"
            : "");
  }

  private static Cell narrowed(ExposedRevenue exposed) {
    return exposed.isNarrowed() ? share(exposed, exposed.bounds()) : Cell.NOTHING;
  }

  private static Cell share(ExposedRevenue exposed, Interval millions) {
    return Cell.Range.of(
        millions.low() / exposed.total(),
        millions.high() / exposed.total(),
        NumberStyle.WHOLE_PERCENT);
  }

  private static Cell revenue(FirmExposure firm, Interval millions) {
    return new Cell.Range(money(firm, millions.low()), money(firm, millions.high()));
  }

  private static Cell atStake(FirmExposure firm) {
    return firm.study()
        .simulated()
        .<Cell>match(
            simulated -> money(firm, simulated.simulated().valueAtStake().median()),
            why -> UNKNOWN);
  }

  private static Cell.Money money(FirmExposure firm, double millions) {
    return new Cell.Money(millions, ExposureFigures.currency(firm), Cell.Scale.MILLIONS);
  }
}

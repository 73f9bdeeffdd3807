package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.function.Function;

/** What each firm discloses, where, and the bounds that follow: a line each. */
final class ExposureLedger {

  private static final Cell UNKNOWN = new Cell.Reason("not disclosed");

  private ExposureLedger() {}

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(
        Table.<FirmExposure>of(
                "ledger",
                exposure.firms(),
                Column.text("Firm", firm -> AtStake.name(result, firm)),
                Column.quantityRange(
                    "Share of revenue", firm -> known(firm, ExposureLedger::share)),
                Column.quantityRange(
                    "Exposed revenue", firm -> known(firm, exposed -> revenue(firm, exposed))),
                Column.quantity("At stake, median", ExposureLedger::atStake),
                Column.textIfAny(
                    "Class",
                    firm ->
                        firm.study().exposed().result().map(exposed -> grade(exposed.company()))),
                Column.text("Disclosed line and filing", ExposureLedger::quoted))
            .titled("What is disclosed of revenue in " + exposure.market().name())
            .noted(
                "Share and revenue: the bounds that the disclosed line leaves open, of the products"
                    + " that the news concerns. At stake: median under the assumptions in the"
                    + " appendix. Class A: the share is reported; class E: it is little more than a"
                    + " guess. m: million, bn: billion. Not disclosed is not zero."));
  }

  private static Cell known(FirmExposure firm, Function<ExposedRevenue, Cell> value) {
    return firm.study().exposed().match(value, why -> UNKNOWN);
  }

  private static String quoted(FirmExposure firm) {
    return firm.study()
        .exposed()
        .match(exposed -> exposed.company().quoted(), why -> Words.reason(why.detail()));
  }

  private static String grade(RevenueShare company) {
    return String.valueOf(company.certainty().grade());
  }

  private static Cell share(ExposedRevenue exposed) {
    return Cell.Range.of(
        exposed.bounds().low() / exposed.total(),
        exposed.bounds().high() / exposed.total(),
        NumberStyle.WHOLE_PERCENT);
  }

  private static Cell revenue(FirmExposure firm, ExposedRevenue exposed) {
    return new Cell.Range(
        money(firm, exposed.bounds().low()), money(firm, exposed.bounds().high()));
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

package io.marketimpact.reports.section;

import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.FiledRevenue;
import io.marketimpact.exposure.MarketDisclosures;
import io.marketimpact.exposure.ShareBounds;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.ExposureFigures;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What each firm's filings allow, with nothing assumed; then what is left under an assumption, and
 * what that would be worth: a line each.
 */
final class ExposureLedger {

  private static final Pattern STOP = Pattern.compile("\\.?\\s*$");

  private final StudyResult result;
  private final StudyExposure exposure;
  private final CoveredPart part;

  private ExposureLedger(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
    this.part = new CoveredPart(result);
  }

  static Block of(StudyResult result, StudyExposure exposure) {
    return new Block.Tabular(new ExposureLedger(result, exposure).table());
  }

  private Table<FirmExposure> table() {
    List<Column<FirmExposure>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", firm -> AtStake.name(result, firm)));
    columns.add(
        Column.quantityRange("Share, filings alone", firm -> known(firm, ExposedShare::filed)));
    columns.add(
        Column.quantityRange(
            "Revenue, filings alone", firm -> known(firm, exposed -> revenue(firm, exposed))));
    if (isAny(ExposedRevenue::isNarrowed)) {
      columns.add(
          Column.quantityRange("Share, narrowed", firm -> known(firm, ExposureLedger::narrowed)));
    }
    columns.add(Column.quantity("Stock if all is lost, filings alone", this::loss));
    columns.add(Column.quantity("Present value at stake, median", ExposureLedger::atStake));
    columns.add(
        Column.textIfAny("Class", firm -> firm.study().exposed().result().map(this::grade)));
    return Table.of("ledger", exposure.firms(), columns)
        .titled("What filings allow of revenue in " + exposure.market().name())
        .noted(note());
  }

  private Stream<ExposedRevenue> exposed() {
    return exposure.firms().stream().flatMap(firm -> firm.study().exposed().result().stream());
  }

  private String note() {
    return "Filings alone: nothing is assumed; bounds are rounded outward."
        + (isAny(ExposedRevenue::isNarrowed) ? " " + narrowing() : "")
        + " Stock if all is lost: its return if the upper bound of the filings were lost for good."
        + " Present value at stake: of all years' losses, so that it can exceed the revenue of one;"
        + " the median of the simulation in the appendix. Both assume margin, growth and discount"
        + " rate. "
        + ExposedShare.classes("the share")
        + (isAny(ExposedRevenue::isPart)
            ? "; of all products: of the whole company's share, a ceiling"
            : "")
        + ". m: million, bn: billion. Not disclosed is not zero."
        + part.notes(exposure);
  }

  /** The assumption is named where the range is, in the words of the market's own file. */
  private String narrowing() {
    return Stream.of(
            Stream.of(
                "Narrowed: the upper bound if "
                    + (isAny(ExposedRevenue::isStated)
                        ? "an assumption or a firm's own statement holds that is in no filing."
                        : "an assumption holds that no filing states.")),
            exposed()
                .flatMap(revenue -> revenue.company().bounds().assumed().stream())
                .distinct()
                .map(reason -> STOP.matcher(reason).replaceFirst("") + "."),
            sentence(
                revenue -> revenue.company().bounds().custom().result().isPresent(),
                "A firm that says it names every country above %.0f\u202F%% of revenue has no"
                    + " larger share in one that it does not name.",
                ShareBounds.CUSTOM),
            sentence(
                ExposedRevenue::isStated,
                "A firm that says it sells nothing there has at most %.1f\u202F%%, for resale by"
                    + " others.",
                MarketDisclosures.INDIRECT_RESALE),
            sentence(
                revenue -> revenue.scope().probability() < 1,
                "Products that are covered with a probability count with it.",
                0))
        .flatMap(Function.identity())
        .collect(Collectors.joining(" "));
  }

  private Stream<String> sentence(Predicate<ExposedRevenue> holds, String words, double share) {
    return isAny(holds) ? Stream.of(String.format(Locale.ROOT, words, 100 * share)) : Stream.of();
  }

  private boolean isAny(Predicate<ExposedRevenue> holds) {
    return exposed().anyMatch(holds);
  }

  /** A ceiling of all products never stands where a reader looks for the exposure. */
  private Cell known(FirmExposure firm, Function<ExposedRevenue, Cell> value) {
    return part.notDisclosed(firm)
        .<Cell>map(Cell.Reason::new)
        .orElseGet(
            () ->
                firm.study()
                    .exposed()
                    .match(value, why -> new Cell.Reason(ExposedShare.unknown(firm))));
  }

  /** What losing all that filings allow would do to the price. */
  private Cell loss(FirmExposure firm) {
    return known(
        firm,
        exposed ->
            firm.study()
                .detectableAtMost()
                .<Cell>match(
                    most -> new Cell.Numeric(most.effect(), NumberStyle.BOUND_PERCENT),
                    why -> Cell.NOTHING));
  }

  private String grade(ExposedRevenue exposed) {
    return exposed.certainty().grade()
        + (exposed.isPart()
            ? " (of all products: " + exposed.company().certainty().grade() + ")"
            : "");
  }

  private static Cell narrowed(ExposedRevenue exposed) {
    return exposed.isNarrowed() ? ExposedShare.of(exposed, exposed.bounds()) : Cell.NOTHING;
  }

  private static Cell revenue(FirmExposure firm, ExposedRevenue exposed) {
    return exposed
        .disclosed()
        .map(FiledRevenue::products)
        .<Cell>match(
            millions ->
                new Cell.Range(money(firm, millions.low()), money(firm, millions.high()))
                    .asBounds(),
            why -> ExposedShare.UNKNOWN);
  }

  private static Cell atStake(FirmExposure firm) {
    return firm.study()
        .simulated()
        .<Cell>match(
            simulated ->
                new Cell.Money(
                    simulated.simulated().valueAtStake().median(),
                    ExposureFigures.currency(firm),
                    Cell.Scale.ROUGH_WORTH),
            why -> new Cell.Reason(ExposedShare.unknown(firm)));
  }

  private static Cell.Money money(FirmExposure firm, double millions) {
    return new Cell.Money(millions, ExposureFigures.currency(firm), Cell.Scale.MILLIONS);
  }
}

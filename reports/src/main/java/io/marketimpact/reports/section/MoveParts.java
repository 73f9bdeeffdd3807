package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.figures.Largest;
import io.marketimpact.reports.figures.WaterfallFigure;
import io.marketimpact.reports.figures.WaterfallFigure.Move;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** A group's moves as expected, sector and what is left, drawn and in figures. */
final class MoveParts {

  /** The parts that the model with sectors has beside them. */
  private static final Set<String> MARKET = Set.of("alpha", "beta");

  private final StudyResult result;
  private final SectorControl control;

  private MoveParts(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
  }

  /** The chart, empty where the groups are too many or the model has no parts. */
  static Optional<Block> of(StudyResult result, GroupResult group) {
    if (!Scope.drawsGroups(result)) {
      return Optional.empty();
    }
    MoveParts parts = new MoveParts(result);
    Largest largest = Largest.of(result.plan(), group);
    List<Move> moves =
        largest.firms().values().stream()
            .flatMap(firm -> parts.move(firm).stream())
            .sorted(Comparator.comparingDouble(Move::unexplained))
            .toList();
    return WaterfallFigure.of(
            "group" + result.groups().indexOf(group) + "-parts",
            largest.among() + Scope.suffix(result, group),
            moves)
        .map(
            figure ->
                new Block.Figures(
                    List.of(figure),
                    parts.caption() + largest.words() + Scope.source(result),
                    List.of(table(moves))));
  }

  private String caption() {
    return "Each move, percent, "
        + Scope.headline(result)
        + (isControlled() ? " with the sector beside it" : "")
        + ". A bar begins where the one above ends; the vertical line is the whole move. "
        + Footing.expected(result)
        + " Own average: the stock's return on days of a flat market, by the model."
        + (isControlled()
            ? " Sector: stocks of its business that the news did not name, beyond the market."
            : "");
  }

  private boolean isControlled() {
    return control.models().contains(ModelId.SECTOR);
  }

  private Optional<Move> move(FirmStudy firm) {
    Optional<FirmWindow> bySector = control.of(firm, ModelId.SECTOR);
    return bySector
        .or(() -> firm.window(result.plan().headline()).result())
        .filter(found -> !found.detail().parts().isEmpty())
        .map(found -> move(firm, found, bySector.isPresent()));
  }

  /** A firm without a sector is measured by the headline's model, whose other parts are none. */
  private Move move(FirmStudy firm, FirmWindow window, boolean isBySector) {
    double expected = 0;
    double sector = 0;
    boolean hasSector = false;
    for (MovePart part : window.detail().parts()) {
      if (!isBySector || MARKET.contains(part.name())) {
        expected += part.value();
      } else {
        sector += part.value();
        hasSector = true;
      }
    }
    return new Move(
        result.nameOf(firm),
        expected,
        hasSector ? OptionalDouble.of(sector) : OptionalDouble.empty(),
        window.evidence().car());
  }

  private static Table<?> table(List<Move> moves) {
    return Table.<Move>of(
            "parts",
            moves,
            Column.text("Firm", Move::name),
            Column.number("Expected", NumberStyle.RETURN, Move::expected),
            Column.numberIfAny(
                "Sector",
                NumberStyle.RETURN,
                move ->
                    move.sector().isPresent()
                        ? Optional.of(move.sector().getAsDouble())
                        : Optional.empty()),
            Column.number("Unexplained", NumberStyle.RETURN, Move::unexplained),
            Column.number("Move", NumberStyle.RETURN, Move::total))
        .titled("Parts of each move");
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Sector;
import io.marketimpact.event.SectorFund;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What each sector is made of, and what the stocks did that the news did not touch. */
final class PeersSection {

  private static final String INTERVAL = "95\u202F% interval";

  private static final String MOVE = "Move";

  /** What is no part of a move in the table of its parts. */
  private static final Set<String> WHOLE = Set.of("Firm", "Sectors by", MOVE, INTERVAL);

  private final StudyResult result;
  private final SectorControl control;

  private PeersSection(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
  }

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new PeersSection(result).blocks();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("peers", "Sectors and untouched stocks", blocks).inAppendix());
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Sector> sectors = result.comparisons().asked().sectors();
    if (!sectors.isEmpty() && !control.models().isEmpty()) {
      blocks.add(parts());
    }
    if (!sectors.isEmpty()) {
      blocks.add(members(sectors));
      blocks.add(reasons(sectors));
    }
    if (!result.comparisons().untouched().isEmpty()) {
      blocks.add(untouched());
    }
    return blocks;
  }

  private static Block members(List<Sector> sectors) {
    return new Block.Tabular(
        Table.<Sector>of(
                "sectors",
                sectors,
                Column.text("Sector", sector -> Words.capitalized(sector.name())),
                Column.text("Untouched stocks", sector -> symbols(sector.basket())),
                Column.number(
                    "Weight of each", NumberStyle.FRACTION, sector -> 1.0 / sector.basket().size()),
                Column.text("Firms compared with it", sector -> symbols(sector.firms())),
                Column.codeIfAny("Fund", sector -> sector.fund().map(SectorFund::security)),
                Column.textIfAny(
                    "Named firms' part of the fund",
                    sector -> sector.fund().map(PeersSection::namedShare)))
            .titled("What each sector is made of"));
  }

  private static Block reasons(List<Sector> sectors) {
    return new Block.Remarks(
        sectors.stream()
            .flatMap(
                sector ->
                    Stream.concat(
                        Stream.of(Words.capitalized(sector.name()) + ": " + sector.reason()),
                        sector.fund().stream().map(fund -> fund.security() + ": " + fund.caveat())))
            .map(text -> text.endsWith(".") ? text : text + ".")
            .toList());
  }

  private static String namedShare(SectorFund fund) {
    return fund.namedShare().map(Format::size).orElse("unknown");
  }

  private static String symbols(List<SecurityId> securities) {
    return securities.stream().map(SecurityId::symbol).collect(Collectors.joining(", "));
  }

  private Block untouched() {
    ModelId headline = result.plan().headline().model();
    List<Column<FirmStudy>> columns = new ArrayList<>();
    columns.add(Column.code("Ticker", study -> study.event().security().symbol()));
    columns.add(
        Column.text(
            "Used in",
            study -> String.join(", ", result.comparisons().rolesOf(study.event().security()))));
    columns.add(
        Column.numberIfAny(
            "Move", NumberStyle.RETURN, study -> of(study, headline).map(FirmWindow::actual)));
    columns.addAll(columns("Abnormal", headline));
    if (control.models().contains(ModelId.SECTOR)) {
      columns.addAll(columns("Net of its sector", ModelId.SECTOR));
    }
    columns.add(
        Column.numberIfAny(
            "Weight in the gap",
            NumberStyle.FRACTION,
            study -> result.weightOf(study, result.plan().headline())));
    return new Block.Tabular(
        Scope.first(
            new Table<>(
                "untouched",
                "Stocks the news did not touch, " + Scope.headline(result),
                columns,
                result.comparisons().untouched(),
                study -> Tone.PLAIN,
                "Studied as if the news had touched them; about one in twenty has a p below 0.05 by"
                    + " chance. Detectable: with 80\u202F% power. Net of its sector: compared with"
                    + " the rest of its basket. Weight in the gap: in the portfolio of the placebo"
                    + " of the gap, lines of business weighted as among the firms. Every window is"
                    + " in the results of the study.")));
  }

  private List<Column<FirmStudy>> columns(String head, ModelId model) {
    return List.of(
        Column.numberIfAny(
            head,
            NumberStyle.RETURN,
            study -> of(study, model).map(window -> window.evidence().car())),
        Column.rangeIfAny(
            head + ", " + INTERVAL,
            NumberStyle.RETURN,
            study -> of(study, model).flatMap(window -> window.verdict().interval().result())),
        Column.numberIfAny(
            head + ", p",
            NumberStyle.PROBABILITY,
            study -> of(study, model).map(window -> window.verdict().pValue())),
        Column.numberIfAny(
            head + ", detectable",
            NumberStyle.FRACTION,
            study ->
                of(study, model).flatMap(window -> window.verdict().minimumDetectable().result())));
  }

  private Optional<FirmWindow> of(FirmStudy study, ModelId model) {
    return study.window(model, result.plan().headline().window()).result();
  }

  /** A firm's move under one way to measure its sectors. */
  private record Move(String name, String by, FirmWindow window) {

    private Optional<Double> part(String part) {
      return window.detail().parts().stream()
          .filter(one -> one.name().equals(part))
          .map(MovePart::value)
          .findFirst();
    }
  }

  private Block parts() {
    List<Column<Move>> columns =
        new ArrayList<>(
            List.of(Column.text("Firm", Move::name), Column.text("Sectors by", Move::by)));
    columns.add(Column.number(MOVE, NumberStyle.RETURN, move -> move.window().actual()));
    columns.add(Column.numberIfAny("Own average", NumberStyle.RETURN, move -> move.part("alpha")));
    columns.add(Column.numberIfAny("Market", NumberStyle.RETURN, move -> move.part("beta")));
    for (Sector sector : result.comparisons().asked().sectors()) {
      columns.add(
          Column.numberIfAny(
              Words.capitalized(sector.name()),
              NumberStyle.RETURN,
              move -> move.part(sector.name())));
    }
    columns.add(
        Column.number("Unexplained", NumberStyle.RETURN, move -> move.window().evidence().car()));
    columns.add(
        Column.rangeIfAny(
            INTERVAL, NumberStyle.RETURN, move -> move.window().verdict().interval().result()));
    Set<String> parts =
        columns.stream()
            .map(Column::head)
            .filter(head -> !WHOLE.contains(head))
            .collect(Collectors.toSet());
    return new Block.Tabular(
        Footing.checked(
            new Table<>(
                "move-parts",
                "Each move in its parts, " + Format.window(result.plan().headline().window()),
                columns,
                result.firms().limit(Scope.MOST_ROWS).flatMap(this::moves).toList(),
                move -> Tone.PLAIN,
                "Move = own average + market + sectors + unexplained. Own average: what the stock"
                    + " does on a day without a market move. A sector's part is what it did beyond"
                    + " its own relation to the market. Every linear model is in the results of the"
                    + " study."),
            MOVE,
            parts));
  }

  private Stream<Move> moves(FirmStudy firm) {
    return control.models().stream()
        .flatMap(
            model ->
                control.of(firm, model).stream()
                    .map(
                        window ->
                            new Move(
                                result.nameOf(firm),
                                model.equals(ModelId.SECTOR) ? "baskets" : "funds",
                                window)));
  }
}

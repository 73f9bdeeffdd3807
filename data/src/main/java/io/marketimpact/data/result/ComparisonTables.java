package io.marketimpact.data.result;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ExactColumn;
import io.marketimpact.data.table.Table;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Sector;
import io.marketimpact.event.SectorFund;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.MovePart;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.ModelWindow;
import io.marketimpact.study.StudyResult;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The tables of what firms are held against beside the market: one row per case. */
public final class ComparisonTables {

  private static final String ABNORMAL = "abnormal";

  private ComparisonTables() {}

  private record Part(EstimateRow of, EventWindow window, MovePart part, boolean isEstimated) {

    static Stream<Part> of(EstimateRow estimate) {
      return estimate.fit().windows().values().stream()
          .flatMap(outcome -> outcome.result().stream())
          .filter(firmWindow -> !firmWindow.detail().parts().isEmpty())
          .flatMap(firmWindow -> of(estimate, firmWindow));
    }

    private static Stream<Part> of(EstimateRow estimate, FirmWindow firmWindow) {
      return Stream.concat(
          firmWindow.detail().parts().stream()
              .map(part -> new Part(estimate, firmWindow.window(), part, true)),
          Stream.of(
              new Part(
                  estimate,
                  firmWindow.window(),
                  new MovePart(ABNORMAL, 1, firmWindow.evidence().car()),
                  false)));
    }

    private Optional<Double> estimated(Function<MovePart, Double> value) {
      return isEstimated ? Optional.of(value.apply(part)) : Optional.empty();
    }
  }

  /**
   * What each move is made of: one row per event, firm, linear model, window and part, the abnormal
   * return last. The parts add up to the return.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> moveParts(StudyResult result) {
    return Table.<Part>streamed(
        "move_parts",
        () -> EstimateRow.of(result).flatMap(Part::of),
        Column.code("event_id", row -> row.of.event()),
        Column.code("symbol", row -> row.of.security()),
        Column.code("model", row -> row.of.model()),
        ExactColumn.number("window_start", row -> row.window.start()),
        ExactColumn.number("window_end", row -> row.window.end()),
        Column.code("part", row -> row.part.name()),
        ExactColumn.ifAny("coefficient", row -> row.estimated(MovePart::coefficient)),
        ExactColumn.ifAny("regressor", row -> row.estimated(MovePart::regressor)),
        ExactColumn.number("return", row -> row.part.value()));
  }

  private record Member(
      String sector,
      SecurityId security,
      String role,
      Optional<Double> weight,
      Optional<Double> namedShare,
      String note) {

    static Stream<Member> of(Sector sector) {
      Optional<Double> weight = Optional.of(1.0 / sector.basket().size());
      return Stream.of(
              sector.basket().stream().map(share -> of(sector, share, "basket", weight)),
              sector.fund().stream().map(fund -> of(sector, fund)),
              sector.firms().stream().map(firm -> of(sector, firm, "firm", Optional.empty())))
          .flatMap(members -> members);
    }

    private static Member of(
        Sector sector, SecurityId share, String role, Optional<Double> weight) {
      return new Member(sector.name(), share, role, weight, Optional.empty(), sector.reason());
    }

    private static Member of(Sector sector, SectorFund fund) {
      return new Member(
          sector.name(),
          fund.security(),
          "fund",
          Optional.empty(),
          fund.namedShare(),
          fund.caveat());
    }
  }

  /**
   * What each sector is made of: one row per share of its basket with its weight, its fund with the
   * part of it that the named firms are, and each firm that belongs to it.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> sectors(StudyResult result) {
    return Table.<Member>of(
        "sectors",
        result.comparisons().asked().sectors().stream().flatMap(Member::of).toList(),
        Column.code("sector", Member::sector),
        Column.code("symbol", Member::security),
        Column.code("role", Member::role),
        ExactColumn.ifAny("weight", Member::weight),
        ExactColumn.ifAny("named_share", Member::namedShare),
        Column.text("note", Member::note));
  }

  private record Share(FirmStudy study, ModelId model, EventWindow window) {

    static Stream<Share> of(FirmStudy study, StudyResult result) {
      return study.estimates().keySet().stream()
          .flatMap(
              model ->
                  result.plan().windows().stream().map(window -> new Share(study, model, window)));
    }

    private Outcome<FirmWindow> outcome() {
      return study.window(model, window);
    }

    private Optional<Interval> decided() {
      return outcome().result().flatMap(firmWindow -> firmWindow.verdict().interval().result());
    }

    private <V> Optional<V> ofWindow(Function<FirmWindow, V> value) {
      return outcome().result().map(value);
    }
  }

  /**
   * The shares the news did not touch, and the sectors' funds, as if it had touched them: one row
   * per share, model and window.
   *
   * @param result the study
   * @return the table
   */
  public static Table<?> untouched(StudyResult result) {
    return Table.<Share>streamed(
        "untouched_shares",
        () -> result.comparisons().untouched().stream().flatMap(study -> Share.of(study, result)),
        Column.code("event_id", row -> row.study.event().event()),
        Column.code("group", row -> row.study.event().group()),
        Column.code("symbol", row -> row.study.event().security()),
        Column.text(
            "roles",
            row -> String.join("; ", result.comparisons().rolesOf(row.study.event().security()))),
        Column.code("model", Share::model),
        ExactColumn.number("window_start", row -> row.window.start()),
        ExactColumn.number("window_end", row -> row.window.end()),
        Column.day("day0", row -> row.study.event().day0()),
        Column.code("outcome", row -> ResultTables.outcome(row.outcome())),
        ExactColumn.ifAny("return", row -> row.ofWindow(FirmWindow::actual)),
        ExactColumn.ifAny("car", row -> row.ofWindow(firmWindow -> firmWindow.evidence().car())),
        ExactColumn.ifAny(
            "car_se", row -> row.ofWindow(firmWindow -> firmWindow.evidence().standardError())),
        ExactColumn.ifAny("t", row -> row.ofWindow(firmWindow -> firmWindow.evidence().scar())),
        ExactColumn.ifAny("p_value", row -> row.ofWindow(FirmWindow::pValue)),
        ExactColumn.ifAny(
            "p_placebo",
            row -> row.outcome().result().flatMap(firmWindow -> firmWindow.placebo().result())),
        ExactColumn.ifAny("ci95_low", row -> row.ofWindow(FirmWindow::interval).map(Interval::low)),
        ExactColumn.ifAny(
            "ci95_high", row -> row.ofWindow(FirmWindow::interval).map(Interval::high)),
        ResultTables.reason("reason", Share::outcome),
        ExactColumn.ifAny(
            "p_decision", row -> row.ofWindow(firmWindow -> firmWindow.verdict().pValue())),
        ExactColumn.ifAny("decision_ci95_low", row -> row.decided().map(Interval::low)),
        ExactColumn.ifAny("decision_ci95_high", row -> row.decided().map(Interval::high)),
        ExactColumn.ifAny(
            "gap_weight",
            row -> result.weightOf(row.study, new ModelWindow(row.model, row.window))),
        ExactColumn.ifAny(
            "p_decision_alone", row -> row.ofWindow(firmWindow -> firmWindow.verdict().pAlone())));
  }
}

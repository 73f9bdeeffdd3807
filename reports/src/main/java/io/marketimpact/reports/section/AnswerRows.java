package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyResult;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The lines of the answer: each firm's, each average's and that of all firms by market value. */
final class AnswerRows {

  private final StudyResult result;
  private final SectorControl control;

  AnswerRows(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
  }

  AnswerRow firm(FirmStudy firm) {
    Outcome<FirmWindow> window = firm.window(result.plan().headline());
    Optional<FirmExposure> exposure =
        result.exposure().flatMap(known -> known.of(firm.event().security()));
    return new AnswerRow(
        result.nameOf(firm),
        firm.event().security().symbol(),
        close(firm),
        window
            .result()
            .map(
                found ->
                    new AnswerRow.Move(
                        found.actual(),
                        found.expected(),
                        found.evidence().car(),
                        control.of(firm, ModelId.SECTOR).map(net -> net.evidence().car()),
                        Optional.of(found.verdict()))),
        exposure.map(AnswerRow::value).orElse(Cell.NOTHING),
        exposure,
        window.exclusion().map(why -> Reasons.of(why.detail())));
  }

  private Optional<SessionClose> close(FirmStudy firm) {
    return result.closes().stream()
        .filter(close -> close.event().equals(firm.event().event()))
        .filter(close -> close.security().equals(firm.event().security()))
        .findFirst();
  }

  AnswerRow average(GroupResult group, GroupWindow window) {
    List<FirmWindow> firms =
        group.firms().stream()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
    return new AnswerRow(
        Scope.shortNameOf(result, group),
        "",
        Optional.empty(),
        Optional.of(
            new AnswerRow.Move(
                mean(firms, FirmWindow::actual),
                mean(firms, FirmWindow::expected),
                window.caar(),
                control.ofTheSameFirms(group, ModelId.SECTOR).map(GroupWindow::caar),
                window.verdict().result())),
        Cell.NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** All firms by market value: what it describes is tested nowhere, so no interval is given. */
  Optional<AnswerRow> byMarketValue(GroupResult group) {
    return ByMarketValue.of(result, group)
        .map(
            all ->
                new AnswerRow(
                    "Value-weighted",
                    "",
                    Optional.empty(),
                    Optional.of(
                        new AnswerRow.Move(
                            all.mean(ByMarketValue.Valued::actual),
                            all.mean(ByMarketValue.Valued::expected),
                            all.mean(ByMarketValue.Valued::abnormal),
                            all.meanIfAll(ByMarketValue.Valued::netOfSector),
                            Optional.empty())),
                    AnswerRow.money(all.abnormalValue(), all.currency()),
                    Optional.empty(),
                    Optional.empty()));
  }

  private static double mean(Collection<FirmWindow> firms, ToDoubleFunction<FirmWindow> number) {
    return firms.stream().mapToDouble(number).average().orElseThrow();
  }
}

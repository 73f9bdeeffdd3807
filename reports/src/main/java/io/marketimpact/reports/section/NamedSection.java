package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.exposure.CompanyStatement;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.NamedMove;
import io.marketimpact.study.OwnerMove;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Listed companies that the news named outside the study, and the owners of those not listed. */
final class NamedSection {

  private NamedSection() {}

  /** All of them in one chart beside the firms and the untouched stocks. */
  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    RankedChart.of(result).ifPresent(blocks::add);
    result
        .exposure()
        .filter(exposure -> !exposure.owners().isEmpty())
        .flatMap(exposure -> unlisted(result.dossier()))
        .ifPresent(blocks::add);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("named", "Who was named, who owns them, who could gain", blocks));
  }

  /** What became of those named that are not among the firms, and of the owners of the unlisted. */
  static void add(StudyResult result, StudyExposure exposure, List<Block> blocks) {
    if (!exposure.named().isEmpty()) {
      blocks.add(named(result, exposure.named()));
    }
    if (!exposure.owners().isEmpty()) {
      blocks.add(owners(result, exposure.owners()));
    }
  }

  private static Block named(StudyResult result, List<NamedMove> named) {
    return new Block.Tabular(
        Table.<NamedMove>of(
                "named",
                named,
                Column.text("Firm", move -> move.company().entity()),
                Column.code("Ticker", move -> move.company().owner().symbol()),
                Column.text("What it said", NamedSection::said),
                Column.day("Day 0", move -> move.study().event().day0()),
                Column.numberIfAny(
                    "Move",
                    NumberStyle.RETURN,
                    move -> day(move.study()).map(AbnormalReturn::actual)),
                Column.numberIfAny(
                    "Abnormal",
                    NumberStyle.RETURN,
                    move -> day(move.study()).map(AbnormalReturn::abnormal)),
                Column.numberIfAny(
                    "In standard errors",
                    NumberStyle.DECIMAL,
                    move -> day(move.study()).map(AbnormalReturn::standardized)),
                Column.rangeIfAny(
                    "95\u202F% interval",
                    NumberStyle.RETURN,
                    move -> decided(result, move.study()).flatMap(one -> one.interval().result())),
                Column.numberIfAny(
                    "p",
                    NumberStyle.PROBABILITY,
                    move -> decided(result, move.study()).map(Verdict::pValue)),
                Column.numberIfAny(
                    "Detectable", NumberStyle.FRACTION, move -> detectable(result, move.study())))
            .titled("Listed companies that the news named and that are not among these firms")
            .marked(move -> day(move.study()).isPresent() ? Tone.PLAIN : Tone.FAILED)
            .noted(
                "Interval, p and detectable effect of the test that decides, market model, as in"
                    + " the table Every firm."));
  }

  private static Optional<Verdict> decided(StudyResult result, FirmStudy share) {
    return Stream.of(ModelId.MARKET, ModelId.MEAN_ADJUSTED)
        .filter(model -> result.plan().windows().contains(EventWindow.DAY_ZERO))
        .flatMap(model -> share.window(model, EventWindow.DAY_ZERO).result().stream())
        .map(FirmWindow::verdict)
        .findFirst();
  }

  private static Optional<Double> detectable(StudyResult result, FirmStudy share) {
    return decided(result, share).flatMap(one -> one.minimumDetectable().result());
  }

  private static String said(NamedMove move) {
    return move.statements().isEmpty()
        ? "no reply on record"
        : move.statements().stream()
            .map(CompanyStatement::statement)
            .collect(Collectors.joining("; "));
  }

  private static Block owners(StudyResult result, List<OwnerMove> owners) {
    return new Block.Tabular(
        Table.<OwnerMove>of(
                "owners",
                owners,
                Column.text("Named", move -> move.owner().ownership().entity()),
                Column.text(
                    "Owner", move -> result.dossier().nameOf(move.owner().ownership().owner())),
                Column.code("Ticker", move -> move.owner().ownership().owner().symbol()),
                Column.text("On the day", move -> Words.of(move.owner().ownership().status())),
                Column.text("On record", move -> move.owner().ownership().source()),
                Column.text(
                    "Weight in the owner",
                    move -> Words.of(move.owner().ownership().materiality())),
                Column.day("Day 0", move -> move.study().event().day0()),
                Column.numberIfAny(
                    "Move", NumberStyle.RETURN, move -> day(move).map(AbnormalReturn::actual)),
                Column.numberIfAny(
                    "Abnormal",
                    NumberStyle.RETURN,
                    move -> day(move).map(AbnormalReturn::abnormal)),
                Column.numberIfAny(
                    "In standard errors",
                    NumberStyle.DECIMAL,
                    move -> day(move).map(AbnormalReturn::standardized)),
                Column.numberIfAny(
                    "Detectable", NumberStyle.FRACTION, move -> detectable(result, move.study())))
            .titled("Owners and announced acquirers of named companies, on the owner's day 0")
            .marked(move -> day(move).isPresent() ? Tone.PLAIN : Tone.FAILED)
            .noted(
                "Ownership as it was on the day. Abnormal: against the market model where the owner"
                    + " trades with the benchmark or an index of its exchange is at hand, against"
                    + " its own mean elsewhere; in standard errors: divided by its forecast"
                    + " standard error. Detectable: by the test that decides, with 80\u202F%"
                    + " power. An immaterial part is too small to move its owner's stock"
                    + " measurably; a pending deal pins the price of a listed target."
                    + late(owners)));
  }

  private static String late(List<OwnerMove> owners) {
    return owners.stream()
        .flatMap(
            move ->
                late(move.study()).stream()
                    .map(words -> " " + move.owner().ownership().entity() + ": " + words + "."))
        .collect(Collectors.joining());
  }

  /** Named when its exchange had closed: what the stock did on that day came before. */
  private static Optional<String> late(FirmStudy share) {
    return share.event().phase() == PublicationPhase.POST_CLOSE
        ? Optional.of(
            "named after its exchange had closed"
                + day(share, -1)
                    .map(
                        before ->
                            "; the session before, "
                                + Format.dayOfYear(before.date())
                                + ", "
                                + Format.percent(before.actual()))
                    .orElse(""))
        : Optional.empty();
  }

  private static Optional<AbnormalReturn> day(OwnerMove move) {
    return day(move.study());
  }

  private static Optional<AbnormalReturn> day(FirmStudy share) {
    return day(share, 0);
  }

  private static Optional<AbnormalReturn> day(FirmStudy share, int day) {
    return day(share, ModelId.MARKET, day).or(() -> day(share, ModelId.MEAN_ADJUSTED, day));
  }

  /** Companies the news named of which no listed owner is on record: their loss has no price. */
  private static Optional<Block> unlisted(Dossier dossier) {
    List<String> names =
        dossier.waves().stream()
            .flatMap(wave -> wave.names().stream())
            .filter(
                name ->
                    dossier.registry().ownerships().stream()
                        .noneMatch(known -> known.entity().equals(name)))
            .distinct()
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Block.Paragraph(
                "Named, but with neither a listed stock nor a listed owner, and so without a price"
                    + " to study: "
                    + String.join(", ", names)
                    + "."));
  }

  private static Optional<AbnormalReturn> day(FirmStudy share, ModelId model, int day) {
    return Optional.ofNullable(share.estimates().get(model))
        .flatMap(Outcome::result)
        .flatMap(
            fit ->
                fit.returns().days().stream()
                    .filter(abnormal -> abnormal.day() == day)
                    .findFirst());
  }
}

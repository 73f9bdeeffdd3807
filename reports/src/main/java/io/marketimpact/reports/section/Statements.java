package io.marketimpact.reports.section;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Cell;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block.Point;
import io.marketimpact.reports.block.Block.Statement;
import io.marketimpact.reports.tables.StudyTables;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Reasons;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.ByEvidence;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.SpecificationCurve;
import io.marketimpact.study.SpecificationKey;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What may be said of each firm and each average, and which of it a page has room for. */
final class Statements {

  private final StudyResult result;
  private final ModelId model;
  private final EventWindow window;
  private final Limits limits;
  private final SectorControl control;
  private final DoubtfulPrices doubtful;
  private final AnswerRows rows;

  Statements(StudyResult result) {
    this.result = result;
    this.limits = Limits.of(result);
    this.rows = new AnswerRows(result);
    this.control = new SectorControl(result);
    this.doubtful = DoubtfulPrices.of(result);
    this.model = result.plan().headline().model();
    this.window = result.plan().headline().window();
  }

  DoubtfulPrices doubtful() {
    return doubtful;
  }

  boolean isEmpty() {
    return result.groups().stream().flatMap(this::statements).findFirst().isEmpty();
  }

  /** As many results as a study has, to be worded only where there is room for them. */
  List<Candidate> all() {
    return result.groups().stream().flatMap(this::statements).toList();
  }

  /** Those a page has room for: the strongest, where there are several groups. */
  List<Candidate> shown() {
    List<Candidate> all = all();
    return shown(all).limit(Scope.MOST_STATEMENTS).toList();
  }

  /** Of the group, its parts, then of each firm; to be worded only where there is room for them. */
  private Stream<Candidate> statements(GroupResult group) {
    List<GroupResult> parts =
        Scope.hasOneGroup(result) ? result.comparisons().subgroups() : List.of();
    return Stream.of(
            average(group),
            parts.stream().flatMap(this::average),
            group.firms().stream()
                .map(
                    firm ->
                        new Candidate(
                            () -> ByEvidence.of(result.plan(), group, firm),
                            false,
                            () -> firm(group, firm),
                            () -> rows.firm(firm))))
        .flatMap(statements -> statements);
  }

  private Stream<Candidate> average(GroupResult group) {
    return group.window(model, window).filter(groupWindow -> groupWindow.firms() > 1).stream()
        .map(
            groupWindow ->
                new Candidate(
                    () -> ByEvidence.of(result.plan(), group),
                    true,
                    () -> group(group, groupWindow),
                    () -> rows.average(group, groupWindow)));
  }

  /** A result: what speaks for it, its words and its line in the table, none of them made yet. */
  record Candidate(
      Supplier<ByEvidence.Weight> weight,
      boolean isAverage,
      Supplier<Statement> words,
      Supplier<AnswerRow> row) {}

  /** Of many groups the strongest results, wherever they are; one group's average stays first. */
  private Stream<Candidate> shown(List<Candidate> statements) {
    return statements.size() <= Scope.MOST_STATEMENTS || Scope.hasOneGroup(result)
        ? statements.stream()
        : statements.stream()
            .map(statement -> Map.entry(statement.weight().get(), statement))
            .sorted(Map.Entry.comparingByKey())
            .map(Map.Entry::getValue);
  }

  private Statement group(GroupResult group, GroupWindow groupWindow) {
    Optional<Decision> decision = groupWindow.decision().result();
    return new Statement(
        Scope.nameOf(result, group),
        new Cell.Numeric(groupWindow.caar(), NumberStyle.RETURN),
        decision.map(Words::label).orElse("see the tests"),
        Words.group(groupWindow),
        Stream.of(
                members(group).stream(),
                Primary.points(result.plan(), group),
                models(result.curve(group)).stream(),
                control.point(group))
            .flatMap(points -> points)
            .toList(),
        tone(decision));
  }

  /** Why a part of the firms is looked at by itself. */
  private Optional<Point> members(GroupResult group) {
    return result.comparisons().asked().subgroups().stream()
        .filter(part -> part.id().equals(group.group()))
        .map(part -> new Point("Who is in it", Words.capitalized(part.reason()) + "."))
        .findFirst();
  }

  private Statement firm(GroupResult group, FirmStudy firm) {
    Outcome<FirmWindow> outcome = firm.window(model, window);
    return outcome
        .result()
        .map(firmWindow -> studied(group, firm, firmWindow))
        .orElseGet(
            () ->
                new Statement(
                    subject(firm),
                    Cell.NOTHING,
                    "could not be studied",
                    outcome
                            .exclusion()
                            .map(why -> sentence(why.reason().name(), Reasons.of(why.detail())))
                            .orElse("")
                        + doubtful.sentence(firm),
                    List.of(),
                    Tone.FAILED));
  }

  private String subject(FirmStudy firm) {
    String name = result.nameOf(firm);
    String symbol = firm.event().security().symbol();
    return name.equals(symbol) ? symbol : name + " (" + symbol + ")";
  }

  private static String sentence(String reason, String detail) {
    return reason.toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + detail + ".";
  }

  private Statement studied(GroupResult group, FirmStudy firm, FirmWindow firmWindow) {
    String when =
        window.length() == 1 && window.start() == 0
            ? " on " + Format.day(firm.event().day0())
            : " over " + Format.window(window);
    return new Statement(
        subject(firm),
        new Cell.Numeric(firmWindow.evidence().car(), NumberStyle.RETURN),
        Words.label(firmWindow.decision()),
        "The stock "
            + Words.moved(firmWindow.actual())
            + when
            + ", against an expected "
            + Format.percent(firmWindow.expected())
            + ". That leaves "
            + Words.firm(firmWindow, StudyTables.familyWise(group, firm, result.plan().headline()))
            + doubtful.sentence(firm),
        Stream.of(
                Primary.points(result.plan(), firm),
                models(result.curve(firm)).stream(),
                control.point(firm),
                otherNews(firm).stream(),
                AtStake.point(result, firm).stream())
            .flatMap(points -> points)
            .toList(),
        tone(Optional.of(firmWindow.decision())));
  }

  /** The range over models beside a headline figure, where there are several to choose from. */
  private Optional<Point> models(SpecificationCurve curve) {
    return curve
        .acrossModels(window, SpecificationKey.of(result.plan()))
        .result()
        .filter(range -> range.models() > 1)
        .map(
            range ->
                new Point(
                    "Other models",
                    Words.capitalized(Counted.inWords(range.models()))
                        + " models give "
                        + Format.percent(range.estimates().low())
                        + " to "
                        + Format.percent(range.estimates().high())
                        + "."));
  }

  private Optional<Point> otherNews(FirmStudy firm) {
    return limits.naming(firm) == 0
        ? Optional.empty()
        : Optional.of(
            new Point(
                "Other news",
                "News about the firm falls in the same window, so the move cannot be attributed to"
                    + " this event alone."));
  }

  private static Tone tone(Optional<Decision> decision) {
    return decision.filter(Decision::isDistinguishable).isPresent() ? Tone.STRONG : Tone.PLAIN;
  }
}

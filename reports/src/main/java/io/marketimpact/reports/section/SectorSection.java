package io.marketimpact.reports.section;

import io.marketimpact.base.Interval;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.Sector;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Digits;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much of each move the whole sector shared. */
final class SectorSection {

  private static final String INTERVAL = "95\u202F% interval";
  private static final String P = "p";
  private final StudyResult result;
  private final SectorControl control;

  private SectorSection(StudyResult result) {
    this.result = result;
    this.control = new SectorControl(result);
  }

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new SectorSection(result).blocks();
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("sector", "What the whole sector did", blocks));
  }

  private List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    List<Sector> sectors = result.comparisons().asked().sectors();
    if (!sectors.isEmpty() && !control.models().isEmpty()) {
      blocks.add(new Block.Paragraph(averages() + onTheEdge() + MEANING));
      blocks.add(controlled());
    }
    return blocks;
  }

  /** The average of all firms against each control: two controls may give two answers. */
  private String averages() {
    return OverallAverage.of(result).isEmpty()
        ? ""
        : control.averages(result.groups().get(0)).map(said -> said + " ").orElse("");
  }

  /** The firm whose significance against a control rests on the adjustment for the windows. */
  private String onTheEdge() {
    return result
        .firms()
        .flatMap(firm -> control.models().stream().flatMap(model -> near(firm, model)))
        .min(Comparator.comparingDouble(near -> near.verdict().pValue()))
        .map(near -> near.words(Format.window(result.plan().headline().window())) + " ")
        .orElse("");
  }

  private Stream<Near> near(FirmStudy firm, ModelId model) {
    return control.of(firm, model).stream()
        .filter(window -> isOnTheEdge(window.verdict()))
        .map(
            window ->
                new Near(result.nameOf(firm), window.evidence().car(), model, window.verdict()));
  }

  private static boolean isOnTheEdge(Verdict verdict) {
    return verdict.pAlone() < StudyPlan.LEVEL && verdict.pValue() >= StudyPlan.LEVEL;
  }

  /** A firm that is significant in its window alone. */
  private record Near(String name, double effect, ModelId model, Verdict verdict) {

    private String words(String window) {
      return name
          + " comes closest to significance: "
          + Format.percent(effect)
          + SectorControl.against(model)
          + ", p "
          + Words.equal(verdict.pValue())
          + " ("
          + Format.probability(verdict.pAlone())
          + " for "
          + window
          + " alone).";
    }
  }

  private static final String MEANING =
      "A fall shared with untouched stocks, those of the same business that the news did not name,"
          + " is not specific to the firms it names. The comparison assumes that the news did not"
          + " move those stocks. A sector is a basket of them, weighted equally, or a fund. A"
          + " basket is narrow; a fund may hold the firms themselves, which biases the estimate"
          + " toward zero. Where the two disagree in sign, the data do not settle whether the"
          + " sector accounts for a move.";

  /** A firm or an average under each model. */
  private record Who(String name, Function<ModelId, Optional<Estimate>> estimate, Tone tone) {}

  /** An estimate with what is quoted beside it. */
  private record Estimate(double effect, Optional<Verdict> verdict) {

    private Optional<Interval> interval() {
      return verdict.flatMap(quoted -> quoted.interval().result());
    }

    private static Estimate of(FirmWindow window) {
      return new Estimate(window.evidence().car(), Optional.of(window.verdict()));
    }

    private static Estimate of(GroupWindow window) {
      return new Estimate(window.caar(), window.verdict().result());
    }
  }

  private Block controlled() {
    List<Column<Who>> columns = new ArrayList<>();
    columns.add(Column.text("Firm or average", Who::name));
    Map<ModelId, String> heads =
        Map.of(ModelId.SECTOR, "Market and sector", ModelId.SECTOR_FUNDS, "Market and funds");
    ModelId headline = result.plan().headline().model();
    columns.add(
        Column.numberIfAny(
            Words.capitalized(Scope.model(result)),
            NumberStyle.RETURN,
            who -> who.estimate().apply(headline).map(Estimate::effect)));
    control.models().forEach(model -> columns.addAll(estimates(heads.get(model), model)));
    return new Block.Tabular(
        new Table<>(
            "sector-control",
            "Abnormal returns with the sector controlled for, "
                + Format.window(result.plan().headline().window()),
            columns,
            whos(),
            Who::tone,
            "Each firm is compared with its own sectors, in one regression with the market"
                + (hasHoles()
                    ? "; an empty cell: the study names no sector of the firm, or of one in the"
                        + " average."
                    : ".")
                + " Interval and p: of the test that decides, the placebo in time where there is"
                + " one; those of the market alone are in the table Every firm."
                + detectable()));
  }

  private boolean hasHoles() {
    return whos().stream()
        .anyMatch(
            who ->
                control.models().stream().anyMatch(model -> who.estimate().apply(model).isEmpty()));
  }

  private static List<Column<Who>> estimates(String head, ModelId model) {
    return List.of(
        Column.numberIfAny(
            head, NumberStyle.RETURN, who -> who.estimate().apply(model).map(Estimate::effect)),
        Column.rangeIfAny(
            head + ", " + INTERVAL,
            NumberStyle.RETURN,
            who -> who.estimate().apply(model).flatMap(Estimate::interval)),
        Column.numberIfAny(
            head + ", " + P,
            NumberStyle.PROBABILITY,
            who -> who.estimate().apply(model).flatMap(Estimate::verdict).map(Verdict::pValue)));
  }

  /** What the test would have found under each control, since a non-result needs it beside it. */
  private String detectable() {
    String found =
        control.models().stream()
            .flatMap(model -> detectable(model).stream())
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "" : " Detectable with 80\u202F% power: " + found + ".";
  }

  private Optional<String> detectable(ModelId model) {
    double[] sizes =
        whos().stream()
            .flatMap(who -> who.estimate().apply(model).flatMap(Estimate::verdict).stream())
            .flatMap(verdict -> verdict.minimumDetectable().result().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    return sizes.length == 0
        ? Optional.empty()
        : Optional.of(Digits.HUNDREDTHS.sizes(sizes) + SectorControl.against(model));
  }

  private List<Who> whos() {
    return Stream.of(
            result.groupsAndParts().filter(group -> group.firms().size() > 1).map(this::average),
            result.firms().map(this::firm))
        .flatMap(rows -> rows)
        .limit(Scope.MOST_ROWS)
        .toList();
  }

  private Who average(GroupResult group) {
    return new Who(
        Scope.nameOf(result, group),
        model -> control.ofTheSameFirms(group, model).map(Estimate::of),
        Tone.STRONG);
  }

  private Who firm(FirmStudy firm) {
    return new Who(
        result.nameOf(firm), model -> control.of(firm, model).map(Estimate::of), Tone.PLAIN);
  }
}

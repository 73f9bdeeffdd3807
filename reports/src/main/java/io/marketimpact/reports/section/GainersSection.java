package io.marketimpact.reports.section;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.Tone;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.figures.LimitUp;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Companies that could gain, day by day around the news. */
final class GainersSection {

  private static final int FIRST_DAY = -5;
  private static final int LAST_DAY = 1;
  private static final String AT_CLOSE = ", close";

  private GainersSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    result.exposure().ifPresent(exposure -> add(result, exposure, blocks));
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("gainers", "Companies that could gain", blocks).inAppendix());
  }

  private static void add(StudyResult result, StudyExposure exposure, List<Block> blocks) {
    if (!exposure.beneficiaries().isEmpty()) {
      blocks.add(
          days(result, exposure.beneficiaries(), ModelId.RAW, "Move", "each by its own calendar"));
      blocks.add(
          days(
              result,
              exposure.beneficiaries(),
              model(exposure.beneficiaries()),
              "Abnormal return",
              against(exposure.beneficiaries())));
      if (all(exposure.beneficiaries(), BeneficiaryMove.SECTOR_INDEX)) {
        blocks.add(
            days(
                result,
                exposure.beneficiaries(),
                BeneficiaryMove.SECTOR_INDEX,
                "Abnormal return",
                "against an index of their line of business"));
      }
      GainerWindows.of(result, exposure.beneficiaries()).ifPresent(blocks::add);
      blocks.add(new Block.Remarks(remarks(exposure.beneficiaries())));
    }
  }

  /** The market model where every share has it: rows must be of one kind. */
  private static ModelId model(List<BeneficiaryMove> moves) {
    return all(moves, ModelId.MARKET) ? ModelId.MARKET : ModelId.MEAN_ADJUSTED;
  }

  private static boolean all(List<BeneficiaryMove> moves, ModelId model) {
    return moves.stream()
        .map(move -> Optional.ofNullable(move.study().estimates().get(model)))
        .allMatch(estimate -> estimate.flatMap(Outcome::result).isPresent());
  }

  private static String against(List<BeneficiaryMove> moves) {
    return model(moves).equals(ModelId.MARKET)
        ? "each against an index of its exchange"
        : "against the stock's own mean, as no index of its exchange is at hand";
  }

  private static Block days(
      StudyResult result, List<BeneficiaryMove> moves, ModelId model, String what, String against) {
    List<Column<BeneficiaryMove>> columns = new ArrayList<>();
    columns.add(Column.text("Firm", move -> move.beneficiary().entity()));
    columns.add(Column.code("Symbol", move -> move.beneficiary().security().symbol()));
    columns.add(Column.day("Day 0", move -> move.study().event().day0()));
    for (int day = FIRST_DAY; day <= LAST_DAY; day++) {
      columns.addAll(columns(model, day, head(moves, day)));
      if (model.equals(ModelId.RAW)) {
        limitUp(result, moves, day).ifPresent(columns::add);
      }
    }
    return new Block.Tabular(
        new Table<>(
            "beneficiaries",
            what + " of companies that could gain, " + against,
            columns,
            moves,
            move -> standsOut(move, model) ? Tone.STRONG : Tone.PLAIN,
            model.equals(ModelId.RAW)
                ? "Day 0 by the stock's own exchange: news after its close counts for the next"
                    + " session."
                    + (columns.stream().anyMatch(column -> column.head().endsWith(AT_CLOSE))
                        ? " Limit-up: closed at the upper limit of its exchange."
                        : "")
                : "In brackets: in one-day forecast standard errors, where beyond two (a column of"
                    + " its own in the workbook). With so many days and stocks, some go that far by"
                    + " chance."));
  }

  /** Which stocks closed at the upper limit of a day, empty where none did. */
  private static Optional<Column<BeneficiaryMove>> limitUp(
      StudyResult result, List<BeneficiaryMove> moves, int day) {
    Predicate<BeneficiaryMove> isUp =
        move ->
            day(move.study(), ModelId.RAW, day)
                .filter(raw -> LimitUp.is(result, move.beneficiary(), raw))
                .isPresent();
    return moves.stream().noneMatch(isUp)
        ? Optional.empty()
        : Optional.of(
            Column.<BeneficiaryMove>textIfAny(
                    head(moves, day) + AT_CLOSE,
                    move -> isUp.test(move) ? Optional.of("limit-up") : Optional.empty())
                .inBrackets());
  }

  private static List<Column<BeneficiaryMove>> columns(ModelId model, int day, String head) {
    if (model.equals(ModelId.RAW)) {
      return List.of(
          Column.numberIfAny(
              head,
              NumberStyle.RETURN,
              move -> day(move.study(), model, day).map(AbnormalReturn::actual)));
    }
    return List.of(
        Column.numberIfAny(
            head,
            NumberStyle.RETURN,
            move -> day(move.study(), model, day).map(AbnormalReturn::abnormal)),
        Column.<BeneficiaryMove>numberIfAny(
                head + ", in standard errors",
                NumberStyle.DECIMAL,
                move ->
                    day(move.study(), model, day)
                        .filter(GainersSection::isBeyond)
                        .map(AbnormalReturn::standardized))
            .inBrackets());
  }

  private static boolean standsOut(BeneficiaryMove move, ModelId model) {
    return !model.equals(ModelId.RAW)
        && IntStream.rangeClosed(FIRST_DAY, LAST_DAY)
            .mapToObj(day -> day(move.study(), model, day))
            .flatMap(Optional::stream)
            .anyMatch(GainersSection::isBeyond);
  }

  private static boolean isBeyond(AbnormalReturn day) {
    return Math.abs(day.standardized()) > 2;
  }

  private static String head(List<BeneficiaryMove> moves, int day) {
    List<String> dates =
        moves.stream()
            .flatMap(move -> day(move.study(), ModelId.RAW, day).stream())
            .map(abnormal -> Format.dayOfYear(abnormal.date()))
            .distinct()
            .toList();
    return Format.offset(day) + (dates.size() == 1 ? " (" + dates.get(0) + ")" : "");
  }

  private static Optional<AbnormalReturn> day(FirmStudy study, ModelId model, int day) {
    return Optional.ofNullable(study.estimates().get(model))
        .flatMap(Outcome::result)
        .flatMap(
            fit ->
                fit.returns().days().stream()
                    .filter(abnormal -> abnormal.day() == day)
                    .findFirst());
  }

  private static List<String> remarks(List<BeneficiaryMove> moves) {
    List<String> remarks = new ArrayList<>();
    List<String> unnamed =
        moves.stream()
            .filter(move -> move.beneficiary().namedByNews() == Beneficiary.Naming.NOT_NAMED)
            .map(move -> move.beneficiary().entity())
            .toList();
    if (!unnamed.isEmpty()) {
      remarks.add(
          "Not named by the news, shown for comparison: " + String.join(", ", unnamed) + ".");
    }
    remarks.add(
        "A rise before day 0 preceded the report and is no effect of it. It is consistent with a"
            + " notice known to a few, and equally with any other reason for these stocks to rise"
            + " together.");
    moves.stream()
        .flatMap(move -> move.study().estimates().values().stream())
        .flatMap(estimate -> estimate.exclusion().stream())
        .filter(why -> why.reason() != ExclusionReason.MISSING_INPUT)
        .map(why -> why.detail() + ".")
        .distinct()
        .forEach(remarks::add);
    return remarks;
  }
}

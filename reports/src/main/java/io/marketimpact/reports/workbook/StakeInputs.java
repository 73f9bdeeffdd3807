package io.marketimpact.reports.workbook;

import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.study.FirmExposure;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the assumptions stand, for the formulas that read them. */
final class StakeInputs {

  static final int SCENARIO_ROW = 6;

  /** Columns of a firm's row. */
  static final int LOW = 2;

  static final int MEDIAN = 3;
  static final int HIGH = 4;
  static final int MARGIN = 5;
  static final int GROWTH = 6;
  static final int DEFERRED = 7;
  static final int MARKET = 8;

  /** What the checks say. */
  static final String EQUAL = "equal";

  static final String AGREE = "All formulas match the study's figures to the digits shown";
  static final String CHANGED = "Inputs differ from the study's, so the figures do too";

  /** Years that a reader may look ahead, more where the study does. */
  private static final int MOST_YEARS = 30;

  private final StudyResult result;
  private final StudyExposure exposure;
  private final List<FirmExposure> firms;
  private final List<Scenario> scenarios;

  StakeInputs(StudyResult result, StudyExposure exposure) {
    this.result = result;
    this.exposure = exposure;
    this.firms =
        exposure.firms().stream()
            .sorted(Comparator.comparing(firm -> !isComparable(firm)))
            .toList();
    this.scenarios =
        Stream.concat(
                exposure.assumptions().scenarios().stream(),
                Stream.of(exposure.assumptions().fullLoss()))
            .toList();
  }

  /** Whether its value at stake can be set against its market value, whatever the currency. */
  static boolean isComparable(FirmExposure firm) {
    return firm.study().simulated().result().isPresent() && firm.marketValue().result().isPresent();
  }

  ExposureAssumptions assumptions() {
    return exposure.assumptions();
  }

  /** Those that a chart draws first, so that it finds them side by side. */
  List<FirmExposure> firms() {
    return firms;
  }

  /** The analyst's, the full loss last. */
  List<Scenario> scenarios() {
    return scenarios;
  }

  String name(FirmExposure firm) {
    return result
        .firms()
        .filter(study -> study.event().security().equals(firm.study().request().security()))
        .findFirst()
        .map(result::nameOf)
        .orElse(firm.study().request().security().symbol());
  }

  /** The longest horizon that formulas can follow. */
  int years() {
    return scenarios.stream()
        .mapToInt(scenario -> scenario.valuation().horizon())
        .reduce(MOST_YEARS, Math::max);
  }

  int row(ScenarioInput input) {
    return SCENARIO_ROW + input.place();
  }

  int firmRow() {
    return SCENARIO_ROW + ScenarioInput.values().length + 2;
  }

  int rampRow() {
    return firmRow() + firms.size() + 3;
  }

  /** A scenario's input, for formulas of another sheet. */
  String of(ScenarioInput input, int scenario) {
    return Cells.on(AssumptionsSheet.NAME, row(input), scenario + 1);
  }

  /** A firm's input, for formulas of another sheet. */
  String of(int firm, int column) {
    return Cells.on(AssumptionsSheet.NAME, firmRow() + firm, column);
  }

  /** A column of the years from a first one on; the first column holds the years themselves. */
  String years(int column, int first) {
    int row = rampRow() + first;
    return Cells.column(AssumptionsSheet.NAME, column, row, row + years() - 1);
  }

  /** The cells that say whether each formula gives the study's figure. */
  String checks() {
    return StakesSheet.checks(firms.size() * scenarios.size());
  }
}

package io.marketimpact.reports.workbook;

import java.util.List;
import java.util.Optional;

/**
 * Short names of what tables of a study hold, by how their captions begin: a caption cut at the
 * room of a sheet's name says half of it.
 */
final class SheetSubjects {

  /**
   * A table.
   *
   * @param beginning of its caption
   * @param name of its sheet
   */
  record Subject(String beginning, String name) {}

  /** What begins alike stands with the longer beginning first. */
  static final List<Subject> ALL =
      List.of(
          new Subject("The answer in figures", "Answer"),
          new Subject("The waves of the news", "Waves"),
          new Subject("Every firm by other tests", "Firms by other tests"),
          new Subject("Abnormal returns with the sector", "Net of sector"),
          new Subject("All stocks by the abnormal", "All stocks"),
          new Subject("Placebo windows", "Placebo windows"),
          new Subject("Probability of finding", "Power"),
          new Subject("What filings allow", "Exposure by filings"),
          new Subject("Sources of the bounds", "Sources of bounds"),
          new Subject("Average abnormal return day by day", "Average AR by day"),
          new Subject("Abnormal return day by day", "AR by day"),
          new Subject("Price indices", "Price indices"),
          new Subject("Cumulative abnormal return day by day: average", "Average CAR by day"),
          new Subject("Cumulative abnormal return day by day: firm", "CAR by day"),
          new Subject("Volume and range", "Volume and range"),
          new Subject("What each sector is made of", "Sectors"),
          new Subject("Stocks the news did not touch", "Untouched stocks"),
          new Subject("What the named companies said", "Statements"),
          new Subject("What is reported around", "Background"),
          new Subject("Listed companies that the news named", "Named, not studied"),
          new Subject("Owners and announced acquirers", "Owners"),
          new Subject("Move of companies that could gain", "Gainers"),
          new Subject(
              "Abnormal return of companies that could gain, each against", "Gainers vs exchange"),
          new Subject("Abnormal return of companies that could gain, against", "Gainers vs sector"),
          new Subject("Before day 0 and on it", "Gainers by window"),
          new Subject("Tests of the average abnormal return", "Tests"),
          new Subject("What the tests assume", "Diagnostics"),
          new Subject("What the choice changes", "Choices"),
          new Subject("Every specification", "Specifications"),
          new Subject("The average without each firm", "Leave one out"),
          new Subject("What the estimation days change", "Estimation days"),
          new Subject("Value at stake and the return", "Value at stake"),
          new Subject("What drives the value at stake", "Drivers"),
          new Subject("Every line on record of", "Disclosed revenue"),
          new Subject("What is assumed of each firm", "Assumptions"),
          new Subject("Value at stake by scenario", "Scenarios"),
          new Subject("The exposed share under other", "Other assumptions"),
          new Subject("What the move would mean", "Implied loss"),
          new Subject("A secondary reading", "Comparable events as prior"),
          new Subject("Press claims", "Press claims"),
          new Subject("Other news around", "Other news"),
          new Subject("Models and what they assume", "Models"),
          new Subject("Tests and where they come from", "Sources of tests"),
          new Subject("Files the study was computed", "Files"));

  private SheetSubjects() {}

  static Optional<String> of(String caption) {
    return ALL.stream()
        .filter(subject -> caption.startsWith(subject.beginning()))
        .map(Subject::name)
        .findFirst();
  }
}

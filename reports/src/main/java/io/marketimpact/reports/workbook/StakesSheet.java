package io.marketimpact.reports.workbook;

import io.marketimpact.reports.workbook.Chart.Place;
import io.marketimpact.reports.workbook.Chart.Series;
import io.marketimpact.reports.workbook.Chart.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Value at stake by scenario and firm, computed by formulas from the sheet of assumptions, beside
 * what the study computed.
 */
final class StakesSheet {

  static final String NAME = "Value at stake";

  private static final String HOW =
      "Discounted value of the exposed revenue lost, in millions of the currency of each firm's"
          + " filings, computed by formulas from the sheet Assumptions. The last columns hold the"
          + " study's own figures and say whether the formulas reproduce them.";
  private static final String[] HEADS = {
    "Firm",
    "Scenario",
    "Currency",
    "Margin",
    "Growth",
    "Deferred revenue",
    "Exposed revenue lost (%)",
    "Present value of 1 a year lost",
    "At stake, low (m)",
    "At stake, median (m)",
    "At stake, high (m)",
    "Median (% of market value)",
    "Study: low (m)",
    "Study: median (m)",
    "Study: high (m)",
    "Check"
  };
  private static final int ABOVE = 4;
  private static final int FIRST = ABOVE + 1;
  private static final List<String> COLORS =
      List.of("9CC3E0", Sheet.BLUE, Sheet.ORANGE, "009E73", "CC79A7", "E69F00");

  private final StakeInputs inputs;
  private final Sheet sheet;

  StakesSheet(StakeInputs inputs, Sheet sheet) {
    this.inputs = inputs;
    this.sheet = sheet;
  }

  static String checks(int rows) {
    return Cells.column(NAME, StakeLine.CHECK, FIRST, FIRST + rows - 1);
  }

  void write() {
    sheet.text(0, 0, "Value at stake by scenario").bold().fontSize(12).set();
    for (int column = 0; column < HEADS.length; column++) {
      sheet.wide(column, column == 0 ? 28 : column == 1 ? 64 : 15);
      sheet.head(ABOVE, column, HEADS[column], column > 2 && column < StakeLine.CHECK);
    }
    sheet.height(ABOVE, 2);
    sheet.paragraph(2, HOW, 8);
    int row = FIRST;
    for (int scenario = 0; scenario < inputs.scenarios().size(); scenario++) {
      for (int firm = 0; firm < inputs.firms().size(); firm++) {
        new StakeLine(inputs, sheet, row++, scenario, firm).write();
      }
    }
    chart(row + 1);
    sheet.freeze(FIRST);
    sheet.print();
  }

  private void chart(int row) {
    int drawn = (int) inputs.firms().stream().filter(StakeInputs::isComparable).count();
    if (drawn == 0) {
      return;
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < inputs.scenarios().size(); i++) {
      int first = FIRST + i * inputs.firms().size();
      series.add(
          new Series(
              inputs.scenarios().get(i).title(),
              Cells.column(NAME, StakeLine.OF_MARKET, first, first + drawn - 1),
              COLORS.get(i % COLORS.size()),
              0,
              Optional.empty()));
    }
    sheet.chart(
        new Chart(
            Shape.BARS,
            "Value at stake at the median exposed revenue by scenario, percent of market value",
            "Value at stake as a percentage of market value for "
                + String.join(
                    ", ", inputs.firms().subList(0, drawn).stream().map(inputs::name).toList())
                + " under each scenario; the numbers are in the table above.",
            new ValueAxis("Percent of market value", "0.0#%", Optional.empty()),
            Cells.column(NAME, 0, FIRST, FIRST + drawn - 1),
            series),
        new Place(0, row, 7, row + 8 + 5 * drawn));
  }
}

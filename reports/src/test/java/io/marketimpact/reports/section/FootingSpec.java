package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.NumberStyle;
import io.marketimpact.data.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A reader who adds up what a table shows is told where rounding is in the way. */
class FootingSpec {

  private record Row(double whole, Optional<Double> one, double other) {}

  private static String note(NumberStyle style, Row... rows) {
    Table<Row> table =
        Table.<Row>of(
                "t",
                List.of(rows),
                Column.number("Whole", NumberStyle.RETURN, Row::whole),
                Column.numberIfAny("One", style, Row::one),
                Column.number("Other", style, Row::other))
            .noted("A note.");
    return Footing.checked(table, "Whole", Set.of("One", "Other")).note();
  }

  @Test
  void rowsThatAddUpAsShownNeedNoWord() {
    Row exact = new Row(-0.0415, Optional.of(-0.0079), -0.0336);
    assertThat(note(NumberStyle.RETURN, exact)).isEqualTo("A note.");
    assertThat(note(NumberStyle.RETURN_TENTHS, new Row(-0.0248, Optional.of(-0.006), -0.019)))
        .isEqualTo("A note.");
    assertThat(note(NumberStyle.RETURN, new Row(0.01, Optional.empty(), 0.01)))
        .isEqualTo("A note.");
  }

  @Test
  void aTieIsRoundedAsTheTableShowsIt() {
    // 1.005 % is shown as 1.01 %, though the binary number lies a little below.
    assertThat(note(NumberStyle.RETURN, new Row(0.01005, Optional.of(0.01), 0.0001)))
        .isEqualTo("A note.");
  }

  @Test
  void oneRowThatDoesNotIsEnoughForIt() {
    Row exact = new Row(-0.0415, Optional.of(-0.0079), -0.0336);
    Row rounded = new Row(-0.04154, Optional.of(-0.00796), -0.03358);
    assertThat(note(NumberStyle.RETURN, exact, rounded))
        .isEqualTo("A note. Rounded figures may not add up.");
    assertThat(note(NumberStyle.RETURN_TENTHS, new Row(0.0086, Optional.of(-0.0025), 0.0111)))
        .endsWith(Footing.NOTE);
  }
}

package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a study that was told of revenue. */
class ExposureOutputSpec {

  private static final StudyResult STUDY = SampleExposure.in(SampleStudy.of("plain", 4), "=text");

  @TempDir private Path directory;

  @Test
  void theTablesHaveTheColumnsOthersRelyOn() throws IOException {
    ResultFiles.write(STUDY, directory);

    assertThat(first("exposure.csv"))
        .isEqualTo("event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source");
    assertThat(first("cross_section.csv"))
        .startsWith("set,as_of,n_firms,estimator,coefficient,estimate,se,t,df,p_value,p_placebo");
    assertThat(first("cross_section_firms.csv"))
        .startsWith("set,as_of,symbol,used,car,exposed_share")
        .endsWith(",reason,car_low,car_high");
    assertThat(first("other_sides.csv"))
        .startsWith("side,entity,symbol,role,materiality,day0,model");
  }

  private String first(String file) throws IOException {
    return Files.readAllLines(directory.resolve(file)).get(0);
  }

  @Test
  void whatIsNotDisclosedIsARowWithAReasonAndNoNumber() {
    CsvTable table = ExposureTables.quantities(STUDY.exposure().orElseThrow());
    List<String> row =
        table.rows().stream()
            .filter(cells -> cells.get(1).equals("F2") && cells.get(2).equals("exposed_revenue"))
            .findFirst()
            .orElseThrow();

    assertThat(row.subList(3, 9)).containsOnly("");
    assertThat(row.get(9)).startsWith("F2 discloses no revenue for China");
  }

  @Test
  void theDocumentHasNumbersWithTheirUnits() {
    ResultFiles.write(STUDY, directory);
    JsonObject exposure = Json.read(directory.resolve("result.json")).object("exposure");
    List<String> units =
        exposure.objects(
            "quantities",
            quantity ->
                quantity.text("quantity").equals("exposed_revenue") && quantity.has("median")
                    ? quantity.text("unit") + " " + (quantity.number("high") == 200)
                    : "");

    assertThat(units).contains("USD million true");
    assertThat(exposure.objects("firms", firm -> firm.text("symbol") + firm.text("outcome")))
        .containsExactly("F1STUDIED", "F2NOT_DISCLOSED", "F3NOT_DISCLOSED", "NONENOT_DISCLOSED");
  }

  @Test
  void aTableWithoutARegressionSaysWhy() {
    CsvTable table = ExposureTables.crossSection(STUDY.exposure().orElseThrow());
    assertThat(table.rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.get(row.size() - 1))
                    .isEqualTo("1 firms for 2 coefficients, more firms needed"));
  }

  @Test
  void textThatASpreadsheetWouldRunIsMadeText() {
    assertThat(ExposureTables.otherSides(STUDY.exposure().orElseThrow()).rows())
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.get(1)).isEqualTo("'=text"));
  }

  @Test
  void aStudyThatWasToldNothingHasNoneOfTheFiles() {
    ResultFiles.write(SampleStudy.of("plain", 4), directory);
    assertThat(directory.resolve("exposure.csv")).doesNotExist();
    assertThat(directory.resolve("cross_section.csv")).doesNotExist();
    assertThat(Json.read(directory.resolve("result.json")).has("exposure")).isFalse();
  }
}

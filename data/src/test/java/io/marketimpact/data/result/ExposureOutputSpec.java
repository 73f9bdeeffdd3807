package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a study with revenue inputs. */
class ExposureOutputSpec {

  private static final StudyResult STUDY = SampleExposure.in(SampleStudy.of("plain", 4), "=text");

  @TempDir private Path directory;

  @Test
  void theTablesHaveTheColumnsOthersRelyOn() throws IOException {
    ResultFiles.write(STUDY, directory);

    assertThat(first("exposure.csv"))
        .isEqualTo("event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source,mean");
    assertThat(first("cross_section.csv"))
        .startsWith("set,as_of,n_firms,estimator,coefficient,estimate,se,t,df,p_value,p_placebo");
    assertThat(first("cross_section_firms.csv"))
        .startsWith("set,as_of,symbol,used,car,exposed_share")
        .endsWith(",reason,car_low,car_high");
    assertThat(first("other_sides.csv"))
        .startsWith("side,entity,symbol,role,materiality,day0,model");
  }

  private List<Map<String, String>> rows(String file) {
    ResultFiles.write(STUDY, directory);
    return WrittenTable.read(directory.resolve(file)).rows();
  }

  private String first(String file) throws IOException {
    return Files.readAllLines(directory.resolve(file)).get(0);
  }

  @Test
  void whatIsNotDisclosedIsARowWithAReasonAndNoNumber() {
    assertThat(rows("exposure.csv"))
        .filteredOn(
            row -> row.get("symbol").equals("F2") && row.get("quantity").equals("exposed_revenue"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.get("basis")).startsWith("the filings of F2 on record as of");
              assertThat(List.of("low", "p05", "median", "p95", "high", "unit"))
                  .allSatisfy(number -> assertThat(row).containsEntry(number, ""));
            });
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
  void everyFigureOfOneQuestionIsTheSame() {
    OneNumber.holds(STUDY.exposure().orElseThrow());
  }

  @Test
  void aTableWithoutARegressionSaysWhy() {
    assertThat(rows("cross_section.csv"))
        .extracting(row -> row.get("reason"))
        .containsExactly("1 firms for 2 coefficients, more firms needed");
  }

  @Test
  void textThatASpreadsheetWouldRunIsMadeText() {
    assertThat(rows("other_sides.csv"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsEntry("entity", "'=text"));
  }

  @Test
  void aStudyThatWasToldNothingHasNoneOfTheFiles() {
    ResultFiles.write(SampleStudy.of("plain", 4), directory);
    assertThat(directory.resolve("exposure.csv")).doesNotExist();
    assertThat(directory.resolve("cross_section.csv")).doesNotExist();
    assertThat(Json.read(directory.resolve("result.json")).has("exposure")).isFalse();
  }
}

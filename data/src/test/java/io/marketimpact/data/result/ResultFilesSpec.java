package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.inference.catalog.TestStatistics;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultFilesSpec {

  @TempDir private Path directory;
  private final StudyResult result = SampleStudy.of("=cmd|' /C calc'!A0\nsecond line", 4);

  @BeforeEach
  void write() {
    ResultFiles.write(result, directory);
    ResultFiles.seal(result, directory);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "firm_results.csv|event_id,symbol,model,window_start,window_end,day0,outcome,n_estimation,"
            + "alpha,beta,sigma,car,car_se,t,df,p_value,p_placebo,p_romano_wolf,ci95_low,ci95_high,"
            + "mde80,",
        "day0_sensitivity.csv|event_id,symbol,model,window_start,window_end,day0,outcome,",
        "abnormal_returns.csv|event_id,symbol,model,day,date,return,expected_return,abnormal_return,"
            + "standardised_abnormal_return",
        "group_tests.csv|event_id,group,model,window_start,window_end,n_firms,caar,test,statistic,"
            + "distribution,df,p_value,trust,reason",
        "quality.csv|severity,rule,symbol,date,value,detail,action",
      })
  void columnsAreThoseOthersRelyOn(String file, String columns) throws IOException {
    assertThat(Files.readAllLines(directory.resolve(file)).get(0)).startsWith(columns);
  }

  private List<Map<String, String>> rows(String file) {
    return WrittenTable.read(directory.resolve(file)).rows();
  }

  @Test
  void anExcludedFirmIsARowWithItsReasonAndEmptyNumbers() {
    assertThat(rows("firm_results.csv"))
        .filteredOn(row -> row.get("symbol").equals("NONE"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              assertThat(row).containsEntry("outcome", "NO_PRICES").containsEntry("car", "");
              assertThat(row.get("reason")).startsWith("no row of NONE");
            });
  }

  @Test
  void everyFirmModelAndWindowHasItsRow() {
    assertThat(rows("firm_results.csv")).hasSize(4 * 2 * 2);
    assertThat(rows("group_tests.csv")).hasSize(2 * 2 * TestStatistics.all().size());
    assertThat(rows("abnormal_returns.csv")).hasSize(3 * 2 * 11);
  }

  @Test
  void aModelWithoutBetaLeavesItsCellEmpty() {
    assertThat(rows("firm_results.csv"))
        .filteredOn(row -> row.get("model").equals("raw") && row.get("outcome").equals("STUDIED"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row).containsEntry("beta", ""));
  }

  @Test
  void textThatASpreadsheetWouldRunIsMadeText() throws IOException {
    String quality = Files.readString(directory.resolve("quality.csv"));
    assertThat(quality).contains("'=cmd|").doesNotContain(",=cmd").doesNotContain("\nsecond line");
  }

  @Test
  void jsonHoldsTheSameNumbersAsTheTables() throws IOException {
    JsonNode json = new ObjectMapper().readTree(directory.resolve("result.json").toFile());
    JsonNode firm = json.at("/groups/0/firms/0");
    Map<String, String> row = rows("firm_results.csv").get(0);
    assertThat(firm.get("symbol").textValue()).isEqualTo(row.get("symbol"));
    assertThat(firm.at("/models/market/windows/0:0/car").doubleValue())
        .isEqualTo(Double.parseDouble(row.get("car")));
    assertThat(json.at("/schema").textValue()).isEqualTo("market-impact-result/2");
    assertThat(json.at("/units/return").textValue()).contains("fraction");
    assertThat(json.at("/event/waves/0/latest").textValue()).isEqualTo("2026-01-14T11:30:00Z");
    assertThat(json.at("/claims/0/holds").booleanValue()).isTrue();
  }

  @Test
  void theManifestNamesInputsPlanAndSeedAndNoClockTime() throws IOException {
    JsonNode manifest = new ObjectMapper().readTree(directory.resolve("manifest.json").toFile());
    assertThat(manifest.at("/inputs/0/sha256").textValue()).isEqualTo("00ff");
    assertThat(manifest.at("/plan/estimation").textValue()).isEqualTo("-140:-11");
    assertThat(manifest.at("/seed").longValue()).isEqualTo(7);
    assertThat(manifest.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "schema", "study", "state", "inputs", "versions", "plan", "seed", "outputs");
    assertThat(manifest.at("/outputs/firm_results.csv").textValue())
        .isEqualTo(Sha256.of(directory.resolve("firm_results.csv")));
    assertThat(Seal.broken(directory)).isEmpty();
  }

  @Test
  void theSameResultGivesTheSameBytes(@TempDir Path second) throws IOException {
    ResultFiles.write(result, second);
    ResultFiles.seal(result, second);
    for (String file : List.of("firm_results.csv", "group_tests.csv", "result.json")) {
      assertThat(second.resolve(file)).hasSameBinaryContentAs(directory.resolve(file));
    }
  }
}

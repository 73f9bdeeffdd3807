package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.study.EventStudy;
import io.marketimpact.data.table.Column;
import io.marketimpact.data.table.ColumnKind;
import io.marketimpact.data.table.Table;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs rely on in every file of a study: heads, and numbers that are numbers. */
class ResultContract {

  /** The first columns of the contract, and all that came after them. */
  private static final Map<String, String> HEADS =
      Map.ofEntries(
          Map.entry(
              "firm_results",
              "event_id,symbol,model,window_start,window_end,day0,outcome,n_estimation,alpha,beta,"
                  + "sigma,car,car_se,t,df,p_value,p_placebo,p_romano_wolf,ci95_low,ci95_high,"
                  + "mde80,group,phase,return,expected_return,reason,p_less,p_greater,p_holm,"
                  + "p_benjamini_hochberg,p_benjamini_yekutieli,smallest_margin,serial_se,bhar,"
                  + "p_bhar,decision,decision_rule,p_decision,decision_ci95_low,"
                  + "decision_ci95_high,decision_mde80,p_decision_family,p_decision_alone,"
                  + "primary_windows"),
          Map.entry(
              "abnormal_returns",
              "event_id,symbol,model,day,date,return,expected_return,abnormal_return,"
                  + "standardised_abnormal_return,group"),
          Map.entry(
              "group_tests",
              "event_id,group,model,window_start,window_end,n_firms,caar,test,statistic,"
                  + "distribution,df,p_value,trust,reason,mean_correlation,caar_se,ci95_low,"
                  + "ci95_high,mde80,p_less,p_greater,p_resampled,decision,p_decision,"
                  + "decision_ci95_low,decision_ci95_high,decision_mde80,"
                  + "p_decision_alone,primary_windows"),
          Map.entry(
              "exposure",
              "event_id,symbol,quantity,low,p05,median,p95,high,unit,basis,source,mean"),
          Map.entry("quality", "severity,rule,symbol,date,value,detail,action"),
          Map.entry("sectors", "sector,symbol,role,weight,named_share,note"),
          Map.entry(
              "move_parts",
              "event_id,symbol,model,window_start,window_end,part,coefficient,regressor,return"),
          Map.entry(
              "untouched_shares",
              "event_id,group,symbol,roles,model,window_start,window_end,day0,outcome,return,car,"
                  + "car_se,t,p_value,p_placebo,ci95_low,ci95_high,reason,p_decision,"
                  + "decision_ci95_low,decision_ci95_high,gap_weight,p_decision_alone"),
          Map.entry(
              "model_tests",
              "event_id,symbol,model,window_start,window_end,test,p_value,ci95_low,ci95_high,note"),
          Map.entry(
              "diagnostics",
              "event_id,symbol,model,r_squared,durbin_watson,ljung_box,p_ljung_box,jarque_bera,"
                  + "p_jarque_bera,beta_first_half,beta_second_half,p_chow,p_levene,sigma,"
                  + "robust_sigma"),
          Map.entry(
              "specification_curve",
              "event_id,group,symbol,window_start,window_end,model,returns,benchmark,estimation,"
                  + "estimate,ci95_low,ci95_high,p_value,p_placebo,significant,"
                  + "p_decision,decision_ci95_low,decision_ci95_high,p_decision_alone"),
          Map.entry(
              "leave_one_out",
              "event_id,group,model,window_start,window_end,without,caar,caar_se,t,p_placebo,"
                  + "decision,p_decision,decision_ci95_low,decision_ci95_high,decision_mde80"),
          Map.entry(
              "activity",
              "event_id,group,symbol,model,window_start,window_end,measure,multiple,statistic,"
                  + "standard_error,df,p_value,p_placebo,reason"),
          Map.entry(
              "intraday",
              "symbol,benchmark,publication,from,to,outcome,log_return,benchmark_log_return,car,"
                  + "p_value,p_less,p_greater,n_reference,smallest_p,reason"),
          Map.entry(
              "cross_section",
              "set,as_of,n_firms,estimator,coefficient,estimate,se,t,df,p_value,p_placebo,"
                  + "reliability,range_low,range_high,reason"),
          Map.entry(
              "cross_section_firms",
              "set,as_of,symbol,used,car,exposed_share,variance,reason,car_low,car_high"),
          Map.entry(
              "other_sides",
              "side,entity,symbol,role,materiality,day0,model,day,date,return,abnormal_return,"
                  + "standardised_abnormal_return,reason"));

  /** Where result.json holds a table as it is. */
  private static final Map<String, String> IN_JSON =
      new TreeMap<>(
          Map.of(
              "model_tests", "/model_tests",
              "specification_curve", "/specification_curve",
              "leave_one_out", "/leave_one_out",
              "intraday", "/intraday",
              "activity", "/activity",
              "quality", "/quality",
              "exposure", "/exposure/quantities",
              "cross_section", "/exposure/cross_section",
              "cross_section_firms", "/exposure/cross_section_firms",
              "other_sides", "/exposure/other_sides"));

  @TempDir private Path directory;

  static Stream<Named<StudyResult>> studies() {
    StudyResult hostile = SampleStudy.of("0700", 4);
    return Stream.of(
        Named.of("the study of January 14", JANUARY),
        Named.of("200 firms", SampleStudy.of("plain", 200)),
        Named.of("names like numbers", SampleExposure.in(hostile, "1e3")),
        Named.of("names like formulas", SampleExposure.in(SampleStudy.of("=1+1\n2", 4), "-5")));
  }

  private static final StudyResult JANUARY = EventStudy.of(SpecificationFile.read(Bundled.STUDY));

  private static JsonNode json(Path directory) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(directory.resolve("result.json")));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void headsAreThoseOfTheContract(StudyResult study) {
    ResultFiles.write(study, directory);
    for (Table<?> table : ResultFiles.tables(study)) {
      String id = table.id().equals("day0_sensitivity") ? "firm_results" : table.id();
      assertThat(String.join(",", written(table).header())).as(id).isEqualTo(HEADS.get(id));
    }
  }

  private WrittenTable written(Table<?> table) {
    return WrittenTable.read(directory.resolve(table.id() + ".csv"));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyNumberOfAFileIsThatOfTheDocument(StudyResult study) throws IOException {
    ResultFiles.write(study, directory);
    JsonNode document = json(directory);
    for (Table<?> table : ResultFiles.tables(study)) {
      List<Map<String, String>> rows = written(table).rows();
      assertThat(rows).as(table.id()).hasSameSizeAs(table.rows());
      if (IN_JSON.containsKey(table.id())) {
        JsonNode list = document.at(IN_JSON.get(table.id()));
        assertThat(list).as(table.id()).hasSize(rows.size());
        IntStream.range(0, rows.size()).forEach(i -> same(table, rows.get(i), list.get(i)));
      } else {
        rows.forEach(row -> numbers(table).forEach(head -> number(row.get(head))));
      }
    }
  }

  private static List<String> numbers(Table<?> table) {
    return table.columns().stream()
        .filter(column -> column.kind() == ColumnKind.NUMBER)
        .map(Column::head)
        .toList();
  }

  private static void number(String cell) {
    if (!cell.isEmpty()) {
      assertThat(Double.parseDouble(cell)).isFinite();
    }
  }

  private static void same(Table<?> table, Map<String, String> row, JsonNode object) {
    for (String head : numbers(table)) {
      JsonNode value = object.path(head);
      assertThat(value.isMissingNode()).as(head).isEqualTo(row.get(head).isEmpty());
      if (!value.isMissingNode()) {
        assertThat(value.isNumber()).as(head).isTrue();
        assertThat(Double.parseDouble(row.get(head))).as(head).isEqualTo(value.doubleValue());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void theResultsOfFirmsAndGroupsAreThoseOfTheDocument(StudyResult study) throws IOException {
    ResultFiles.write(study, directory);
    JsonNode document = json(directory);
    Map<String, JsonNode> firms = new TreeMap<>();
    Map<String, JsonNode> groups = new TreeMap<>();
    for (JsonNode group : document.get("groups")) {
      group.get("firms").forEach(firm -> addFirm(group, firm, firms));
      group.get("windows").forEach(window -> groups.put(key(group, window), window));
    }
    for (JsonNode part : document.path("subgroups")) {
      part.get("windows").forEach(window -> groups.put(key(part, window), window));
    }
    List<Map<String, String>> rows =
        WrittenTable.read(directory.resolve("firm_results.csv")).rows();
    assertThat(rows).hasSameSizeAs(firms.keySet());
    for (Map<String, String> row : rows) {
      JsonNode node = firms.get(key(row, "event_id", "symbol", "model"));
      for (String head :
          List.of("car", "car_se", "t", "p_value", "p_placebo", "ci95_low", "ci95_high", "mde80")) {
        equal(row, head, node.path(head));
      }
    }
    for (Map<String, String> row : WrittenTable.read(directory.resolve("group_tests.csv")).rows()) {
      JsonNode node = groups.get(key(row, "group", "model"));
      equal(row, "caar", node.path("caar"));
      equal(row, "mean_correlation", node.path("mean_correlation"));
      for (JsonNode test : node.get("tests")) {
        if (test.get("test").textValue().equals(row.get("test"))) {
          equal(row, "statistic", test.path("statistic"));
          equal(row, "p_value", test.path("p_value"));
          equal(row, "df", test.path("df"));
        }
      }
    }
  }

  private static void addFirm(JsonNode group, JsonNode firm, Map<String, JsonNode> firms) {
    firm.get("models")
        .properties()
        .forEach(
            model -> {
              String of =
                  firm.get("event_id").textValue()
                      + "|"
                      + firm.get("symbol").textValue()
                      + "|"
                      + model.getKey();
              windows(group, model.getValue())
                  .forEach((window, node) -> firms.put(of + "|" + window, node));
            });
  }

  /** A firm that could not be estimated has no window of its own; its group's stand for them. */
  private static Map<String, JsonNode> windows(JsonNode group, JsonNode model) {
    Map<String, JsonNode> windows = new TreeMap<>();
    for (JsonNode window : group.get("windows")) {
      windows.put(window.get("window").textValue(), model);
    }
    model.path("windows").properties().forEach(node -> windows.put(node.getKey(), node.getValue()));
    return windows;
  }

  private static String key(JsonNode group, JsonNode window) {
    return group.get("group").textValue()
        + "|"
        + window.get("model").textValue()
        + "|"
        + window.get("window").textValue();
  }

  private static String key(Map<String, String> row, String... heads) {
    return Stream.of(heads).map(row::get).collect(Collectors.joining("|"))
        + "|"
        + row.get("window_start")
        + ":"
        + row.get("window_end");
  }

  private static void equal(Map<String, String> row, String head, JsonNode value) {
    if (value.isMissingNode()) {
      assertThat(row).containsEntry(head, "");
    } else {
      assertThat(Double.parseDouble(row.get(head))).as(head).isEqualTo(value.doubleValue());
    }
  }

  /** A text may look like a number only where the study was given it: a symbol, a title, a name. */
  @ParameterizedTest
  @MethodSource("studies")
  void noNumberStandsInQuotes(StudyResult study) throws IOException {
    ResultFiles.write(study, directory);
    Set<String> texts = new HashSet<>();
    for (Table<?> table : ResultFiles.tables(study)) {
      for (Column<?> column : table.columns()) {
        if (column.kind() == ColumnKind.TEXT || column.kind() == ColumnKind.CODE) {
          texts.add(IN_JSON.getOrDefault(table.id(), "") + "[]/" + column.head());
        }
      }
    }
    texts.addAll(GIVEN);
    List<String> quoted = new ArrayList<>();
    walk(
        "",
        json(directory),
        (path, text) -> {
          if (isNumber(text) && !texts.contains(path)) {
            quoted.add(path + ": " + text);
          }
        });
    assertThat(quoted).isEmpty();
  }

  private static final Set<String> GIVEN =
      Set.of(
          "/event/title",
          "/event/summary",
          "/event/caveats[]",
          "/event/confounders[]/what",
          "/event/confounders[]/touches",
          "/event/confounders[]/trust",
          "/event/waves[]/summary",
          "/event/waves[]/names[]",
          "/event/waves[]/source",
          "/claims[]/wording",
          "/claims[]/source");

  private static void walk(String path, JsonNode node, BiConsumer<String, String> taker) {
    if (node.isTextual()) {
      taker.accept(path, node.textValue());
    }
    node.properties().forEach(field -> walk(path + "/" + field.getKey(), field.getValue(), taker));
    if (node.isArray()) {
      node.forEach(item -> walk(path + "[]", item, taker));
    }
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException words) {
      return false;
    }
  }
}

package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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

/** Every number of a file is a number, and the one that result.json holds. */
class ResultContract {

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
    return ContractStudies.all();
  }

  private static JsonNode json(Path directory) throws IOException {
    return new ObjectMapper().readTree(Files.readAllBytes(directory.resolve("result.json")));
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
          "/event/attribution",
          "/event/caveats[]",
          "/event/confounders[]/what",
          "/event/confounders[]/touches",
          "/event/confounders[]/trust",
          "/event/confounders[]/main_for[]",
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

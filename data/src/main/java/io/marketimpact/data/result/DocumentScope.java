package io.marketimpact.data.result;

import com.fasterxml.jackson.core.JsonGenerator;
import io.marketimpact.data.table.Table;
import io.marketimpact.data.table.TableJson;
import io.marketimpact.event.GroupId;
import io.marketimpact.study.ByEvidence;
import io.marketimpact.study.FirmKey;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much of a study its document holds, so that programs can read it whole: the firms and groups
 * with the strongest evidence, and as many rows of a table. What is left to the CSV files is
 * counted under {@code left_out}.
 */
final class DocumentScope {

  /** Firms with everything known of them; a study of as many is a document of some 10 MB. */
  static final int MOST_FIRMS = 1_000;

  /** Rows of one table. */
  static final int MOST_ROWS = 20_000;

  private static final String FILES =
      "group_tests.csv, firm_results.csv, abnormal_returns.csv and the table's own file";

  private final StudyPlan plan;
  private final Map<String, Integer> leftRows = new TreeMap<>();
  private final Map<GroupId, Set<FirmKey>> held = new TreeMap<>();
  private int leftGroups;
  private int leftFirms;

  DocumentScope(StudyPlan plan) {
    this.plan = plan;
  }

  /** The groups and firms there is room for, in the order of the study. */
  List<GroupResult> groups(List<GroupResult> groups) {
    hold(groups);
    List<GroupResult> kept = again(groups);
    leftGroups = groups.size() - kept.size();
    leftFirms = firms(groups) - firms(kept);
    return kept;
  }

  /** The same groups and firms, studied in another way. */
  List<GroupResult> again(List<GroupResult> groups) {
    return groups.stream()
        .map(
            group ->
                new GroupResult(
                    group.group(),
                    group.firms().stream()
                        .filter(
                            firm -> held.getOrDefault(group.group(), Set.of()).contains(firm.key()))
                        .toList(),
                    group.windows(),
                    group.path()))
        .filter(group -> !group.firms().isEmpty() || groups.size() <= MOST_FIRMS)
        .toList();
  }

  private void hold(List<GroupResult> groups) {
    int room = MOST_FIRMS;
    for (GroupResult group : ByEvidence.groups(plan, groups)) {
      Set<FirmKey> firms =
          group.firms().stream().limit(room).map(FirmStudy::key).collect(Collectors.toSet());
      held.put(group.group(), firms);
      room -= firms.size();
    }
  }

  private static int firms(List<GroupResult> groups) {
    return groups.stream().mapToInt(group -> group.firms().size()).sum();
  }

  /** The rows there is room for. */
  void table(Table<?> table, JsonGenerator json) throws IOException {
    json.writeFieldName(table.id());
    TableJson.write(
        table.first(
            MOST_ROWS,
            left -> {
              leftRows.put(table.id(), left);
              return "";
            }),
        json);
  }

  /** What was left out, if anything was. */
  void leftOut(JsonGenerator json) throws IOException {
    if (leftFirms == 0 && leftRows.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("left_out");
    json.writeNumberField("groups", leftGroups);
    json.writeNumberField("firms", leftFirms);
    json.writeObjectFieldStart("rows");
    for (Map.Entry<String, Integer> table : leftRows.entrySet()) {
      json.writeNumberField(table.getKey(), table.getValue());
    }
    json.writeEndObject();
    json.writeStringField("kept", "by family-wise p, then p, then name");
    json.writeStringField("files", FILES);
    json.writeEndObject();
  }
}

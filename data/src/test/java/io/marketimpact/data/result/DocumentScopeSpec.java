package io.marketimpact.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.marketimpact.event.GroupId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.SessionClose;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How large the document of a large study becomes. */
class DocumentScopeSpec {

  private static final int GROUPS = 2_000;

  @TempDir private Path directory;

  @Test
  void aSmallStudyIsWhole() throws IOException {
    JsonNode document = written(SampleStudy.of("plain", 4));
    assertThat(document.has("left_out")).isFalse();
    assertThat(document.at("/groups/0/firms")).hasSize(4);
  }

  @Test
  void eachFirmHasTheCloseThatPageOneShows() throws IOException {
    StudyResult sample = SampleStudy.of("plain", 4);
    FirmStudy firm = sample.groups().get(0).firms().get(1);
    SessionClose close =
        new SessionClose(
            firm.event().event(), firm.event().security(), firm.event().day0(), 76.39, true);
    JsonNode firms =
        written(sample.toBuilder().closes(List.of(close)).build()).at("/groups/0/firms");
    assertThat(firms.get(0).has("close")).isFalse();
    assertThat(firms.at("/1/close/price").doubleValue()).isEqualTo(76.39);
    assertThat(firms.at("/1/close/date").textValue()).isEqualTo(firm.event().day0().toString());
    assertThat(firms.at("/1/close/is_adjusted").booleanValue()).isTrue();
  }

  @Test
  void ofALargeOneTheStrongestAreKeptAndTheRestIsNamed() throws IOException {
    StudyResult sample = SampleStudy.of("plain", 4);
    List<GroupResult> groups = many(sample.groups().get(0));
    JsonNode document = written(sample.inOrder(groups));
    JsonNode left = document.get("left_out");
    assertThat(left.get("firms").intValue()).isEqualTo(4 * GROUPS - DocumentScope.MOST_FIRMS);
    assertThat(left.get("groups").intValue()).isEqualTo(GROUPS - 250);
    left.get("rows")
        .fieldNames()
        .forEachRemaining(
            table -> assertThat(document.get(table)).hasSize(DocumentScope.MOST_ROWS));
    assertThat(left.get("kept").textValue()).isEqualTo("by family-wise p, then p, then name");
    assertThat(left.get("files").textValue()).contains("firm_results.csv");
    assertThat(document.get("groups")).hasSize(250);
    assertThat(Files.size(directory.resolve("result.json"))).isLessThan(100_000_000L);
  }

  @Test
  void firmsStudiedOnAnotherDayAreTheSameAndCountOnce() throws IOException {
    StudyResult sample = SampleStudy.of("plain", 4);
    List<GroupResult> groups = many(sample.groups().get(0));
    DocumentScope scope = new DocumentScope(sample.plan());
    StringWriter text = new StringWriter();

    assertThat(scope.again(scope.groups(groups))).isEqualTo(scope.again(groups));
    try (JsonGenerator json = new JsonMapper().createGenerator(text)) {
      json.writeStartObject();
      scope.leftOut(json);
      json.writeEndObject();
    }
    assertThat(text.toString()).contains("\"firms\":" + (4 * GROUPS - DocumentScope.MOST_FIRMS));
  }

  private static List<GroupResult> many(GroupResult one) {
    return IntStream.range(0, GROUPS)
        .mapToObj(
            i -> new GroupResult(new GroupId("g" + i), one.firms(), one.windows(), one.path()))
        .toList();
  }

  private JsonNode written(StudyResult result) throws IOException {
    Path file = directory.resolve("result.json");
    ResultDocument.write(result, file);
    return new JsonMapper().readTree(file.toFile());
  }
}

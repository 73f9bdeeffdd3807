package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of rules that cannot be used is told where, what, and what to do. */
class WatchFileSpec {

  private static final String RULE =
      "{\"id\": \"a\", \"title\": \"t\", \"actors\": [\"China\"], \"restrictions\": [\"bars\"],"
          + " \"entities\": [\"Wiz\"], \"firms\": [\"GOOGL\"], \"sources\": [\"Reuters\"],"
          + " \"independent_sources\": 2, \"quiet_days\": 7, \"study\": \"study.json\"}";

  @TempDir private Path work;

  @BeforeEach
  void whatARuleNames() throws IOException {
    Files.writeString(
        work.resolve("entities.json"),
        "{\"schema\": \"market-impact-entities/1\", \"companies\": [{\"symbol\": \"GOOGL\","
            + " \"name\": \"Alphabet\", \"exchange\": \"XNAS\"}], \"entities\": [{\"name\":"
            + " \"Wiz\", \"aliases\": [{\"text\": \"Wiz\"}]}]}");
    Files.writeString(work.resolve("study.json"), "{}");
  }

  @Test
  void aRuleThatNamesWhatThereIsIsRead() throws IOException {
    assertThat(Watch.read(file(RULE)).rules())
        .singleElement()
        .satisfies(one -> assertThat(one.study()).isEqualTo(work.resolve("study.json")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[\"China\"]|[]|/rules/0: a rule must have a word of its actor: a",
        "[\"China\"]|\"China\"|/rules/0/actors: must be a list",
        "[\"China\"]|[\"China\", \" \"]|/rules/0/actors: has an empty text; remove it",
        "[\"bars\"]|[1]|/rules/0/restrictions: must be a list of strings",
        "[\"Wiz\"]|[\"Wizz\"]|/rules/0/entities: names what the file of entities lacks: 'Wizz';"
            + " add its aliases there",
        "[\"GOOGL\"]|[\"GOGL\"]|/rules/0/firms: names what the file of entities lacks: 'GOGL'; add"
            + " its line in companies there",
        "[\"Reuters\"]|[\"\"]|/rules/0/sources: has an empty text; remove it",
        "sources\": 2|sources\": 0|/rules/0: an event must have at least 1 source: 0",
        "sources\": 2|sources\": 1.5|/rules/0/independent_sources: must be a whole number",
        "days\": 7|days\": 0|/rules/0: quiet days must be 1 to 366: 0",
        "study.json|none.json|/rules/0/study: names no file: none.json",
        "study.json|../../etc/passwd|/rules/0/study: must be a file inside",
        "\"id\": \"a\"|\"id\": \"A b\"|/rules/0: a rule's id must have lower-case letters",
        "\"title\": \"t\"|\"title\": \"\"|/rules/0: a rule's title must",
        "\"title\"|\"titel\"|/rules/0/titel: is not a known key; the keys are id, title, actors",
      })
  void aWrongRuleIsToldWhereAndWhatToDo(String right, String wrong, String words)
      throws IOException {
    Path file = file(RULE.replace(right, wrong));
    assertThatThrownBy(() -> Watch.read(file))
        .isInstanceOf(BadInputException.class)
        .message()
        .startsWith(file.toString())
        .contains(" at " + words)
        .doesNotContain("\n");
  }

  @Test
  void rulesOfOneNameAreNamed() throws IOException {
    Path file = file(RULE + ", " + RULE);
    assertThatThrownBy(() -> Watch.read(file))
        .hasMessageEndingWith("at /rules: a appears twice; rename one");
  }

  private Path file(String rules) throws IOException {
    return Files.writeString(
        work.resolve("watch.json"),
        "{\"schema\": \"market-impact-watch/1\", \"entities\": \"entities.json\", \"rules\": ["
            + rules
            + "]}");
  }
}

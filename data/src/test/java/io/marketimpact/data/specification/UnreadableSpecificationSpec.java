package io.marketimpact.data.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What is said of a specification that is no JSON or leads to files that it must not read. */
class UnreadableSpecificationSpec extends SpecificationDraft {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aKeyThatComesTwiceIsRefused() throws IOException {
    assertThat(said(GOOD.replace("\"id\": \"one\",", "\"id\": \"one\",\"id\": \"two\",")))
        .startsWith(file() + " at line 3 column ")
        .contains(": is not valid JSON: the key 'id' comes twice")
        .endsWith("; keep one of the two");
  }

  @Test
  void whatIsNoJsonIsSaidWithItsLine() throws IOException {
    assertThat(said("{\n\"id\": \n"))
        .startsWith(file() + " at line 3 column 1: is not valid JSON: ");
    assertThat(said("{"))
        .isEqualTo(
            file()
                + " at line 1 column 2: is not valid JSON: it ends before all that was opened is"
                + " closed; the file is cut off: complete it, or get it again");
    assertThat(said(GOOD + "{}"))
        .endsWith("is not valid JSON: more follows its end; keep one document in the file");
    assertThat(said("{\"a\":" + "[".repeat(60)))
        .contains("nesting depth (51) exceeds the maximum allowed (50)")
        .doesNotContain("StreamReadConstraints");
    String top = file() + " at the top: must be an object {...}; put its keys in braces";
    assertThat(said("[]")).isEqualTo(top);
    assertThat(said("")).isEqualTo(top);
    assertThat(said("{".repeat(3) + "\"a\":" + "[".repeat(10_000))).hasSizeLessThan(500);
  }

  @Test
  void textThatIsNotUtf8IsRefused() throws IOException {
    Files.write(file(), GOOD.replace("One", "\u00dcne").getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> SpecificationFile.read(file())).isInstanceOf(BadInputException.class);
  }

  @Test
  void aHostileValueStaysOneShortLine() throws IOException {
    ObjectNode document = (ObjectNode) JSON.readTree(GOOD);
    document.put("id", "x\n\u001b[2J\u2028".repeat(5_000));
    document.put("a\nb", 1);
    assertThat(said(document.toString())).hasLineCount(1).hasSizeLessThan(700);
    document.remove("a\nb");
    assertThat(said(document.toString()))
        .hasSizeLessThan(700)
        .matches(line -> line.chars().noneMatch(Character::isISOControl));
  }

  @Test
  void aSpecificationThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> SpecificationFile.read(studies.resolve("none.json")))
        .hasMessage(studies.resolve("none.json") + ": no such file; check the path");
    assertThatThrownBy(() -> SpecificationFile.read(studies)).isInstanceOf(BadInputException.class);
  }

  @Test
  void filesOfItsDataPackageMayBeNamed() throws IOException {
    Files.writeString(home.resolve("package/datapackage.json"), "{}");
    StudySpecification study = read(GOOD.replace("\"prices.csv\"", "\"../prices.csv\""));
    assertThat(study.prices().files())
        .containsExactly(home.resolve("package").resolve("prices.csv"));
    assertThat(said(GOOD.replace("\"prices.csv\"", "\"../../secret.csv\"")))
        .contains("at /prices: must be a file inside");
  }

  @Test
  void aLinkThatLeadsOutsideIsRefused() throws IOException {
    Files.createSymbolicLink(studies.resolve("link.csv"), home.resolve("secret.csv"));
    assertThat(said(GOOD.replace("\"prices.csv\"", "\"link.csv\"")))
        .contains("at /prices: must be a file inside");
  }
}

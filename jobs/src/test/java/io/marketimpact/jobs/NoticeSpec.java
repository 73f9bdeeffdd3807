package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the notice has to name. */
class NoticeSpec {

  private static final String BILL =
      """
      {"components": [
        {"name": "free", "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {"name": "unknown"},
        {"name": "lesser", "licenses": [{"license": {"name": "GNU Lesser General Public License"}}]},
        {"name": "either", "licenses": [{"license": {"id": "MIT"}}, {"license": {"id": "EPL-2.0"}}]},
        {"name": "both", "licenses": [{"expression": "(CDDL-1.0 OR GPL-2.0-only)"}]}]}
      """;

  @Test
  void aPartUnderCopyleftThatIsNotNamedIsFound() throws IOException {
    assertThat(missing("nothing")).containsExactly("lesser", "either", "both");
    assertThat(missing("lesser, either-way, both")).containsExactly("either");
    assertThat(missing("lesser either both")).isEmpty();
  }

  @Test
  void everyFontOfTheSourcesIsNamed() throws IOException {
    String notice = Files.readString(Project.HOME.resolve("NOTICE"));
    try (Stream<Path> files = Files.walk(Project.HOME.resolve("reports/src/main/resources"))) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(this::isFont))
          .hasSizeGreaterThan(1)
          .allSatisfy(font -> assertThat(notice).contains(font.split("[-.]", 2)[0]));
    }
  }

  private boolean isFont(String file) {
    return file.matches(".*\\.(ttf|otf|woff2?)");
  }

  private static List<String> missing(String notice) throws IOException {
    return Copyleft.missing(new ObjectMapper().readTree(BILL), notice);
  }
}

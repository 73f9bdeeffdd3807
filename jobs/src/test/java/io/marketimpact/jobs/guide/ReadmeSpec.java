package io.marketimpact.jobs.guide;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.guide.GuidePage.Block;
import org.junit.jupiter.api.Test;

/** The programs of the README. */
class ReadmeSpec {

  /** The guide's is compiled and run, and what it prints is compared. */
  @Test
  void itsJavaIsThatOfTheGuideWithWhatItPrints() {
    Block example = GuidePage.of("library").blocks().get(0);

    assertThat(String.join("\n", Project.lines(Project.HOME.resolve("README.md"))))
        .contains(
            "```java\n" + example.text() + "```\n```\n" + example.prints().orElseThrow() + "```\n")
        .containsOnlyOnce("```java");
  }

  @Test
  void itsPythonIsTheBeginningOfTheGuides() {
    assertThat(python("get-started")).startsWith(python("../README"));
  }

  private static String python(String page) {
    return GuidePage.of(page).blocks().stream()
        .filter(block -> block.language().equals("python"))
        .findFirst()
        .map(Block::text)
        .orElseThrow();
  }
}

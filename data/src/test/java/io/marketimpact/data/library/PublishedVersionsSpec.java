package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of versions that other projects import takes none from the parent, which they lack. */
class PublishedVersionsSpec {

  @Test
  void theListNamesWhatIsBuiltWith() throws IOException {
    String list = Files.readString(Path.of("../bom/pom.xml"));
    String parent = Files.readString(Path.of("../pom.xml"));

    assertThat(found("parquet-floor</artifactId>\\s*<version>(.*?)<", list))
        .isEqualTo(found("<parquet-floor.version>(.*?)<", parent));
    for (String arrow : List.of("arrow-vector", "arrow-compression", "arrow-memory-netty")) {
      assertThat(found(arrow + "</artifactId>\\s*<version>(.*?)<", list))
          .isEqualTo(found("<arrow.version>(.*?)<", parent));
    }
    assertThat(found("market-impact-bom</artifactId>\\s*<version>(.*?)<", list))
        .isEqualTo(found("market-impact</artifactId>\\s*<version>(.*?)<", parent));
  }

  private static String found(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().findFirst().orElseThrow().group(1);
  }
}

package io.marketimpact.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hashes against the standard's own examples (FIPS 180-2, appendix B; NIST's empty message). */
class Sha256Spec {

  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
  private static final String MILLION_A =
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0";
  private static final String NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  @TempDir Path directory;

  @Test
  void textsHashAsTheStandardSays() {
    assertThat(Sha256.of("abc")).isEqualTo(ABC);
    assertThat(Sha256.of("")).isEqualTo(NOTHING);
  }

  @Test
  void filesLongerThanOneReadHashAsTheStandardSays() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "a".repeat(1_000_000));
    assertThat(Sha256.of(file)).isEqualTo(MILLION_A);
  }

  @Test
  void aFileThatIsNotThereIsBadInput() {
    assertThatThrownBy(() -> Sha256.of(directory.resolve("none.csv")))
        .isInstanceOf(BadInputException.class)
        .hasMessageEndingWith("none.csv: cannot be read; check the path and permissions");
  }
}

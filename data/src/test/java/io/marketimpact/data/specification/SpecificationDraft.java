package io.marketimpact.data.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A good specification in a directory of its own, to be spoiled. */
abstract class SpecificationDraft {

  static final String GOOD =
      """
      {
        "schema": "market-impact-study/1",
        "id": "one",
        "title": "One firm",
        "prices": "prices.csv",
        "plan": {"benchmark": "SPY"},
        "subjects": [{"symbol": "AVGO", "name": "Broadcom", "exchange": "XNAS"}],
        "waves": [
          {"id": "W1", "published": {"at": "2026-01-14T12:00:00Z"}, "summary": "a",
           "names": ["Broadcom"], "source": "b"},
          {"id": "W2", "published": {"earliest": "2026-01-14T17:00:00Z",
           "latest": "2026-01-14T19:55:00Z"}, "summary": "c", "names": [], "source": "d"}
        ],
        "ownership": [
          {"entity": "Broadcom", "owner": "AVGO", "status": "self", "materiality": "material",
           "source": "itself"}
        ],
        "claims": [
          {"symbol": "AVGO", "date": "2026-01-14", "wording": "fell", "low": -1, "high": -0.01,
           "source": "press"}
        ]
      }
      """;

  @TempDir Path home;

  Path studies;

  @BeforeEach
  void lay() throws IOException {
    studies = Files.createDirectories(home.resolve("package/studies"));
    Files.writeString(studies.resolve("prices.csv"), "symbol,date,adjusted_close\n");
    Files.writeString(home.resolve("package/prices.csv"), "symbol,date,adjusted_close\n");
    Files.writeString(home.resolve("secret.csv"), "symbol,date,adjusted_close\n");
  }

  Path file() {
    return studies.resolve("study.json");
  }

  StudySpecification read(String text) throws IOException {
    Files.writeString(file(), text);
    return SpecificationFile.read(file());
  }

  String said(String text) throws IOException {
    Files.writeString(file(), text);
    BadInputException bad =
        catchThrowableOfType(BadInputException.class, () -> SpecificationFile.read(file()));
    assertThat(bad).isNotNull();
    assertThat(List.of(bad.getMessage().split("\\R", -1))).hasSize(1);
    return bad.getMessage();
  }
}

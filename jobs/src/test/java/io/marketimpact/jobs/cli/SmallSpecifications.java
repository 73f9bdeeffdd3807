package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled study by one model and from prices alone, which is over in seconds. */
public final class SmallSpecifications {

  private static final String BUNDLED = "data/events/2026-01-14-china-security-software.json";

  private SmallSpecifications() {}

  /** Writes event-1.json, event-2.json and so on, which differ in their seed. */
  public static Path write(Path directory, int count) throws IOException {
    Files.createDirectories(directory);
    String study =
        Files.readString(Project.HOME.resolve(BUNDLED))
            .replace("../prices/us_daily.csv", "us_daily.csv")
            .replaceAll("(?s)\"exposure\": \\{.*?\"vendors\": \\[[^\\]]*\\]\\s*\\},", "")
            .replaceAll("\"(factors|intraday|family|earnings)\": \"[^\"]*\",", "")
            .replaceAll("\"models\": \\[[^\\]]*\\]", "\"models\": [\"market\"]");
    Files.copy(Project.PRICES, directory.resolve("us_daily.csv"));
    for (int i = 1; i <= count; i++) {
      Files.writeString(
          directory.resolve("event-" + i + ".json"),
          study.replace("\"seed\": 20260114", "\"seed\": " + i));
    }
    return directory;
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bundled rules beside a study from prices alone. */
public final class OwnPackage {

  private static final String ID = "2026-01-14-china-security-software";

  private OwnPackage() {}

  /** Writes it into a directory, of which the file of rules is returned. */
  public static Path in(Path work) throws IOException {
    Files.writeString(work.resolve("datapackage.json"), "{}");
    Path events = SmallSpecifications.write(work.resolve("events"), 1);
    Files.move(events.resolve("us_daily.csv"), work.resolve("us_daily.csv"));
    Path study = events.resolve("event-1.json");
    Files.writeString(
        study, Files.readString(study).replace("\"us_daily.csv\"", "\"../us_daily.csv\""));
    Path news = Files.createDirectory(work.resolve("news"));
    Files.copy(Project.HOME.resolve("data/news/entities.json"), news.resolve("entities.json"));
    String rules = Files.readString(Project.HOME.resolve("data/news/watch.json"));
    return Files.writeString(
        news.resolve("watch.json"), rules.replace(ID + ".json", "event-1.json"));
  }
}

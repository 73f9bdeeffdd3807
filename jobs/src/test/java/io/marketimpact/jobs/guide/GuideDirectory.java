package io.marketimpact.jobs.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.cli.SmallSpecifications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A directory with the files that the guide names. */
final class GuideDirectory {

  private GuideDirectory() {}

  /** Fills it; the events are those that the page for beginners shows. */
  static void fill(Path directory, String events) throws IOException {
    Files.copy(Project.PRICES, directory.resolve("prices.csv"));
    Files.writeString(directory.resolve("events.csv"), events);
    List<String> some = shares("AVGO|FTNT|PANW|SPY");
    Files.write(Files.createDirectory(directory.resolve("downloads")).resolve("some.csv"), some);
    packed(
        Files.createDirectory(directory.resolve("us")).resolve("us.csv.gz"),
        shares("AVGO|FTNT|PANW"));
    Files.write(directory.resolve("SPY.csv"), shares("SPY"));
    Files.writeString(
        directory.resolve("actions.csv"),
        "symbol,ex_date,type,ratio,amount\nORCL,2025-10-10,dividend,,0.5\n");
    Files.copy(
        Project.HOME.resolve("data/news/january-14.json"),
        Files.createDirectory(directory.resolve("feeds")).resolve("january-14.json"));
    SmallSpecifications.write(directory.resolve("events"), 1);
    copyData(directory);
  }

  private static void packed(Path file, List<String> lines) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(String.join("\n", lines).getBytes(UTF_8));
    }
  }

  /** The bundled data, and not the sources beside them. */
  private static void copyData(Path directory) throws IOException {
    Path data = Project.HOME.resolve("data");
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(file -> isData(data.relativize(file))).toList()) {
        Path copy = directory.resolve("data").resolve(data.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static boolean isData(Path file) {
    return !file.startsWith("src") && !file.startsWith("target");
  }

  private static List<String> shares(String symbols) {
    return Project.lines(Project.PRICES).stream()
        .filter(line -> line.matches("(symbol|" + symbols + "),.*"))
        .toList();
  }
}

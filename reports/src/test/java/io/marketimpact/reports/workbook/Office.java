package io.marketimpact.reports.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice without a window. Without one the tests fail. */
public final class Office {

  /** Commas, quotes, UTF-8, cells as they are shown, every sheet a file. */
  private static final String EVERY_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  private static final int SECONDS = 300;

  private final Path work;

  /**
   * One with a profile of its own.
   *
   * @param work an empty directory
   */
  public Office(Path work) {
    this.work = work;
  }

  /** A workbook opened and saved again. */
  byte[] saved(byte[] workbook) throws IOException, InterruptedException {
    return Files.readAllBytes(converted(workbook, "xlsx", "saved").resolve("book.xlsx"));
  }

  /** A presentation printed, as PDF. */
  public byte[] printed(byte[] slides) throws IOException, InterruptedException {
    Path show = Files.write(work.resolve("show.pptx"), slides);
    return Files.readAllBytes(converted(show, "pdf", "printed").resolve("show.pdf"));
  }

  /** The cells of every sheet as they are shown. */
  List<String> shown(byte[] workbook) throws IOException, InterruptedException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> sheets = Files.list(converted(workbook, EVERY_SHEET, "shown"))) {
      for (Path sheet : sheets.sorted().toList()) {
        texts.add(Files.readString(sheet));
      }
    }
    return texts;
  }

  private Path converted(byte[] workbook, String format, String name)
      throws IOException, InterruptedException {
    return converted(Files.write(work.resolve("book.xlsx"), workbook), format, name);
  }

  private Path converted(Path file, String format, String name)
      throws IOException, InterruptedException {
    Path target = Files.createDirectories(work.resolve(name));
    Path said = work.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                executable().toString(),
                "-env:UserInstallation=" + work.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                format,
                "--outdir",
                target.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    boolean hasEnded = process.waitFor(SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    String words = Files.readString(said);
    if (!hasEnded || process.exitValue() != 0 || words.contains("Error")) {
      throw new AssertionError("the office must open the file: " + words);
    }
    return target;
  }

  private static Path executable() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(directory -> Path.of(directory, "soffice"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "LibreOffice must be installed: apt-get install libreoffice-calc-nogui"
                        + " libreoffice-impress-nogui"));
  }
}

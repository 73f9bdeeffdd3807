package io.marketimpact.reports.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** One browser with one tab for all tests of a suite, and a directory for its pages. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PageFixture {

  /** Pictures of the last run, for people to look at. */
  static final Path PICTURES = Path.of("target", "pages");

  /** A page without a script never reads its packed tables; others have them in a moment. */
  private static final String READ =
      "(!document.getElementById('exact') || document.getElementById('theme').hidden)"
          + " || new Promise((done) => { const root = document.documentElement;"
          + " const look = () => root.dataset.exact ? done(true) : setTimeout(look, 10);"
          + " look(); })";

  Path work;
  Tab tab;
  private Browser browser;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    work = folder;
    browser = Browser.start(Files.createDirectory(work.resolve("profile")));
    tab = browser.tab();
  }

  @AfterAll
  void stop() {
    browser.close();
  }

  @BeforeEach
  void asAtADesk() {
    tab.size(1440, 900);
    tab.media("light", "screen");
    tab.scripts("allowed");
  }

  void write(String name, String page) throws IOException {
    Files.writeString(work.resolve(name + ".html"), page);
  }

  Path open(String name) {
    Path file = work.resolve(name + ".html");
    tab.open(file);
    tab.value(READ);
    return file;
  }
}

package io.marketimpact.jobs;

import java.nio.file.Path;

/** Where the program is installed: the launcher says so, else the current directory. */
public final class Home {

  private static final String PROPERTY = "marketimpact.home";

  private Home() {}

  private static Path directory() {
    return Path.of(System.getProperty(PROPERTY, "."));
  }

  /**
   * Where events wait to be studied.
   *
   * @return the directory of specifications
   */
  public static Path events() {
    return directory().resolve("data").resolve("events");
  }

  /**
   * The study the program brings along.
   *
   * @return its specification
   */
  public static Path bundledStudy() {
    return events().resolve("2026-01-14-china-security-software.json");
  }

  /**
   * Prices that the program brings along.
   *
   * @return those of its study
   */
  public static Path prices() {
    return directory().resolve("data").resolve("prices").resolve("us_daily.csv");
  }

  /**
   * The family of events the program brings along.
   *
   * @return its directory
   */
  public static Path family() {
    return directory().resolve("data").resolve("family");
  }

  /**
   * Where results go unless stated otherwise.
   *
   * @return the directory
   */
  public static Path reports() {
    return directory().resolve("reports").resolve("out");
  }

  /**
   * Where what was taken in is kept unless stated otherwise.
   *
   * @return the directory
   */
  public static Path warehouse() {
    return reports().resolve("warehouse");
  }

  /**
   * Where fetched files go unless stated otherwise.
   *
   * @return the directory
   */
  public static Path fetched() {
    return reports().resolve("fetched");
  }

  /**
   * The disclosures and assumptions the program brings along.
   *
   * @return the directory
   */
  public static Path exposure() {
    return directory().resolve("data").resolve("exposure");
  }

  /**
   * What to watch for in the news unless stated otherwise.
   *
   * @return the file of rules
   */
  public static Path watch() {
    return directory().resolve("data").resolve("news").resolve("watch.json");
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A command that takes more into a warehouse in which something is: new rows, restated ones and
 * known ones.
 *
 * @param tables what it writes to, in this order
 * @param first the command that filled the warehouse
 * @param second the command
 */
record SecondIntake(List<String> tables, List<String> first, List<String> second) {

  private static final int STOCKS = 12;
  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 3);
  private static final LocalDate RESTATED = LocalDate.of(2025, 12, 10);
  private static final LocalDate CONTRADICTED = LocalDate.of(2026, 1, 7);
  private static final LocalDate EX_DATE = LocalDate.of(2026, 1, 12);

  private SecondIntake(List<String> tables, Path first, Path second, String... command) {
    this(tables, from(first, command), from(second, command));
  }

  private static List<String> from(Path file, String... command) {
    return Stream.concat(Stream.of(command), Stream.of("--quiet", "--from", file.toString()))
        .toList();
  }

  /** The first or the second command with its warehouse. */
  static List<String> into(Path warehouse, List<String> command) {
    List<String> all = new ArrayList<>(List.of("ingest"));
    all.addAll(command);
    all.addAll(List.of("--warehouse", warehouse.toString()));
    return all;
  }

  /**
   * Prices of a dozen stocks with a restated close, a contradiction and days of another year, and
   * with a dividend of each stock in these.
   */
  static SecondIntake prices(Path work) throws IOException {
    return new SecondIntake(
        List.of("quarantine", "prices", "actions"),
        prices(work.resolve("first"), LocalDate.of(2025, 12, 31)),
        prices(work.resolve("second"), LocalDate.of(2026, 2, 27)),
        "prices",
        "--currency",
        "USD");
  }

  private static Path prices(Path directory, LocalDate until) throws IOException {
    Files.createDirectories(directory);
    for (int stock = 0; stock < STOCKS; stock++) {
      int number = stock;
      List<String> rows = new ArrayList<>(List.of("date,close,adjClose,divCash,splitFactor"));
      FIRST_DAY
          .datesUntil(until.plusDays(1))
          .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
          .forEach(day -> rows.addAll(rows(day, number, until)));
      Files.write(directory.resolve("S" + (char) ('A' + stock) + ".csv"), rows);
    }
    return directory;
  }

  private static List<String> rows(LocalDate day, int stock, LocalDate until) {
    boolean isSecond = until.getYear() == 2026;
    double close = 50 + stock + Math.sin(day.toEpochDay() * (1 + stock) / 7.0);
    double told = day.equals(RESTATED) && stock < 2 && isSecond ? close + 1 : close;
    String dividend = day.equals(EX_DATE) ? "0.25" : "0.0";
    String row =
        String.format(Locale.ROOT, "%s,%.2f,%.4f,%s,1.0", day, told, told - 0.125, dividend);
    return day.equals(CONTRADICTED) && stock == 2
        ? List.of(row, String.format(Locale.ROOT, "%s,%.2f,%.4f,0.0,1.0", day, told + 2, told + 2))
        : List.of(row);
  }

  /** A story whose text has changed under its link, a known one and a new one. */
  static SecondIntake news(Path work) throws IOException {
    String headline = "China bars cybersecurity software of Fortinet";
    String known = item("2", "Markets in Europe close higher", "10:00");
    return new SecondIntake(
        List.of("news"),
        feed(work.resolve("noon.xml"), item("1", headline, "11:30"), known),
        feed(
            work.resolve("evening.xml"),
            item("1", headline + " and Rapid7", "11:30"),
            known,
            item("3", headline.replace("Fortinet", "Qualys"), "11:40")),
        "news");
  }

  private static Path feed(Path file, String... items) throws IOException {
    return Files.writeString(
        file, "<rss><channel><title>A Wire</title>" + String.join("", items) + "</channel></rss>");
  }

  private static String item(String link, String title, String time) {
    return "<item><title>"
        + title
        + "</title><link>https://wire.example/"
        + link
        + "</link><pubDate>Wed, 14 Jan 2026 "
        + time
        + ":00 GMT</pubDate></item>";
  }

  /** A dividend that is corrected, a known split and another stock's dividend. */
  static SecondIntake actions(Path work) throws IOException {
    String head = "symbol,ex_date,type,ratio,amount\nAVGO,2024-07-15,split,10,\n";
    return new SecondIntake(
        List.of("actions"),
        Files.writeString(work.resolve("a.csv"), head + "AVGO,2024-12-23,dividend,,0.53\n"),
        Files.writeString(
            work.resolve("b.csv"),
            head + "AVGO,2024-12-23,dividend,,0.59\nORCL,2025-01-09,dividend,,0.4\n"),
        "actions");
  }

  /** A day's factor that is restated, days that are known and as many new ones. */
  static SecondIntake factors(Path work) throws IOException {
    List<String> rows = Project.lines(Project.HOME.resolve("data/factors/us_daily.csv"));
    List<String> first = new ArrayList<>(rows.subList(0, rows.size() / 2));
    first.set(5, first.get(5).replaceFirst(",-?[0-9.]+", ",0.0123"));
    return new SecondIntake(
        List.of("factors"),
        Files.write(work.resolve("early.csv"), first),
        Files.write(work.resolve("all.csv"), rows),
        "factors");
  }

  /** A company that has another name since. */
  static SecondIntake entities(Path work) throws IOException {
    Path bundled = Project.HOME.resolve("data/news/entities.json");
    return new SecondIntake(
        List.of("entities"),
        bundled,
        Files.writeString(
            work.resolve("own.json"),
            Files.readString(bundled)
                .replace("{\"text\": \"Rapid7\"", "{\"text\": \"Rapid Eight\"")),
        "entities");
  }

  /** A filing that says something else of two areas: a correction after the first. */
  static SecondIntake exposure(Path work) {
    return new SecondIntake(
        List.of("disclosures"),
        report(work, 100),
        report(work, 110),
        "exposure",
        "--filing",
        "0000000001-25-000121",
        "--public-by",
        "2025-02-01");
  }

  /** A report with this much revenue in China, of 300. */
  private static Path report(Path directory, int china) {
    return new AnnualReport("AAA", "10-K", "2024", "2024-12-31")
        .total("2024-01-01", "2024-12-31", "300")
        .area("2024-01-01", "2024-12-31", "country:CN", "" + china)
        .area("2024-01-01", "2024-12-31", "country:US", "" + (300 - china))
        .write(directory.resolve("report-" + china + ".xml"));
  }

  /** Two studies beside one that is known, and the run that made them. */
  static SecondIntake results(Path work) throws IOException {
    Path out = work.resolve("out");
    batch(SmallSpecifications.write(work.resolve("one"), 1), out);
    Path before = Program.copy(out, work.resolve("before"));
    batch(SmallSpecifications.write(work.resolve("three"), 3), out);
    return new SecondIntake(List.of("results", "group_tests", "runs"), before, out, "results");
  }

  private static void batch(Path events, Path out) {
    Impact run = Impact.run("batch", "--quiet", "--events", events, "--out", out);
    if (run.code() != 0) {
      throw new IllegalStateException(run.err());
    }
  }
}

package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.jobs.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the options of a study of one's own files change, on the prices of one odd input. */
class StudyOptionsSpec extends OddInputStudy {

  @Test
  void anAuthorStandsOnTheReportAsTextAlone() {
    Impact run = study("--prices", CASE.resolve("prices.csv"), "--author", "A. <b>Author</b>");
    assertThat(run.code()).isZero();
    assertThat(out().resolve("report.html")).content().contains("By A. &lt;b&gt;Author&lt;/b&gt;");
    assertRight();
  }

  @Test
  void returnsGiveWhatTheirPricesGive() throws IOException {
    List<String> returns = new ArrayList<>(List.of("date,return,symbol"));
    Map<String, Double> before = new TreeMap<>();
    for (String line : prices().subList(1, prices().size())) {
      String[] cells = line.split(",", -1);
      double price = Double.parseDouble(cells[2]);
      Double last = before.put(cells[0], price);
      if (last != null) {
        returns.add(cells[1] + "," + (price / last - 1) + "," + cells[0]);
      }
    }
    Impact run = study("--returns-file", write("returns.csv", returns));
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertRight();
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .noneMatch(row -> row.get("rule").equals("extra_session"));
  }

  @Test
  void pricesAndReturnsExcludeEachOther() {
    Path prices = CASE.resolve("prices.csv");
    Impact both = study("--prices", prices, "--returns-file", prices);
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err().lines())
        .singleElement()
        .asString()
        .contains("name either --prices or --returns-file");
    Impact neither = study();
    assertThat(neither.code()).isEqualTo(2);
    assertThat(neither.err().lines())
        .singleElement()
        .asString()
        .contains("name either --prices or --returns-file");
  }

  @Test
  void anExchangeOfOnesOwnIsAFile() throws IOException {
    Set<LocalDate> priced =
        prices().stream()
            .skip(1)
            .map(line -> LocalDate.parse(line.split(",", -1)[1]))
            .collect(Collectors.toCollection(TreeSet::new));
    String closures =
        LocalDate.of(2024, 9, 3)
            .datesUntil(LocalDate.of(2026, 2, 14))
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
            .filter(day -> !priced.contains(day))
            .map(day -> "{\"date\": \"" + day + "\"}")
            .collect(Collectors.joining(","));
    Path calendar =
        Files.writeString(
            work.resolve("own.json"),
            """
            {"calendar": "XOWN", "exchanges": ["XOWN"], "zone": "America/Bogota",
             "first": "2024-01-01", "last": "2026-12-31",
             "weeks": [{"from": "2024-01-01", "hours": {"MONDAY": "09:30-16:00",
               "TUESDAY": "09:30-16:00", "WEDNESDAY": "09:30-16:00", "THURSDAY": "09:30-16:00",
               "FRIDAY": "09:30-16:00"}}],
             "closures": [%s], "early_closes": []}
            """
                .formatted(closures));
    Impact run = study("--prices", CASE.resolve("prices.csv"), "--exchange", calendar);
    assertThat(run.err()).isEmpty();
    assertRight();
    assertThat(out().resolve("manifest.json")).content().contains("own.json");
    assertThat(PublishedFiles.rows(out().resolve("quality.csv")))
        .noneMatch(row -> row.get("rule").equals("calendar_assumed"));

    Files.writeString(calendar, "{\"exchanges\": [], \"zone\": \"Mars/Olympus\"}");
    Impact refused = study("--prices", CASE.resolve("prices.csv"), "--exchange", calendar);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err().lines()).singleElement().asString().contains("own.json at ");
  }

  @Test
  void otherEventsOfAFirmMayCountAsDaysLikeAnyOther() throws IOException {
    Path events =
        write(
            "events.csv",
            List.of("event_id,symbol,date", "e0,AAA,2025-10-15", "e1,AAA,2026-01-14"));
    study("--prices", CASE.resolve("prices.csv"), "--events", events);
    assertThat(firm("e1", "AAA")).containsEntry("n_estimation", "249");
    assertThat(out().resolve("result.json")).content().doesNotContain("other_events");
    study("--prices", CASE.resolve("prices.csv"), "--events", events, "--no-other-events");
    assertRight();
    assertThat(out().resolve("result.json")).content().contains("\"other_events\": \"ignore\"");
  }

  @Test
  void effectsAloneAreTheSameFiguresWithoutDaysDiagnosticsAndTheOtherDayZero() throws IOException {
    study("--prices", CASE.resolve("prices.csv"), "--window", "-1:2");
    Map<String, String> full = firm("e1", "AAA");
    String tests = Files.readString(out().resolve("group_tests.csv"));
    assertThat(out().resolve("day0_sensitivity.csv")).exists();
    assertThat(PublishedFiles.rows(out().resolve("abnormal_returns.csv"))).isNotEmpty();
    assertThat(full.get("bhar")).isNotEmpty();

    Impact run =
        study("--prices", CASE.resolve("prices.csv"), "--window", "-1:2", "--depth", "effect");

    assertThat(run.code()).isZero();
    assertThat(firm("e1", "AAA")).hasSameSizeAs(full);
    firm("e1", "AAA")
        .forEach(
            (column, cell) ->
                assertThat(cell)
                    .as(column)
                    .isEqualTo(
                        Set.of("bhar", "p_bhar", "serial_se").contains(column)
                            ? ""
                            : full.get(column)));
    assertThat(out().resolve("group_tests.csv")).hasContent(tests);
    assertThat(out().resolve("day0_sensitivity.csv")).doesNotExist();
    assertThat(PublishedFiles.rows(out().resolve("abnormal_returns.csv"))).isEmpty();
    assertThat(PublishedFiles.rows(out().resolve("diagnostics.csv"))).isEmpty();
    assertThat(out().resolve("result.json")).content().contains("\"depth\": \"effect\"");
    assertThat(out().resolve("report.html")).content().contains("--depth full computes them");
  }

  @Test
  void negativePricesAreMidpointsWhereTheCallerSaysSoAndElseExplained() throws IOException {
    List<String> signed = new ArrayList<>(prices());
    int row = 0;
    while (!signed.get(row).startsWith("AAA,2025-06-04,")) {
      row++;
    }
    signed.set(row, signed.get(row).replace("2025-06-04,", "2025-06-04,-"));
    Path file = write("signed.csv", signed);
    study("--prices", file, "--signed-prices");
    assertRight();
    study("--prices", file);
    assertThat(firm("e1", "AAA")).containsEntry("n_estimation", "248");
    assertThat(finding("non_positive_price").get("detail"))
        .startsWith("signed.csv row " + (row + 1) + ": a price must be above zero; where negative")
        .contains("midpoints of bid and ask, as CRSP writes them, say --signed-prices");
  }

  @Test
  void anEmptyPriceIsNamedWithItsFileAndRow() throws IOException {
    List<String> holed = new ArrayList<>(prices());
    holed.set(600, holed.get(600).replaceAll(",[^,]*$", ","));
    String symbol = holed.get(600).substring(0, 3);
    study("--prices", write("holed.csv", holed));
    assertThat(finding("non_finite_price"))
        .containsEntry("symbol", symbol)
        .hasEntrySatisfying(
            "detail",
            said -> assertThat(said).startsWith("holed.csv row 601: the row has no price"));
  }

  @Test
  void aSectorIsAControlOfItsOwnBesideTheHeadline() throws IOException {
    Path events = write("one.csv", List.of("event_id,symbol,date", "e1,AAA,2026-01-14"));
    List<String> shares = new ArrayList<>(prices());
    for (String line : prices().subList(1, prices().size())) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals("BBB")) {
        shares.add("CCC," + cells[1] + "," + 2 * Double.parseDouble(cells[2]));
      }
    }
    Path prices = write("shares.csv", shares);
    Impact run = study("--prices", prices, "--events", events, "--sector", "bbb,CCC");
    assertThat(run.err()).isEmpty();
    assertRight();
    Map<String, String> net =
        PublishedFiles.row(
            out().resolve("firm_results.csv"), row -> row.get("model").equals("sector"));
    assertThat(Double.parseDouble(net.get("car"))).isNotCloseTo(CAR, within(1e-6));
    assertThat(PublishedFiles.rows(out().resolve("sectors.csv")))
        .extracting(row -> row.get("symbol"))
        .contains("BBB", "CCC");

    Impact named = study("--prices", prices, "--events", events, "--sector", "aaa");
    assertThat(named.code()).isEqualTo(3);
    assertThat(named.err().lines())
        .singleElement()
        .asString()
        .contains("--sector must name stocks that the news did not touch: aaa is a firm");

    Impact benchmark = study("--prices", prices, "--events", events, "--sector", "spy,CCC");
    assertThat(benchmark.code()).isEqualTo(3);
    assertThat(benchmark.err().lines())
        .singleElement()
        .asString()
        .contains("--sector must name stocks other than the benchmark");
  }

  @Test
  void anExchangeThatNeverClosesIsNamedByItsCode() {
    Impact run = study("--prices", CASE.resolve("prices.csv"), "--exchange", "24/7");
    assertThat(run.err()).doesNotContain("no such file");
    assertThat(run.code()).isIn(0, 4);
  }
}

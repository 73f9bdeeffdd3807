package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.result.ResultFiles;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.PricesRead;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.Project;
import io.marketimpact.jobs.batch.Batch;
import io.marketimpact.jobs.batch.BatchSession;
import io.marketimpact.jobs.batch.Patience;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.StudyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Adjusted closes are computed from closes as traded and the splits and dividends of the table. */
class CorporateActionsSpec extends WarehouseFixture {

  private static final SecurityId FIRM = new SecurityId("AVGO");
  private static final LocalDate EX_DATE = LocalDate.parse("2025-05-20");

  private static final String EVENT =
      """
      {
        "schema": "market-impact-study/1", "id": "event", "title": "One firm",
        "prices": "none.csv", "calendar": "XNAS",
        "plan": {"benchmark": "SPY", "models": ["market_adjusted"], "estimation": "-60:-11",
         "minimum_estimation": 30, "path": "0:0", "depth": "effect"},
        "subjects": [{"symbol": "AVGO", "name": "Broadcom", "exchange": "XNAS"}],
        "waves": [{"id": "W1", "published": {"date": "2025-06-03"}, "summary": "a",
         "names": ["Broadcom"], "source": "b"}],
        "ownership": [{"entity": "Broadcom", "owner": "AVGO", "status": "self",
         "materiality": "material", "source": "itself"}]
      }
      """;

  private Path events;
  private BatchSession session;

  private void takePricesOfTwoStocks() throws IOException {
    events = Files.createDirectories(work.resolve("events"));
    Files.writeString(events.resolve("event.json"), EVENT);
    Files.writeString(events.resolve("none.csv"), "symbol,date,adjusted_close\n");
    takePrices(0.9, MONDAY);
  }

  /** The vendor's adjusted close is a part of the close. */
  private void takePrices(double adjustment, Instant learned) {
    String rows =
        Project.lines(Project.PRICES).stream()
            .filter(row -> row.matches("(AVGO|SPY),2025-0[1-6].*"))
            .map(row -> row.split(",", 4))
            .map(
                cells ->
                    String.join(
                        ",",
                        cells[0],
                        cells[1],
                        String.valueOf(Double.parseDouble(cells[2]) * adjustment),
                        cells[2]))
            .collect(Collectors.joining("\n"));
    prices.ingest(prices.file("p.csv", "symbol,date,adjusted_close,close", rows), learned);
  }

  private StudySpecification study() {
    return new WarehouseFiles(prices.warehouse(), Optional.empty())
        .of(SpecificationFile.read(events.resolve("event.json")));
  }

  private Map<LocalDate, Double> adjustedCloses(SecurityId of) {
    PricesRead read = PricesRead.of(study());
    try (WarehouseReader reader =
        WarehouseReader.of(spark, prices.warehouse(), Optional.empty(), List.of(read))) {
      return reader.prices(read, 1).bars(Set.of(of)).get(of).stream()
          .collect(
              Collectors.toMap(PriceBar::date, PriceBar::adjustedClose, (a, b) -> a, TreeMap::new));
    }
  }

  @Test
  void theReturnOfAnExDateHasTheDividendAndOtherStocksStayTheVendors() throws IOException {
    takePricesOfTwoStocks();
    prices.actions("AVGO,2025-01-02,complete,,\nAVGO," + EX_DATE + ",dividend,,2.5", MONDAY);
    Map<LocalDate, Double> computed = adjustedCloses(FIRM);

    LocalDate before = EX_DATE.minusDays(1);
    double close = close(EX_DATE);
    double closeBefore = close(before);
    assertThat(computed.get(before)).isEqualTo(closeBefore);
    assertThat(computed.get(EX_DATE) / computed.get(before))
        .isCloseTo((close + 2.5) / closeBefore, within(1e-12));
    assertThat(study().actions().orElseThrow())
        .hasFileName("warehouse table actions, version 0")
        .content()
        .contains("AVGO," + EX_DATE + ",dividend,,2.5")
        .doesNotContain("SPY");
    assertThat(new WarehouseFiles(prices.warehouse(), Optional.of(MONDAY.minusSeconds(1))).tables())
        .isEmpty();
    assertThat(WarehousePriceFile.of(spark, prices.warehouse(), new TreeSet<>(Set.of(FIRM))))
        .hasValueSatisfying(
            file ->
                assertThat(file)
                    .hasFileName(
                        "warehouse table prices, version 0, and warehouse table actions, version"
                            + " 0"));
  }

  @Test
  void aLaterDividendIsNothingNewAndOneWithinTheWindowsIs() throws IOException {
    takePricesOfTwoStocks();
    prices.actions(
        "SPY,2025-01-02,complete,,\nAVGO,2025-01-02,complete,,\nAVGO," + EX_DATE + ",dividend,,2.5",
        MONDAY);
    Batch first = batch();
    Path published = work.resolve("out").resolve(only(first).directory());
    StudyResult result = run(first);
    write(result, published);
    assertThat(result.provenance().inputs())
        .extracting(InputFile::role, InputFile::name)
        .contains(tuple("actions", "warehouse table actions, version 0"));

    takePrices(0.8, TUESDAY);
    prices.actions("AVGO,2025-06-20,dividend,,3.5\nAVGO,2025-06-24,split,10,", TUESDAY);
    Batch later = batch();
    assertThat(only(later).outcome()).isEqualTo(RunOutcome.SKIPPED);
    assertThat(only(later).reason()).isEqualTo("published before");
    write(run(later), work.resolve("again"));
    assertThat(work.resolve("again/firm_results.csv"))
        .hasSameBinaryContentAs(published.resolve("firm_results.csv"));

    prices.actions("AVGO," + EX_DATE + ",dividend,,2.6", TUESDAY);
    RunEvent changed = only(batch());
    assertThat(changed.outcome()).isEqualTo(RunOutcome.WAITING);
    assertThat(changed.directory()).isNotEqualTo(only(first).directory());
  }

  @Test
  void aFilesOwnSplitIsNoJumpAndADividendInAnotherCurrencyIsRefused() {
    String header = "symbol,date,close,dividend,split";
    Path file = prices.file("own.csv", header, splitInTwo("OWN"), splitInTwo("NON"));
    List<List<String>> split =
        List.of(List.of("OWN", "2025-03-03", "split", "2.0", "", "", "own", ""));

    prices.ingest(prices.file("before.csv", header, "AAA,2025-03-03,10,,"), MONDAY);
    PriceIngest.Intake intake = prices.ingest(file, MONDAY, split);
    assertThat(intake.findings()).as("of the other stock").containsEntry("SPLIT_LIKE_JUMP", 1L);
    assertThat(intake.firstFindings()).as("named when counted").containsKey("SPLIT_LIKE_JUMP");
    assertThat(intake.actions().orElseThrow().change().rows().added()).isEqualTo(1);
    assertThat(intake.actions().orElseThrow().version()).contains(0L);
    assertThatThrownBy(
            () ->
                prices.take(
                    List.of(List.of("own", "2025-03-03", "dividend", "", "2.0", "EUR", "", "")),
                    MONDAY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "the action of own on 2025-03-03 is in EUR and the prices are in USD; state its amount"
                + " in the currency of the prices");
    assertThatThrownBy(
            () ->
                prices.ingest(
                    file,
                    MONDAY,
                    List.of(List.of("OWN", "2025-03-03", "dividend", "", "2.0", "EUR", "", ""))))
        .hasMessageContaining("is in EUR and the prices are in USD");
  }

  private static String splitInTwo(String symbol) {
    LocalDate split = LocalDate.parse("2025-03-03");
    return split
        .minusDays(30)
        .datesUntil(split.plusDays(30))
        .map(
            day ->
                symbol
                    + ","
                    + day
                    + ","
                    + (100 + day.getDayOfMonth() % 2) / (day.isBefore(split) ? 1.0 : 2.0)
                    + ",0,"
                    + (day.equals(split) ? 2 : 1))
        .collect(Collectors.joining("\n"));
  }

  /** Without the report, which takes long. */
  private static void write(StudyResult result, Path directory) throws IOException {
    Files.createDirectories(directory);
    ResultFiles.write(result, directory);
    ResultFiles.seal(result, directory);
  }

  private static RunEvent only(Batch batch) {
    return batch.events().get(0);
  }

  /** The session of Spark stays open for other tests. */
  private Batch batch() {
    session = new BatchSession(Optional.of(prices.warehouse()), () -> spark, Progress.silent());
    return Batch.of(events, work.resolve("out"), session, Patience.WITHOUT_END);
  }

  private StudyResult run(Batch last) {
    return session.run(last.entries().get(0).study().orElseThrow());
  }

  private static double close(LocalDate day) {
    return Project.lines(Project.PRICES).stream()
        .filter(row -> row.startsWith("AVGO," + day))
        .mapToDouble(row -> Double.parseDouble(row.split(",", 4)[2]))
        .findFirst()
        .orElseThrow();
  }
}

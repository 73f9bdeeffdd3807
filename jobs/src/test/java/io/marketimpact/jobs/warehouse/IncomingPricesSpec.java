package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.jobs.source.StoredPrices;
import io.marketimpact.jobs.source.StoredSummary;
import io.marketimpact.jobs.warehouse.PriceIngest.Intake;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of prices on their way into the warehouse. */
class IncomingPricesSpec extends WarehouseFixture {

  private static final SecurityId AAA = new SecurityId("AAA");
  private static final String HEADER = "symbol,date,adjusted_close,close,volume";
  private static final Optional<Long> NONE = Optional.empty();
  private static final LocalDate BEGUN = LocalDate.of(2026, 3, 2);
  private static final Map<String, String> NAMES = StoredRows.NAMES;
  private static final String TWO_PRICES =
      "the day has 2 different prices and nothing says which is right (duplicate_contradicting)";

  private StoredRows stored;

  @BeforeEach
  void storedRows() {
    stored = new StoredRows(prices);
  }

  @Test
  void aRestatedPriceStandsBesideWhatWasKnownBefore() {
    Path first = prices.file("first.csv", HEADER, "AAA,2026-01-05,10,10,5", "AAA,2026-01-06,11,,");
    assertThat(prices.ingest(first, MONDAY).accepted()).isEqualTo(2);
    Path second =
        prices.file(
            "second.json",
            "[{'symbol':'AAA','date':'2026-01-06','adjusted_close':11.5},".replace('\'', '"'),
            "{'symbol':'AAA','date':'2026-01-05','adjusted_close':10}]".replace('\'', '"'));
    Intake intake = prices.ingest(second, TUESDAY);
    assertThat(intake.accepted()).isEqualTo(1);
    assertThat(intake.merged()).isEqualTo(1);
    assertThat(intake.version()).contains(1L);
    assertThat(prices.known(Optional.empty()))
        .containsExactly("2026-01-05 10.0", "2026-01-06 11.5");
    assertThat(prices.known(Optional.of(MONDAY)))
        .containsExactly("2026-01-05 10.0", "2026-01-06 11.0");

    WarehouseTables tables = new WarehouseTables(spark, prices.warehouse());
    tables.tidy(Publication.ON_DISK, 0);
    assertThat(prices.known(Optional.of(MONDAY)))
        .containsExactly("2026-01-05 10.0", "2026-01-06 11.0");
    assertThat(tables.overview())
        .singleElement()
        .satisfies(
            table -> {
              assertThat(table.rows()).isEqualTo(3);
              assertThat(table.versions()).isEqualTo(2);
              assertThat(table.files()).isEqualTo(1);
              assertThat(table.distinct()).isEqualTo(1);
              assertThat(table.learnedAt()).isEqualTo(TUESDAY);
              assertThat(table.first()).contains("2026-01-05");
              assertThat(table.last()).contains("2026-01-06");
            });
    assertThatThrownBy(() -> prices.known(Optional.of(MONDAY.minusSeconds(1))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("knew no price at 2026-03-01T23:59:59Z")
        .hasMessageContaining("first were learned at 2026-03-02T00:00:00Z");
  }

  @Test
  void badRowsGoToQuarantineWithReasonFileAndRowOnceHoweverOftenTheyCome() throws IOException {
    Path file =
        prices.file(
            "bad.csv",
            HEADER,
            "AAA,2026-01-05,10,10,5",
            "AAA,2026-01-05,10,10,5",
            "AAA,2026-01-06,11,,",
            "AAA,2026-01-06,12,,",
            "AAA,2026-01-07,-3,,",
            "AAA,soon,10,,",
            "AAA,2026-01-10,10,,",
            "AAA,2026-01-12,,,",
            "AAA,2026-01-13,10.5,,");
    SessionAxis sessions =
        SessionAxis.of(
            List.of(5, 6, 7, 8, 9, 12, 13).stream()
                .map(day -> LocalDate.of(2026, 1, day))
                .toList());
    stopBetweenTheTables(file, sessions);
    Intake intake = prices.ingest(file, MONDAY, Optional.of(sessions));
    assertThat(intake.read()).isEqualTo(9);
    assertThat(intake.accepted()).isEqualTo(2);
    assertThat(intake.merged()).isEqualTo(1);
    assertThat(intake.quarantined())
        .containsExactly(
            entry("DUPLICATE_CONTRADICTING", 2L),
            entry("EXTRA_SESSION", 1L),
            entry("NON_FINITE_PRICE", 1L),
            entry("NON_POSITIVE_PRICE", 1L),
            entry("UNREADABLE_ROW", 1L));
    assertThat(intake.findings()).containsEntry("MISSING_SESSION", 1L);
    Intake again = prices.ingest(file, TUESDAY, Optional.of(sessions));
    assertThat(again.accepted()).isZero();
    assertThat(again.merged()).isEqualTo(3);
    assertThat(again.known()).isEqualTo(6);
    assertThat(prices.commits(prices.warehouse().prices())).isEqualTo(1);
    assertThat(prices.commits(prices.warehouse().quarantine())).isEqualTo(1);

    Release release = new Release(spark, prices.warehouse());
    Choice twoOfADay =
        new Choice(
            Optional.of(AAA),
            Optional.of("duplicate_contradicting"),
            Optional.empty(),
            NONE,
            Optional.empty());
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, twoOfADay, TUESDAY))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "AAA has 2 prices of 2026-01-06 in quarantine ("
                + file
                + " row 4: 11.0, "
                + file
                + " row 5: 12.0); say which one is right: its --price, or its --file or --row");
    Choice one =
        new Choice(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(5L),
            Optional.empty());
    Choice all =
        new Choice(Optional.empty(), Optional.empty(), Optional.empty(), NONE, Optional.empty());
    assertThat(listed(all))
        .containsExactly(
            file + " row 4: AAA 2026-01-06 11, " + TWO_PRICES,
            file + " row 5: AAA 2026-01-06 12, " + TWO_PRICES,
            file
                + " row 6: AAA 2026-01-07 -3, a price must be above zero; where negative prices are"
                + " midpoints of bid and ask, as CRSP writes them, say --signed-prices, or in a"
                + " specification \"price_kind\": \"signed_prices\" (non_positive_price)",
            file
                + " row 7 column date: 'soon' is not a date; write dates as 2026-01-14"
                + " (year-month-day) (unreadable_row)",
            file
                + " row 8: AAA 2026-01-10 10, the exchange has no session on this day"
                + " (extra_session)",
            file
                + " row 9: AAA 2026-01-12 without a price, the row has no price"
                + " (non_finite_price)");
    assertThat(again.firstSetAside()).extracting(QuarantinedRow::words).isEqualTo(listed(all));
    assertThat(listed(one)).hasSize(1);
    assertThat(release.run(Publication.ON_DISK, one, TUESDAY).rows()).isEqualTo(1);
    assertThat(prices.known(Optional.of(MONDAY)))
        .containsExactly("2026-01-05 10.0", "2026-01-13 10.5");
    assertThat(prices.known(Optional.empty())).contains("2026-01-06 12.0").hasSize(3);
    assertThat(listed(one)).as("it is no longer set aside").isEmpty();
    Choice notAPrice =
        new Choice(
            Optional.empty(),
            Optional.of("NON_POSITIVE_PRICE"),
            Optional.empty(),
            NONE,
            Optional.empty());
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, notAPrice, TUESDAY))
        .hasMessageContaining("no price that can be taken in is among these rows in quarantine: ");
  }

  private List<String> listed(Choice choice) {
    List<String> listed = new ArrayList<>();
    new Quarantine(spark, prices.warehouse())
        .rows(choice)
        .forEachRemaining(row -> listed.add(row.words()));
    return listed;
  }

  /** The quarantine was written, the prices were not; the owner of the lock is dead. */
  private void stopBetweenTheTables(Path file, SessionAxis sessions) throws IOException {
    Path inTheWay = Path.of(prices.warehouse().prices());
    Files.createDirectories(inTheWay.getParent());
    Files.writeString(inTheWay.resolveSibling(".batch.lock"), "a dead process");
    Files.createFile(inTheWay);
    assertThatThrownBy(() -> prices.ingest(file, MONDAY, Optional.of(sessions)))
        .hasMessageContaining("prices");
    assertThat(prices.commits(prices.warehouse().quarantine())).isEqualTo(1);
    Files.delete(inTheWay);
  }

  @Test
  void aFileWithoutAReadableRowIsRefusedAndSoIsASecondWriter() {
    Path dates = prices.file("dates.csv", HEADER, "AAA,9/3/2024,10,,", "AAA,9/4/2024,10,,");
    assertThatThrownBy(() -> prices.ingest(dates, MONDAY))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("dates.csv row")
        .hasMessageContaining("is not a date")
        .hasMessageContaining("; no row of the file can be read");
    assertThat(Path.of(prices.warehouse().prices())).doesNotExist();
    assertThat(Path.of(prices.warehouse().quarantine())).doesNotExist();

    try (WriterLock lock =
        WriterLock.of(
            Publication.ON_DISK, prices.warehouse().local().orElseThrow(), "another ingest")) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> prices.ingest(dates, MONDAY))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("is being written by another ingest (process ")
          .hasMessageContaining(String.valueOf(ProcessHandle.current().pid()));
    }
  }

  @Test
  void aFolderOfFilesAndOfDirectoriesOfParquetIsTakenInAtOnce() throws IOException {
    Path folder = Files.createDirectories(work.resolve("incoming"));
    Files.writeString(folder.resolve("own.csv"), "symbol,date,adjusted_close\nAAA,2026-01-05,10\n");
    Files.move(stored.written("parquet"), folder.resolve("spark"));
    spark
        .sql("SELECT 'AAA' AS ticker, DATE'2026-01-09' AS day, 13.0D AS `adj close`")
        .write()
        .partitionBy("ticker")
        .parquet(folder.resolve("parts").toString());

    Intake intake = stored.ingest(folder, MONDAY, NAMES);

    assertThat(intake.read()).isEqualTo(9);
    assertThat(intake.accepted()).isEqualTo(3);
    assertThat(intake.merged()).isEqualTo(1);
    assertThat(prices.known(Optional.empty()))
        .containsExactly("2026-01-05 10.0", "2026-01-06 11.5", "2026-01-09 13.0");
  }

  @Test
  void aDirectoryOfParquetThatSparkWroteIsTakenInByTheNamesOfItsColumns() {
    Path place = stored.written("parquet");
    assertThat(place.resolve("_SUCCESS")).exists();
    Intake intake = stored.ingest(place, MONDAY, NAMES);
    assertThat(intake.read()).isEqualTo(7);
    assertThat(intake.accepted()).isEqualTo(2);
    assertThat(intake.quarantined())
        .containsExactly(
            entry("FUTURE_DAY", 1L), entry("NON_POSITIVE_PRICE", 1L), entry("UNREADABLE_ROW", 3L));
    assertThat(prices.known(Optional.empty()))
        .containsExactly("2026-01-05 10.0", "2026-01-06 11.5");
    assertThat(intake.firstSetAside())
        .extracting(QuarantinedRow::words)
        .allMatch(words -> words.startsWith(place + "/part-00000-"))
        .satisfiesExactly(
            zero ->
                assertThat(zero)
                    .endsWith(
                        ".parquet row 3: AAA 2026-01-07 0, a price must be above zero"
                            + " (non_positive_price)"),
            day -> assertThat(day).contains(".parquet row 4 column date: '' is no day of AAA;"),
            symbol -> assertThat(symbol).contains(".parquet row 5 column symbol: '' is not a sym"),
            year -> assertThat(year).contains("row 6 column date: '0001-01-01' is of a year in wh"),
            future ->
                assertThat(future).contains(".parquet row 7: AAA 2027-01-05 12, the day had"));

    Intake again = stored.ingest(place, TUESDAY, NAMES);
    assertThat(again.accepted()).isZero();
    assertThat(again.merged()).isEqualTo(2);
    assertThat(again.known()).isEqualTo(5);
    assertThat(prices.commits(prices.warehouse().quarantine())).isEqualTo(1);
    assertThat(StoredSummary.of("p", StoredPrices.of(spark, place, NAMES), BEGUN))
        .as("as many as the ingest accepts")
        .isEqualTo(new StoredSummary(7, 1, "2026-01-05", "2027-01-05", 2, 1));
  }

  @Test
  void aDeltaTableIsTakenInToo() {
    Intake intake = stored.ingest(stored.written("delta"), MONDAY, NAMES);
    assertThat(intake.read()).isEqualTo(7);
    assertThat(intake.accepted()).isEqualTo(2);
    assertThat(intake.firstSetAside())
        .extracting(QuarantinedRow::row)
        .containsExactly(3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void aColumnThatIsMissingIsNamedWithTheRemedy() {
    Path place = stored.written("parquet");
    assertThatThrownBy(() -> stored.ingest(place, MONDAY, Map.of("symbol", "ticker")))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            place
                + ": lacks the column date; it has ticker, day, adj close, volume; say --column"
                + " date=COLUMN where it has another name, which is said of all tables: one that"
                + " differs from the others is moved to a folder of its own and taken in by"
                + " itself");
    assertThatThrownBy(() -> stored.ingest(place, MONDAY, Map.of("price", "adj close")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("--column 'price' is no column of prices; write NAME=COLUMN");
  }
}

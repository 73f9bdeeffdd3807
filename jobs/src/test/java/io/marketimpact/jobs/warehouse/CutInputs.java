package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.ActionFile;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.FactorFile;
import io.marketimpact.data.csv.FactorStore;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.exposure.DisclosureFile;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.news.NewsFile;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.jobs.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/**
 * A few rows of every kind on their way into a warehouse, as known first and as said again.
 *
 * @param spark a session with tables
 * @param work where their files are
 */
record CutInputs(SparkSession spark, Path work) {

  static final Instant MONDAY = TestPrices.MONDAY;
  static final Instant TUESDAY = TestPrices.TUESDAY;

  /** Prices with two that contradict each other, and with a dividend. */
  void prices(Warehouse into, Instant learned, String dividend, String... rows) {
    Path file =
        file("prices-" + learned.getEpochSecond() + ".csv", "symbol,date,adjusted_close", rows);
    new PriceIngest(spark, Publication.ON_DISK, into, Progress.silent())
        .run(
            PricePlaces.of(PriceFiles.of(file)),
            new PriceTerms(DateForm.ISO, learned, "USD", Optional.empty(), Map.of()),
            VendorActions.ofRows(
                List.of(
                    List.of("AAA", "2026-01-05", "complete", "", "", "", "vendor", "2026-01-09"),
                    List.of("AAA", "2026-01-06", "dividend", "", dividend, "", "vendor", ""))));
  }

  void actions(Warehouse into, Instant learned, String... rows) {
    Path file = file("actions.csv", "symbol,ex_date,type,ratio,amount", rows);
    take(
        into,
        ActionStore.FORM,
        known -> ActionStore.take(known, ActionFile.read(file, DateForm.ISO, Optional.empty())),
        learned);
  }

  void factors(Warehouse into, Instant learned, String... rows) {
    Path file = file("factors.csv", "date,mkt_rf,smb,hml,rf", rows);
    take(
        into,
        FactorStore.FORM,
        known -> FactorStore.add(known, FactorFile.read(file, DateForm.ISO)),
        learned);
  }

  void disclosures(Warehouse into, Instant learned, String... rows) {
    Path file =
        file(
            "disclosures.csv",
            "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,"
                + "currency,basis,filing,public_by",
            rows);
    take(
        into,
        DisclosureStore.FORM,
        known -> DisclosureStore.add(known, DisclosureFile.read(file)),
        learned);
  }

  void entities(Warehouse into, Instant learned, Path file) {
    take(into, EntityStore.FORM, known -> known.take(EntityStore.read(file)), learned);
  }

  /** Stories of one wire, each with its number and headline. */
  void news(Warehouse into, Instant learned, String... items) {
    Path file =
        file(
            "feed-" + learned.getEpochSecond() + ".xml",
            "<rss><channel><title>A Wire</title>",
            items);
    append(file, "</channel></rss>");
    stories(into, learned, file);
  }

  void stories(Warehouse into, Instant learned, Path file) {
    try (IncomingNews incoming = IncomingNews.of(spark, List.of(file), NewsFile::read)) {
      new NewsIngest(spark, Publication.ON_DISK, into).run(incoming, learned);
    }
  }

  static String item(int number, String headline) {
    return "<item><title>"
        + headline
        + "</title><link>https://wire.example/"
        + number
        + "</link><pubDate>Wed, 14 Jan 2026 11:30:00 GMT</pubDate></item>";
  }

  private void take(
      Warehouse into, RowForm form, Function<Revisions, Change> rows, Instant learned) {
    new RevisionIngest(() -> spark, Publication.ON_DISK, into)
        .run(form, form.name() + ".csv", rows, learned);
  }

  private Path file(String name, String first, String... more) {
    try {
      Path file = Files.writeString(work.resolve(name), first + "\n");
      append(file, String.join("\n", more) + "\n");
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, Files.readString(file) + text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

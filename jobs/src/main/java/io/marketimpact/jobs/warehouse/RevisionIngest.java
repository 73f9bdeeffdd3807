package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.Revisions.Revision;
import io.marketimpact.data.table.RowForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/**
 * Takes rows into a small table of the warehouse, each once: a row that says something else stands
 * beside what it said before. Spark is opened only where there is something to be written.
 */
public final class RevisionIngest {

  private final Supplier<SparkSession> opening;
  private final Publication publication;
  private final Warehouse warehouse;

  /**
   * What was taken in.
   *
   * @param change what is new, corrected and known
   * @param version of the table from now on, empty where it has none yet
   * @param takenOver how many rows a warehouse of an earlier form had
   */
  public record Intake(Change change, Optional<Long> version, int takenOver) {}

  /**
   * An ingest into a warehouse.
   *
   * @param opening opens a session that knows tables, which the caller closes
   * @param publication makes the warehouse's directory and its lock
   * @param warehouse where to
   */
  public RevisionIngest(
      Supplier<SparkSession> opening, Publication publication, Warehouse warehouse) {
    this.opening = opening;
    this.publication = publication;
    this.warehouse = warehouse;
  }

  /**
   * Takes rows in: all of them, or none.
   *
   * @param form of the table
   * @param source where they are from
   * @param rows adds those of the source to what is known, and refuses what does not fit
   * @param learnedAt from when on they were known, kept to the microsecond
   * @return what became of them
   * @throws BadInputException if the instant is yet to come, another writes to the warehouse, or it
   *     cannot be read or written
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(
      RowForm form, String source, Function<Revisions, Change> rows, Instant learnedAt) {
    Instant learned = Learned.at(learnedAt);
    try (WarehouseLock lock =
        WarehouseLock.of(publication, warehouse, "impact ingest " + form.name())) {
      return locked(form, source, rows, learned);
    }
  }

  /** As {@link #run}, where the caller holds the warehouse's lock. */
  Intake locked(RowForm form, String source, Function<Revisions, Change> rows, Instant learned) {
    RevisionTable table = new RevisionTable(warehouse, form);
    List<Revision> earlier = earlier(form);
    List<Revision> all = earlier.isEmpty() ? table.known(Optional.empty()) : earlier;
    Change change = rows.apply(new Revisions(form, known(table, earlier, learned), all));
    requireOneCurrency(form, change);
    if (!earlier.isEmpty()) {
      table.append(opening.get(), earlier, DisclosureStore.EARLIER, written());
    }
    if (!change.fresh().isEmpty()) {
      table.append(opening.get(), change.fresh(), source, learned);
    }
    return new Intake(change, table.version(Optional.empty()).map(Commit::version), earlier.size());
  }

  private void requireOneCurrency(RowForm form, Change change) {
    List<List<String>> stated =
        change.fresh().stream()
            .map(Revision::cells)
            .filter(row -> form.equals(ActionStore.FORM) && Currencies.isOther(row, ""))
            .toList();
    if (!stated.isEmpty() && Warehouse.isThere(warehouse.prices())) {
      Currencies.require(opening.get(), warehouse, stated);
    }
  }

  private List<Revision> known(RevisionTable table, List<Revision> earlier, Instant learned) {
    if (earlier.isEmpty()) {
      return table.known(Optional.of(learned));
    }
    return learned.isBefore(written()) ? List.of() : earlier;
  }

  /** Since when the disclosures of files were known, as far as anything says so. */
  private Instant written() {
    Path file = warehouse.local().orElseThrow().resolve(DisclosureStore.EARLIER);
    try {
      return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (IOException unreadable) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  /** Disclosures that stand in files, as they did before there was a table of them. */
  private List<Revision> earlier(RowForm form) {
    return form.equals(DisclosureStore.FORM) && !Warehouse.isThere(warehouse.table(form.name()))
        ? warehouse.local().map(DisclosureStore::earlier).orElse(List.of())
        : List.of();
  }
}

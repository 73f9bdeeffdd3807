package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionChange;
import io.marketimpact.data.csv.ActionFindings;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.csv.PricePlaces;
import io.marketimpact.data.csv.VendorActions;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.source.TableReading;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SessionAxis;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Takes price files into the warehouse: judged where they are read, each price once. */
public final class PriceIngest {

  private final SparkSession spark;
  private final Publication publication;
  private final Warehouse warehouse;
  private final Progress progress;

  /**
   * What became of the rows. Every row read is accepted, merged or quarantined.
   *
   * @param read prices, and rows that could not be read
   * @param accepted new prices and restated ones
   * @param merged rows that say what was known, or what another row says
   * @param quarantined rows set aside, by reason
   * @param known of these, how many were in quarantine before
   * @param refusedActions cells that can be no split or dividend, of which the first are in
   *     quarantine beside the rows of prices and the last of these tells of the others; those
   *     before among them
   * @param firstSetAside the first rows of prices in quarantine, those before last
   * @param findings what else was found, by rule
   * @param firstFindings the first of these of each rule
   * @param version of the table of prices from now on, empty where it has none yet
   * @param actions what became of the splits and dividends that the files state, empty where they
   *     state none
   */
  public record Intake(
      long read,
      long accepted,
      long merged,
      SortedMap<String, Long> quarantined,
      long known,
      long refusedActions,
      List<QuarantinedRow> firstSetAside,
      SortedMap<String, Long> findings,
      SortedMap<String, List<NotedPrice>> firstFindings,
      Optional<Long> version,
      Optional<ActionIntake> actions) {

    /** Checks that no row is lost. */
    public Intake {
      firstSetAside = List.copyOf(firstSetAside);
      Require.that(
          read == accepted + merged + total(quarantined),
          "rows read must be accepted, merged or quarantined: %s, %s, %s, %s",
          read,
          accepted,
          merged,
          quarantined);
    }

    /**
     * How many rows of prices are set aside.
     *
     * @return their number
     */
    public long setAside() {
      return total(quarantined);
    }

    /**
     * How many rows of prices are set aside that were not before.
     *
     * @return their number
     */
    public long setAsideNow() {
      return setAside() - known;
    }

    private static long total(SortedMap<String, Long> counts) {
      return counts.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * What became of splits and dividends.
   *
   * @param change what is new, corrected and known
   * @param version of the table of actions from now on, empty where it has none yet
   */
  public record ActionIntake(ActionChange change, Optional<Long> version) {}

  /**
   * An ingest into a warehouse.
   *
   * @param spark a session that knows tables
   * @param publication makes the warehouse's directory and its lock
   * @param warehouse where to
   * @param progress receives reports of progress
   */
  public PriceIngest(
      SparkSession spark, Publication publication, Warehouse warehouse, Progress progress) {
    this.spark = spark;
    this.publication = publication;
    this.warehouse = warehouse;
    this.progress = progress;
  }

  /**
   * Takes files in that state no splits and dividends: all of them, or nothing.
   *
   * @param files of any formats that the project reads
   * @param terms what is said of them
   * @return what became of their rows
   * @throws BadInputException as the other method
   */
  public Intake run(PriceFiles files, PriceTerms terms) {
    return run(PricePlaces.of(files), terms, VendorActions.NONE);
  }

  /**
   * Takes files in: the prices of all of them or of none, and then their splits and dividends.
   *
   * @param files where they are, of any formats that the project reads
   * @param terms what is said of them
   * @param stated splits and dividends that they state, by which their prices are judged too, and
   *     which are taken in with these under one lock
   * @return what became of their rows
   * @throws BadInputException if a file cannot be used as a whole, what is to be known is yet to
   *     come, or another writes to the warehouse; it is as it was then
   * @throws PricesWithoutActionsException if the prices were taken in and the table of actions
   *     cannot be read, or one is in another currency than the stock's prices
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(PricePlaces files, PriceTerms terms, VendorActions stated) {
    Learned.at(terms.learnedAt());
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact ingest prices")) {
      progress.step("Reading " + files.title());
      int tasks = Math.max(2, spark.sparkContext().defaultParallelism());
      IncomingPrices incoming = IncomingPrices.of(spark, files, terms, tasks);
      List<List<String>> actions = actions(terms, stated);
      Dataset<Row> rows =
          incoming.rows().union(RefusedActions.rows(spark, stated.findings(), terms.micros()));
      Dataset<Row> judged = judged(rows, terms, actions, 2 * tasks);
      try {
        Tally tally =
            TableReading.of(
                files.name(), () -> Tally.of(judged.persist(StorageLevel.MEMORY_AND_DISK())));
        long read = incoming.read();
        ReadableFiles.require(judged, tally, read, files);
        Currencies.require(judged, terms.currency(), actions);
        progress.step("Keeping " + tally.number(Rows.ACCEPTED) + " of " + read + " rows");
        // What is kept of the judgment is gone with the first write to a table that it has read.
        List<QuarantinedRow> setAside = Quarantine.first(judged, tally);
        SortedMap<String, List<NotedPrice>> noted = NotedPrice.first(judged, tally);
        write(judged, tally, terms);
        Optional<ActionIntake> actionsTaken = taken(files, terms, stated);
        return intake(tally, read, stated.findings(), setAside, noted, actionsTaken);
      } finally {
        judged.unpersist(true);
      }
    }
  }

  private Dataset<Row> judged(
      Dataset<Row> incoming, PriceTerms terms, List<List<String>> known, int partitions) {
    Dataset<Row> all = incoming;
    if (Warehouse.isThere(warehouse.prices())) {
      all =
          all.union(
              PriceTables.stored(table(warehouse.prices()))
                  .filter(col("learned").leq(terms.micros())));
    }
    if (Warehouse.isThere(warehouse.quarantine())) {
      all = all.union(PriceTables.setAside(table(warehouse.quarantine())));
    }
    List<SessionAxis> sessions = terms.sessions().stream().toList();
    KnownActions actions = ActionStore.actions(known);
    return all.repartition(partitions, col("bucket"))
        .sortWithinPartitions("bucket", "security")
        .mapPartitions(
            (Iterator<Row> rows) -> verdicts(rows, sessions, actions), Encoders.row(Rows.SCHEMA));
  }

  /** By which a jump of a close as traded is explained. */
  private List<List<String>> actions(PriceTerms terms, VendorActions stated) {
    Revisions known =
        new Revisions(
            ActionStore.FORM,
            new RevisionTable(warehouse, ActionStore.FORM).known(Optional.of(terms.learnedAt())));
    ActionStore.add(known, stated);
    return known.rows();
  }

  /** A list travels to the tasks, which an optional value cannot. */
  private static Iterator<Row> verdicts(
      Iterator<Row> rows, List<SessionAxis> sessions, KnownActions actions) {
    OtherSpellings spellings = new OtherSpellings();
    return new BySecurity(rows)
        .stream()
            .flatMap(
                one ->
                    Stream.concat(
                        Judge.of(one, sessions.stream().findFirst(), actions).stream(),
                        spellings.of(one).stream()))
            .iterator();
  }

  private Dataset<Row> table(String table) {
    return spark.read().format("delta").load(table);
  }

  /** What is set aside goes first: a run that is stopped between the two begins again. */
  private void write(Dataset<Row> judged, Tally tally, PriceTerms terms) {
    if (tally.number(Rows.QUARANTINED) > 0) {
      Commit commit = commit(warehouse.quarantine(), Rows.QUARANTINED, tally, terms);
      Dataset<Row> rows = judged.filter(col("origin").equalTo(Rows.QUARANTINED));
      PriceTables.append(
          PriceTables.quarantine(rows, commit, terms.currency()), commit, warehouse.quarantine());
    }
    if (tally.number(Rows.ACCEPTED) > 0) {
      Commit commit = commit(warehouse.prices(), Rows.ACCEPTED, tally, terms);
      Dataset<Row> rows = judged.filter(col("origin").equalTo(Rows.ACCEPTED));
      PriceTables.append(
          PriceTables.prices(rows, commit, terms.currency()),
          commit,
          warehouse.prices(),
          PriceTables.LAYOUT);
    }
  }

  private static Commit commit(String table, int origin, Tally tally, PriceTerms terms) {
    return Commit.after(
        Versions.of(table).last(), terms.learnedAt(), tally.number(origin), tally.digest(origin));
  }

  /** After the prices: what is stopped in between is made whole by the next run. */
  private Optional<ActionIntake> taken(PricePlaces files, PriceTerms terms, VendorActions stated) {
    if (stated.isEmpty()) {
      return Optional.empty();
    }
    List<ActionChange> changes = new ArrayList<>();
    try {
      RevisionIngest.Intake intake =
          new RevisionIngest(() -> spark, publication, warehouse)
              .locked(
                  ActionStore.FORM,
                  files.title(),
                  known -> {
                    changes.add(ActionStore.add(known, stated));
                    return changes.get(0).rows();
                  },
                  terms.learnedAt());
      return Optional.of(new ActionIntake(changes.get(0), intake.version()));
    } catch (BadInputException bad) {
      throw new PricesWithoutActionsException(bad);
    }
  }

  private Intake intake(
      Tally tally,
      long read,
      ActionFindings stated,
      List<QuarantinedRow> setAside,
      SortedMap<String, List<NotedPrice>> noted,
      Optional<ActionIntake> actions) {
    SortedMap<String, Long> quarantined = tally.rules(Rows.QUARANTINED, Rows.KNOWN_BAD);
    Optional<Long> refused = Optional.ofNullable(quarantined.remove(RefusedActions.RULE));
    long knownActions = tally.rules(Rows.KNOWN_BAD).getOrDefault(RefusedActions.RULE, 0L);
    return new Intake(
        read,
        tally.number(Rows.ACCEPTED),
        tally.number(Rows.MERGED),
        quarantined,
        tally.number(Rows.KNOWN_BAD) - knownActions,
        refused.orElse(0L) + stated.moreRefused(),
        setAside,
        tally.rules(Rows.FINDING),
        noted,
        Versions.of(warehouse.prices()).last().map(Commit::version),
        actions);
  }
}

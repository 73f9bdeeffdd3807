package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.news.CandidateFile;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.event.Subject;
import io.marketimpact.news.FoundEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The events found in the news of a warehouse, and their candidates. The table remembers what each
 * candidate said, so that one that nobody touched follows the news, and one that somebody changed
 * is known to be confirmed and stays.
 */
public final class FoundEvents {

  private static final String FOUND = "found";
  private static final String CONFIRMED = "confirmed";

  private static final StructType SCHEMA =
      new StructType()
          .add("event", DataTypes.StringType, false)
          .add("revision", DataTypes.IntegerType, false)
          .add("status", DataTypes.StringType, false)
          .add("rule", DataTypes.StringType, false)
          .add("title", DataTypes.StringType, false)
          .add("day", DataTypes.DateType, false)
          .add("stories", DataTypes.IntegerType, false)
          .add("reporters", DataTypes.IntegerType, false)
          .add("firms", DataTypes.StringType, false)
          .add("specification", DataTypes.StringType, false)
          .add("news_version", DataTypes.LongType, false)
          .add("learned_at", DataTypes.TimestampType, false)
          .add("version", DataTypes.LongType, false);

  private final SparkSession spark;
  private final Publication publication;
  private final Warehouse warehouse;

  /**
   * An event and the specification it is made after.
   *
   * @param event the event
   * @param study the specification
   */
  public record Found(FoundEvent event, Path study) {}

  /**
   * What became of a candidate.
   *
   * @param file its file
   * @param isConfirmed whether somebody changed it, so that it was left as it is
   */
  public record Candidate(Path file, boolean isConfirmed) {}

  /** What the table knows of an event. */
  private static final class Known {
    private final Set<String> texts = new HashSet<>();
    private int revision;
    private String last = "";
  }

  /** What an event has come to. */
  private record State(FoundEvent event, Path file, String text, Optional<String> there) {

    boolean isConfirmed(Known known) {
      return there.filter(said -> !said.equals(text) && !known.texts.contains(said)).isPresent();
    }

    String status(Known known) {
      return isConfirmed(known) ? CONFIRMED : FOUND;
    }

    String specification(Known known) {
      return isConfirmed(known) ? there.orElseThrow() : text;
    }
  }

  /**
   * The events of a warehouse.
   *
   * @param spark a session that knows tables
   * @param publication makes the warehouse's lock
   * @param warehouse the warehouse
   */
  public FoundEvents(SparkSession spark, Publication publication, Warehouse warehouse) {
    this.spark = spark;
    this.publication = publication;
    this.warehouse = warehouse;
  }

  /**
   * Takes down what was found, then brings the candidates up to it. A run that is stopped between
   * the two begins again: the table knows what it was about to write.
   *
   * @param events what was found
   * @param news in which
   * @param files where the candidates go
   * @param now from when on this is known
   * @return what became of each candidate, in the order of the events
   * @throws BadInputException if a study or a candidate cannot be used, or another writes to the
   *     warehouse
   */
  @SuppressWarnings("try") // the lock is held, not used
  public List<Candidate> keep(
      List<Found> events, KnownNews news, CandidateFile files, Instant now) {
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact events --write")) {
      List<State> states = events.stream().map(one -> state(one, news, files)).toList();
      Map<String, Known> known = known();
      List<State> fresh =
          states.stream()
              .filter(one -> !digest(one, known(known, one)).equals(known(known, one).last))
              .toList();
      if (!fresh.isEmpty()) {
        append(fresh, known, news.version(), now.truncatedTo(ChronoUnit.MICROS));
      }
      List<Candidate> candidates = new ArrayList<>();
      for (State state : states) {
        boolean isConfirmed = state.isConfirmed(known(known, state));
        if (!isConfirmed && !state.there().equals(Optional.of(state.text()))) {
          files.put(state.file(), state.text());
        }
        candidates.add(new Candidate(state.file(), isConfirmed));
      }
      return candidates;
    }
  }

  private static State state(Found found, KnownNews news, CandidateFile files) {
    Path file = files.file(found.event());
    return new State(
        found.event(),
        file,
        files.text(found.event(), found.study(), news.origin(found.event())),
        text(file));
  }

  private static Optional<String> text(Path file) {
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException failure) {
      throw BadInputException.file(file, "cannot be read", "check its permissions");
    }
  }

  private static Known known(Map<String, Known> known, State state) {
    return known.computeIfAbsent(state.event().id().value(), any -> new Known());
  }

  private Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    if (Warehouse.isThere(warehouse.events())) {
      for (Row row :
          spark
              .read()
              .format("delta")
              .load(warehouse.events())
              .select("event", "revision", "status", "specification")
              .orderBy(col("event"), col("revision"))
              .collectAsList()) {
        Known one = known.computeIfAbsent(row.getString(0), any -> new Known());
        one.revision = row.getInt(1);
        one.last = digest(row.getString(2), row.getString(3));
        if (row.getString(2).equals(FOUND)) {
          one.texts.add(row.getString(3));
        }
      }
    }
    return known;
  }

  private static String digest(State state, Known known) {
    return digest(state.status(known), state.specification(known));
  }

  private static String digest(String status, String specification) {
    return Sha256.of(status + " " + specification);
  }

  private void append(List<State> fresh, Map<String, Known> known, long news, Instant now) {
    Commit commit =
        Commit.after(
            Versions.of(warehouse.events()).last(),
            now,
            fresh.size(),
            Sha256.of(
                fresh.stream()
                    .map(one -> one.event().id() + " " + digest(one, known(known, one)))
                    .collect(Collectors.joining("\n"))));
    List<Row> rows = fresh.stream().map(one -> row(one, known(known, one), news, commit)).toList();
    Tables.append(spark.createDataFrame(rows, SCHEMA).coalesce(1), commit, warehouse.events());
  }

  private static Row row(State state, Known known, long news, Commit commit) {
    FoundEvent event = state.event();
    return RowFactory.create(
        event.id().value(),
        known.revision + 1,
        state.status(known),
        event.rule().id(),
        event.rule().title(),
        Date.valueOf(event.day()),
        event.stories().size(),
        event.reporters(),
        event.firms().stream()
            .map(Subject::security)
            .map(share -> share.symbol())
            .collect(Collectors.joining(" ")),
        state.specification(known),
        news,
        Timestamp.from(commit.learnedAt()),
        commit.version());
  }
}

package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.news.CandidateFile;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.warehouse.EventTable.Entry;
import io.marketimpact.jobs.warehouse.EventTable.Status;
import io.marketimpact.news.FoundEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;

/**
 * The events found in the news of a warehouse, and their candidates. The table remembers what each
 * candidate said, so that one that nobody touched follows the news, and one that somebody changed
 * is known to be confirmed and stays. One that was rejected does not come back by itself; a changed
 * file that somebody puts in its place afterwards confirms it.
 */
public final class FoundEvents {

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

  /** What became of a candidate. */
  public enum Standing {
    /** It says what was found. */
    FOLLOWS_THE_NEWS,
    /** Somebody changed it, so that it was left as it is. */
    CONFIRMED,
    /** Somebody rejected it, so that there is none. */
    REJECTED
  }

  /**
   * A candidate.
   *
   * @param file its file, which a rejected one does not have
   * @param standing what became of it
   */
  public record Candidate(Path file, Standing standing) {}

  /** What an event has come to. */
  private record State(FoundEvent event, Path file, String text, Optional<String> there) {

    /** Whether somebody changed the file: it says what no run has written. */
    boolean isChanged(EventTable table) {
      return there.filter(said -> !said.equals(text) && !table.hasFound(event, said)).isPresent();
    }

    Entry entry(EventTable table) {
      return isChanged(table)
          ? new Entry(event, Status.CONFIRMED, there.orElseThrow())
          : new Entry(event, Status.FOUND, text);
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
      EventTable table = new EventTable(spark, warehouse);
      List<State> states = events.stream().map(one -> state(one, news, files)).toList();
      table.append(
          states.stream()
              .filter(one -> one.isChanged(table) || !table.isRejected(one.event()))
              .map(one -> one.entry(table))
              .toList(),
          news.version(),
          now);
      return states.stream().map(one -> brought(one, table, files)).toList();
    }
  }

  /** A run that was stopped after an event was rejected has left the file. */
  private static Candidate brought(State state, EventTable table, CandidateFile files) {
    if (state.isChanged(table)) {
      return new Candidate(state.file(), Standing.CONFIRMED);
    }
    if (table.isRejected(state.event())) {
      files.remove(state.file());
      return new Candidate(state.file(), Standing.REJECTED);
    }
    if (!state.there().equals(Optional.of(state.text()))) {
      files.put(state.file(), state.text());
    }
    return new Candidate(state.file(), Standing.FOLLOWS_THE_NEWS);
  }

  /**
   * Rejects events, or takes that back: a rejected one has no candidate, whatever else the news
   * say, until that is taken back.
   *
   * @param ids of events
   * @param isRejected whether they are rejected
   * @param events what was found, these events among it
   * @param news in which
   * @param files where the candidates are
   * @param now from when on this is known
   * @throws BadInputException if an event was not found, or its candidate was changed, or another
   *     writes to the warehouse
   */
  @SuppressWarnings("try") // the lock is held, not used
  public void judge(
      List<String> ids,
      boolean isRejected,
      List<Found> events,
      KnownNews news,
      CandidateFile files,
      Instant now) {
    try (WarehouseLock lock = WarehouseLock.of(publication, warehouse, "impact events")) {
      EventTable table = new EventTable(spark, warehouse);
      Status status = isRejected ? Status.REJECTED : Status.FOUND;
      List<State> states =
          ids.stream().map(id -> state(named(id, events), news, files)).distinct().toList();
      states.stream()
          .filter(state -> isRejected && state.isChanged(table))
          .findFirst()
          .ifPresent(
              state -> {
                throw BadInputException.file(
                    state.file(), "has been edited", "remove it first, then reject it");
              });
      table.append(
          states.stream().map(one -> new Entry(one.event(), status, one.text())).toList(),
          news.version(),
          now);
    }
  }

  private static Found named(String id, List<Found> events) {
    return events.stream()
        .filter(one -> one.event().id().value().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                BadInputException.source(
                    "event " + id,
                    "was not found in the news",
                    "name one of: "
                        + events.stream()
                            .map(one -> one.event().id().value())
                            .collect(Collectors.joining(", "))));
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
}

package io.marketimpact.data.run;

import io.marketimpact.study.InputFile;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A run of the batch: what it found and what became of it. It bears times of the clock, and so
 * stands beside what is published and never in it.
 *
 * @param started when it began
 * @param work what it was told
 * @param versions of the program and of the libraries that touch its numbers
 * @param events every event that was found, in order of the names of their files
 * @param end how it ended, empty while it runs or where it was killed
 */
public record RunRecord(
    Instant started,
    Work work,
    SortedMap<String, String> versions,
    List<RunEvent> events,
    Optional<End> end) {

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Keeps its own copies. */
  public RunRecord {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
    events = List.copyOf(events);
  }

  /**
   * What a run was told.
   *
   * @param events the directory of specifications
   * @param warehouse the warehouse's directory, empty where prices come from files
   * @param asOf the instant whose knowledge was used, empty for everything there was
   * @param tables the tables of the warehouse that were read, with their versions
   * @param rows the SHA-256 of the rows that a study reads of them, by that of what it asks for
   */
  public record Work(
      String events,
      Optional<String> warehouse,
      Optional<Instant> asOf,
      List<InputFile> tables,
      SortedMap<String, String> rows) {

    /** Keeps its own copies. */
    public Work {
      tables = List.copyOf(tables);
      rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
    }
  }

  /**
   * How a run ended.
   *
   * @param at when
   * @param exitCode its exit code
   */
  public record End(Instant at, int exitCode) {}

  /**
   * By what it is named: when it began, in an order that is also that of the names.
   *
   * @return such as {@code 20260114T220000000Z}
   */
  public String id() {
    return ID.format(started);
  }

  /**
   * How many events have an outcome.
   *
   * @param outcome the outcome
   * @return their number
   */
  public long count(RunOutcome outcome) {
    return with(outcome).count();
  }

  /**
   * Events with an outcome.
   *
   * @param outcome the outcome
   * @return in order
   */
  public Stream<RunEvent> with(RunOutcome outcome) {
    return events.stream().filter(event -> event.outcome() == outcome);
  }

  /**
   * How long it took.
   *
   * @return seconds, empty where it has not ended
   */
  public Optional<Double> seconds() {
    return end.map(ended -> Duration.between(started, ended.at()).toNanos() / 1e9);
  }

  /**
   * The same run with what became of its events.
   *
   * @param became every event
   * @return a copy
   */
  public RunRecord with(List<RunEvent> became) {
    return new RunRecord(started, work, versions, became, end);
  }

  /**
   * The same run, ended.
   *
   * @param ended how
   * @return a copy
   */
  public RunRecord with(End ended) {
    return new RunRecord(started, work, versions, events, Optional.of(ended));
  }
}

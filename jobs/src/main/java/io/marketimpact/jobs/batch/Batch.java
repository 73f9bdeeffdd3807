package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.jobs.batch.Candidate.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a batch has to do with the specifications of a directory: study them, or leave them since
 * they are published with these inputs, or say why they cannot be used.
 *
 * @param entries one per specification, in order of the file names
 * @param versions what was published of each before
 */
public record Batch(List<Entry> entries, PublishedVersions versions) {

  private static final Set<RunOutcome> LEFT =
      EnumSet.of(RunOutcome.SKIPPED, RunOutcome.AWAITING_PRICES);

  private static final String NOT_FAILED = "did not fail in the last run";

  /** Keeps its own copy. */
  public Batch {
    entries = List.copyOf(entries);
  }

  /**
   * A specification.
   *
   * @param event what is to become of it, and why
   * @param study the study, empty where the file cannot be used
   */
  public record Entry(RunEvent event, Optional<StudySpecification> study) {

    /**
     * Whether it is to be studied.
     *
     * @return whether it waits
     */
    public boolean isWaiting() {
      return event.outcome() == RunOutcome.WAITING;
    }
  }

  /**
   * Looks at a directory of specifications. Nothing is written.
   *
   * @param events the directory
   * @param out where studies are published
   * @param session reads the prices where a warehouse has them
   * @param patience for how long an event may await its prices
   * @return what is to be done
   * @throws BadInputException if the directory does not exist, or {@code out} has studies of what
   *     was known later
   */
  public static Batch of(Path events, Path out, BatchSession session, Patience patience) {
    Past past = Past.of(out, patience);
    past.requireNothingLater(session.asOf());
    List<Candidate> candidates =
        specifications(events).stream().map(file -> Candidate.of(file, session)).toList();
    session.read(
        candidates.stream().flatMap(one -> one.found().stream()).map(Found::prices).toList(),
        past.last());
    return new Batch(
        candidates.stream().map(one -> entry(one, session, past)).toList(), past.versions());
  }

  private static Entry entry(Candidate candidate, BatchSession session, Past past) {
    String name = candidate.name();
    return candidate
        .found()
        .map(
            found ->
                new Entry(
                    past.event(
                        name,
                        found,
                        found.provenance(session.rows(found.prices()), session.instant())),
                    Optional.of(found.study())))
        .orElseGet(
            () ->
                new Entry(
                    RunEvent.of(name, "", RunOutcome.FAILED, candidate.refusal(), ""),
                    Optional.empty()));
  }

  /**
   * The same batch, of which only some specifications are studied.
   *
   * @param names the names of their files
   * @return a batch that skips the others
   */
  public Batch only(Set<String> names) {
    return new Batch(
        entries.stream()
            .map(
                entry ->
                    names.contains(entry.event().specification())
                            || LEFT.contains(entry.event().outcome())
                        ? entry
                        : new Entry(
                            entry.event().with(RunOutcome.SKIPPED, NOT_FAILED), entry.study()))
            .toList(),
        versions);
  }

  /**
   * What is to become of every specification.
   *
   * @return in order
   */
  public List<RunEvent> events() {
    return entries.stream().map(Entry::event).toList();
  }

  /**
   * How many events have an outcome.
   *
   * @param outcome the outcome
   * @return their number
   */
  public long count(RunOutcome outcome) {
    return events().stream().filter(event -> event.outcome() == outcome).count();
  }

  /**
   * The publication that is the latest of each specification once the batch has come through.
   *
   * @return name of its directory by the name of the specification's file
   */
  public SortedMap<String, String> latest() {
    SortedMap<String, String> latest = new TreeMap<>();
    entries.stream()
        .map(Entry::event)
        .filter(event -> !event.directory().isEmpty() && !event.reason().equals(NOT_FAILED))
        .filter(event -> event.outcome() != RunOutcome.AWAITING_PRICES)
        .forEach(event -> latest.put(event.specification(), event.directory()));
    return latest;
  }

  private static List<Path> specifications(Path events) {
    if (!Files.isDirectory(events)) {
      throw BadInputException.file(
          events, "is not a directory", "name a directory of study specifications");
    }
    try (Stream<Path> files = Files.list(events)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .toList();
    } catch (IOException failure) {
      throw BadInputException.file(events, "cannot be read", "check its permissions");
    }
  }
}

package io.marketimpact.jobs.batch;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.data.publication.Seal;
import io.marketimpact.data.run.PublishedVersions;
import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.data.study.StudyInputs;
import io.marketimpact.jobs.Versions;
import io.marketimpact.jobs.warehouse.Warehouse;
import io.marketimpact.jobs.warehouse.WarehousePrices;
import io.marketimpact.study.InputFile;
import io.marketimpact.study.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private static final String PUBLISHED = "published before";
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
   * @param warehouse where prices come from, empty where from the files that the studies name
   * @return what is to be done
   * @throws BadInputException if the directory does not exist
   */
  public static Batch of(Path events, Path out, Optional<Warehouse> warehouse) {
    PublishedVersions versions = PublishedVersions.read(out);
    Optional<InputFile> prices =
        warehouse.map(tables -> WarehousePrices.input(tables, Optional.empty()));
    return new Batch(
        specifications(events).stream().map(file -> entry(file, out, prices, versions)).toList(),
        versions);
  }

  private static Entry entry(
      Path file, Path out, Optional<InputFile> prices, PublishedVersions versions) {
    String name = file.getFileName().toString();
    try {
      StudySpecification study = SpecificationFile.read(file);
      Provenance provenance = provenance(study, prices);
      String event = study.design().id().value();
      String directory = event + "-" + InputHash.of(provenance);
      boolean isPublished = Seal.broken(out.resolve(directory)).isEmpty();
      return new Entry(
          RunEvent.of(
              name,
              event,
              isPublished ? RunOutcome.SKIPPED : RunOutcome.WAITING,
              isPublished
                  ? PUBLISHED
                  : Reason.of(
                      provenance, out.resolve(directory), versions.before(out, name, directory)),
              directory),
          Optional.of(study));
    } catch (BadInputException bad) {
      return new Entry(
          RunEvent.of(name, "", RunOutcome.FAILED, bad.getMessage(), ""), Optional.empty());
    }
  }

  private static Provenance provenance(StudySpecification study, Optional<InputFile> prices) {
    Provenance files =
        StudyInputs.provenance(
            prices.isPresent() ? study.with(PriceFiles.NONE) : study, Versions.all());
    return new Provenance(
        Stream.concat(files.inputs().stream(), prices.stream()).toList(), files.versions());
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
                            || entry.event().outcome() == RunOutcome.SKIPPED
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
   * The publication that is the latest of each specification once the batch has come through.
   *
   * @return name of its directory by the name of the specification's file
   */
  public SortedMap<String, String> latest() {
    SortedMap<String, String> latest = new TreeMap<>();
    entries.stream()
        .map(Entry::event)
        .filter(event -> !event.directory().isEmpty() && !event.reason().equals(NOT_FAILED))
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

package io.marketimpact.jobs.ingest;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.jobs.Progress;
import io.marketimpact.jobs.warehouse.RevisionIngest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes disclosures of revenue into the warehouse. */
public final class ExposureIngest {

  private final RevisionIngest warehouse;
  private final Optional<Instant> asOf;
  private final Progress progress;

  /** What the lines of a document are. */
  public enum Lines {
    /** They stand beside what is known. */
    ADDED,
    /** All of their filings' years: what is known of these and is not among them is withdrawn. */
    COMPLETE,
    /** Known lines that no longer stand. */
    WITHDRAWN;

    private Change change(Revisions known, List<RevenueDisclosure> lines) {
      return switch (this) {
        case ADDED -> DisclosureStore.add(known, lines);
        case COMPLETE -> DisclosureStore.replace(known, lines);
        case WITHDRAWN -> DisclosureStore.withdraw(known, lines);
      };
    }
  }

  /**
   * What was taken in.
   *
   * @param kind what the document is, and what it cannot say
   * @param leftOut number of lines that were not public yet
   * @param findings a sentence for each figure that was left out or needs a word
   * @param taken what changed in the warehouse
   */
  public record Intake(
      String kind, int leftOut, List<String> findings, RevisionIngest.Intake taken) {

    /** Keeps its own copy. */
    public Intake {
      findings = List.copyOf(findings);
    }
  }

  /**
   * An ingest into a warehouse.
   *
   * @param warehouse takes rows in
   * @param asOf what was not public by then for certain is not taken in, and the rest was known
   *     from then on; empty for everything, known from now on
   * @param progress receives reports of progress
   */
  public ExposureIngest(RevisionIngest warehouse, Optional<Instant> asOf, Progress progress) {
    this.warehouse = warehouse;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * Takes a document in.
   *
   * @param source the document
   * @param particulars what it does not say itself
   * @param kind what its lines are
   * @return what was taken in
   * @throws BadInputException if the document or the warehouse cannot be used; the warehouse is as
   *     it was then
   */
  public Intake run(Path source, Particulars particulars, Lines kind) {
    progress.step("Reading " + source);
    DisclosureDocument document = DisclosureDocument.read(source, particulars);
    List<RevenueDisclosure> lines =
        document.lines().stream()
            .filter(line -> asOf.stream().allMatch(line.source()::isKnown))
            .toList();
    if (lines.isEmpty()) {
      throw BadInputException.file(
          source,
          "has nothing that was public by " + asOf.orElse(Instant.MAX) + " for certain",
          "take --as-of later, or say with --public-by when it was filed");
    }
    progress.step("Keeping " + lines.size() + " lines");
    return new Intake(
        document.kind(),
        document.lines().size() - lines.size(),
        document.findings(),
        warehouse.run(
            DisclosureStore.FORM,
            source.toString(),
            known -> kind.change(known, lines),
            asOf.orElseGet(Instant::now)));
  }
}

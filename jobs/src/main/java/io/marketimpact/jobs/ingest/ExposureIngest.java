package io.marketimpact.jobs.ingest;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.exposure.DisclosureDocument;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.data.exposure.DisclosureStore;
import io.marketimpact.data.exposure.DisclosureStore.Change;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.WriterLock;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.jobs.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Takes disclosures of revenue into the warehouse. */
public final class ExposureIngest {

  private final Publication publication;
  private final Path warehouse;
  private final Instant asOf;
  private final Progress progress;

  /**
   * What was taken in.
   *
   * @param kind what the document is, and what it cannot say
   * @param leftOut number of lines that were not public yet
   * @param findings a sentence for each figure that was left out or needs a word
   * @param change what changed in the warehouse
   */
  public record Intake(String kind, int leftOut, List<String> findings, Change change) {

    /** Keeps its own copy. */
    public Intake {
      findings = List.copyOf(findings);
    }
  }

  /**
   * An ingest into a warehouse.
   *
   * @param publication puts the warehouse's files in their place
   * @param warehouse its directory
   * @param asOf what was not public by then for certain is not taken in
   * @param progress receives reports of progress
   */
  public ExposureIngest(Publication publication, Path warehouse, Instant asOf, Progress progress) {
    this.publication = publication;
    this.warehouse = warehouse;
    this.asOf = asOf;
    this.progress = progress;
  }

  /**
   * Takes a document in.
   *
   * @param source the document
   * @param particulars what it does not say itself
   * @return what was taken in
   * @throws BadInputException if the document or the warehouse cannot be used; the warehouse is as
   *     it was then
   */
  @SuppressWarnings("try") // the lock is held, not used
  public Intake run(Path source, Particulars particulars) {
    progress.step("Reading " + source);
    DisclosureDocument document = DisclosureDocument.read(source, particulars);
    List<RevenueDisclosure> lines =
        asOf.equals(Instant.MAX)
            ? document.lines()
            : document.lines().stream().filter(line -> line.source().isKnown(asOf)).toList();
    if (lines.isEmpty()) {
      throw BadInputException.file(
          source,
          "has nothing that was public by " + asOf + " for certain",
          "take --as-of later, or say with --public-by when it was filed");
    }
    progress.step("Keeping " + lines.size() + " lines in " + warehouse);
    try (WriterLock lock = WriterLock.of(publication, warehouse, "impact ingest exposure")) {
      return new Intake(
          document.kind(),
          document.lines().size() - lines.size(),
          document.findings(),
          DisclosureStore.add(publication, warehouse, lines));
    }
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.data.news.EntityStore;
import io.marketimpact.data.publication.Publication;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code impact ingest entities}: who is called what and belongs to whom, into the warehouse. */
@Command(
    name = "entities",
    description = {
      "Take a file of entities such as data/news/entities.json into the warehouse: listed"
          + " companies,",
      "what entities are called from a day to a day, whom they belong to, pending deals among"
          + " them.",
      "What the file says under a name stands for what was known under it, which is kept beside"
          + " it.",
      "impact events --warehouse goes by the table, and by the file of its rules for other names;",
      "study and batch take from it the company and exchange of a symbol on the day of its event",
      "where they are not told, and the symbol of an ISIN."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 done; 1 internal error; 2 wrong usage; 3 bad input, nothing changed."
    })
final class IngestEntitiesCommand implements Callable<Integer> {

  private final Publication publication;

  @Mixin private FileIntake intake;

  IngestEntitiesCommand(Publication publication) {
    this.publication = publication;
  }

  @Override
  public Integer call() {
    return intake.run(
        publication, EntityStore.FORM, EntityStore::read, rows -> known -> known.take(rows));
  }
}

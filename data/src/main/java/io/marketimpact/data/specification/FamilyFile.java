package io.marketimpact.data.specification;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import io.marketimpact.data.csv.FamilyEventFile;
import io.marketimpact.data.csv.FamilyStatementFile;
import io.marketimpact.event.EventId;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.event.FamilyStatement;
import io.marketimpact.event.PlannedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what the events of a family share; the events stand in a file of their own, one row each.
 */
public final class FamilyFile {

  /** The form of document this reader knows. */
  public static final String SCHEMA = "market-impact-family/1";

  /** The file's name in a directory. */
  public static final String NAME = "family.json";

  private FamilyFile() {}

  /**
   * What somebody adds to a family without touching its files.
   *
   * @param events files of events, in the form of the family's own
   * @param prices price files of their shares, asked after those of the family
   */
  public record Additions(List<Path> events, List<Path> prices) {

    /** A family as it is. */
    public static final Additions NONE = new Additions(List.of(), List.of());

    /** Keeps its own copies. */
    public Additions {
      events = List.copyOf(events);
      prices = List.copyOf(prices);
    }
  }

  /**
   * Reads a family.
   *
   * @param directory with its {@code family.json}
   * @return the family
   * @throws BadInputException if a file cannot be used, with the place at fault
   */
  public static FamilySpecification read(Path directory) {
    return read(directory, Additions.NONE);
  }

  /**
   * Reads a family and adds to it.
   *
   * @param directory with its {@code family.json}
   * @param added what is added
   * @return the family
   * @throws BadInputException if a file cannot be used, or an event is there twice, with the place
   *     at fault
   */
  public static FamilySpecification read(Path directory, Additions added) {
    Path file = directory.resolve(NAME);
    JsonObject root = Json.read(file);
    return root.checked("", () -> read(file, root, added));
  }

  private static FamilySpecification read(Path file, JsonObject root, Additions added) {
    root.only(
        "schema", "id", "title", "summary", "events", "statements", "prices", "plan", "compared");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    NamedFile names = new NamedFile(file);
    List<Path> events = new ArrayList<>(List.of(names.resolve("events", root.text("events"))));
    events.addAll(added.events());
    List<Path> prices =
        Stream.concat(
                root.texts("prices").stream().map(name -> names.resolve("prices", name)),
                added.prices().stream())
            .toList();
    List<Path> files = new ArrayList<>(List.of(file));
    files.addAll(events);
    Optional<StudySpecification> study =
        root.has("compared")
            ? Optional.of(
                SpecificationFile.read(
                    names.resolve("compared/study", root.object("compared").text("study"))))
            : Optional.empty();
    study.ifPresent(compared -> files.addAll(compared.files()));
    Optional<FamilySpecification.Compared> compared =
        study.map(specification -> compared(root.object("compared"), specification));
    compared.flatMap(FamilySpecification.Compared::scenarios).ifPresent(files::add);
    List<FamilyEvent> all = FamilyEventFile.read(events);
    List<FamilyStatement> statements = List.of();
    if (root.has("statements")) {
      Path said = names.resolve("statements", root.text("statements"));
      files.add(said);
      statements =
          FamilyStatementFile.read(
              said,
              Stream.concat(
                      all.stream(), compared.stream().map(FamilySpecification.Compared::event))
                  .toList());
    }
    return new FamilySpecification(
        root.parsed("id", EventId::new),
        root.text("title"),
        root.text("summary"),
        PlanDocument.plan(root.object("plan")),
        all,
        statements,
        prices,
        compared,
        files);
  }

  /** Its shares are those of the study, its day 0 the one that is stated. */
  private static FamilySpecification.Compared compared(
      JsonObject compared, StudySpecification study) {
    compared.only("study", "day0", "kind", "actor", "product");
    FamilyEvent event =
        new FamilyEvent(
            study.design().id(),
            compared.parsed("day0", TradedYears::day),
            Optional.empty(),
            compared.text("kind"),
            compared.text("actor"),
            compared.text("product"),
            study.design().events().stream().map(PlannedEvent::security).toList(),
            FamilyEvent.Notes.NONE);
    return new FamilySpecification.Compared(
        event,
        study.design().dossier().title(),
        study.prices().files(),
        study.design().plan(),
        study.exposure().map(files -> files.files().get(ExposureSpecification.SCENARIOS)));
  }
}

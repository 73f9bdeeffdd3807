package io.marketimpact.data.specification;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a study specification. The files it names are relative to it and stay inside the directory
 * above its own, so that a specification from outside cannot reach other files.
 */
public final class SpecificationFile {

  /** The form of document this reader knows. */
  public static final String SCHEMA = "market-impact-study/1";

  private final Path file;
  private final JsonObject root;

  private SpecificationFile(Path file, JsonObject root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a specification.
   *
   * @param file the file
   * @return the specification
   * @throws BadInputException if it cannot be used, with the place at fault
   */
  public static StudySpecification read(Path file) {
    JsonObject root = Json.read(file);
    return root.checked("", () -> new SpecificationFile(file, root).specification());
  }

  private StudySpecification specification() {
    root.only(
        "schema",
        "id",
        "title",
        "summary",
        "calendar",
        "prices",
        "factors",
        "group",
        "plan",
        "subjects",
        "waves",
        "ownership",
        "claims",
        "confounders",
        "caveats",
        "controls",
        "statements");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(file, "/schema", "must be " + SCHEMA);
    }
    Dossier dossier = DossierDocument.dossier(root);
    return new StudySpecification(
        root.parsed("id", EventId::new),
        dossier,
        PlanDocument.plan(root.object("plan")),
        events(dossier),
        root.has("calendar")
            ? Optional.of(root.parsed("calendar", Exchange::new))
            : Optional.empty(),
        path("prices"),
        root.has("factors") ? Optional.of(path("factors")) : Optional.empty(),
        List.of(file));
  }

  private List<PlannedEvent> events(Dossier dossier) {
    EventId id = root.parsed("id", EventId::new);
    String group = root.optionalText("group").orElse(id.value());
    LocalDate known = firstDay(dossier.waves());
    List<PlannedEvent> events = new ArrayList<>();
    for (Subject subject : dossier.subjects()) {
      Wave wave = treatment(dossier, subject.security(), known);
      events.add(new PlannedEvent(id, group, subject.security(), wave.time()));
    }
    if (events.isEmpty()) {
      throw BadInputException.at(file, "/subjects", "must name at least one firm");
    }
    return events;
  }

  private Wave treatment(Dossier dossier, SecurityId security, LocalDate day) {
    return dossier
        .registry()
        .treatment(dossier.waves(), security, day)
        .orElseThrow(
            () ->
                BadInputException.at(
                    file,
                    "/subjects",
                    security
                        + " is named by no wave, itself or through an entity it owns; name it in"
                        + " /waves and /ownership"));
  }

  /** Ownership counts as of the day of the first wave, in UTC: deals do not close within it. */
  private LocalDate firstDay(List<Wave> waves) {
    if (waves.isEmpty()) {
      throw BadInputException.at(file, "/waves", "must hold at least one wave");
    }
    return PublicationDocument.day(waves.get(0).time());
  }

  private Path path(String key) {
    String name = root.text(key);
    Path directory = file.toAbsolutePath().normalize().getParent();
    Path top = directory.getParent() == null ? directory : directory.getParent();
    Path resolved =
        root.checked(key, () -> directory.resolve(Path.of(name)).toAbsolutePath().normalize());
    if (Path.of(name).isAbsolute() || !resolved.startsWith(top)) {
      throw BadInputException.at(
          file, "/" + key, "must be a path inside the directory above the specification's own");
    }
    if (!Files.isRegularFile(resolved)) {
      throw BadInputException.at(file, "/" + key, "names no file: " + name);
    }
    return resolved;
  }
}

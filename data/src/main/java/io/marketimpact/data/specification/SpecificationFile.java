package io.marketimpact.data.specification;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.EarningsFile;
import io.marketimpact.data.csv.PriceFiles;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EventId;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a study specification. The files it names are relative to it and stay inside its own
 * directory or the data package that directory belongs to.
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
        "attribution",
        "author",
        "sources",
        "calendar",
        "calendars",
        "prices",
        "price_kind",
        "factors",
        "group",
        "plan",
        "subjects",
        "waves",
        "ownership",
        "claims",
        "confounders",
        "caveats",
        "background",
        "names",
        "clocks",
        "controls",
        "sectors",
        "subgroups",
        "variations",
        "intraday",
        "exposure",
        "family",
        "earnings");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    Dossier dossier = DossierDocument.dossier(root);
    List<Path> calendars =
        root.texts("calendars").stream()
            .map(name -> new NamedFile(file).resolve("calendars", name))
            .toList();
    Optional<Path> earnings =
        root.has("earnings") ? Optional.of(path("earnings")) : Optional.empty();
    StudyPlan plan =
        PlanDocument.plan(root.object("plan")).toBuilder()
            .earnings(earnings.map(days -> EarningsFile.read(days)).orElse(List.of()))
            .build();
    return new StudySpecification(
        new StudyDesign(
            root.parsed("id", EventId::new),
            dossier,
            plan,
            VariationDocument.variations(root, plan),
            events(dossier),
            ComparisonDocument.comparisons(root, dossier),
            root.has("calendar")
                ? Optional.of(root.parsed("calendar", Exchange::new))
                : Optional.empty()),
        PriceFiles.of(path("prices")),
        root.has("price_kind")
            ? root.parsed("price_kind", Choice.of(PriceKind.class))
            : PriceKind.PRICES,
        calendars,
        root.has("factors") ? Optional.of(path("factors")) : Optional.empty(),
        root.has("intraday") ? Optional.of(path("intraday")) : Optional.empty(),
        ExposureDocument.exposure(root, new NamedFile(file)),
        root.has("family") ? Optional.of(path("family").getParent()) : Optional.empty(),
        Optional.empty(),
        Stream.concat(Stream.of(file), earnings.stream()).toList(),
        DateForm.ISO);
  }

  private List<PlannedEvent> events(Dossier dossier) {
    EventId id = root.parsed("id", EventId::new);
    GroupId group =
        root.has("group") ? root.parsed("group", GroupId::new) : new GroupId(id.value());
    LocalDate day = firstDay(dossier.waves());
    Set<SecurityId> known = new HashSet<>();
    List<PlannedEvent> events = new ArrayList<>();
    for (Subject subject : dossier.subjects()) {
      if (!known.add(subject.security())) {
        throw BadInputException.at(
            file, "/subjects", subject.security() + " appears twice; name each firm once");
      }
      Wave wave = treatment(dossier, subject.security(), day);
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
    Instant before = Instant.MIN;
    for (Wave wave : waves) {
      Instant latest = wave.time().latestInstant().orElse(before);
      if (latest.isBefore(before)) {
        throw BadInputException.at(
            file, "/waves", "must be in order of time: " + wave.id() + " is before the one above");
      }
      before = latest;
    }
    return PublicationDocument.day(waves.get(0).time());
  }

  private Path path(String key) {
    return new NamedFile(file).resolve(key, root.text(key));
  }
}

package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.NearNames;
import io.marketimpact.data.TradedYears;
import io.marketimpact.event.BackgroundFact;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Imprint;
import io.marketimpact.event.Listing;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** The form of what is known of an event besides prices. */
public final class DossierDocument {

  private DossierDocument() {}

  static Dossier dossier(JsonObject root) {
    List<Subject> subjects =
        root.objects(
            "subjects",
            subject -> subject(subject.only("symbol", "name", "exchange", "isin", "cik")));
    return new Dossier(
        root.text("title"),
        root.optionalText("summary").orElse(""),
        root.optionalText("attribution").orElse(""),
        root.objects("waves", DossierDocument::wave),
        new EntityRegistry(root.objects("ownership", DossierDocument::ownership)),
        subjects,
        root.objects("claims", DossierDocument::claim),
        root.objects("confounders", other -> confounder(other, subjects)),
        root.texts("caveats"),
        root.objects("background", DossierDocument::fact),
        ExposureDocument.pairs(root, "names", SecurityId::new, Function.identity()),
        ExposureDocument.pairs(root, "clocks", Function.identity(), DossierDocument::zone),
        new Imprint(
            root.optionalText("author").orElse(""),
            root.objects("sources", DossierDocument::source)));
  }

  private static ZoneId zone(String name) {
    Require.that(
        ZoneId.getAvailableZoneIds().contains(name),
        "must be a time zone such as Asia/Shanghai: '%s'",
        name);
    return ZoneId.of(name);
  }

  private static Imprint.Source source(JsonObject source) {
    source.only("what", "address", "kind");
    return new Imprint.Source(
        source.text("what"),
        source.text("address"),
        source.has("kind")
            ? source.parsed("kind", Choice.of(Imprint.Source.Kind.class))
            : Imprint.Source.Kind.OTHER);
  }

  private static Wave wave(JsonObject wave) {
    wave.only("id", "published", "summary", "names", "source");
    return new Wave(
        wave.text("id"),
        PublicationDocument.time(wave.object("published")),
        wave.text("summary"),
        wave.texts("names"),
        wave.text("source"));
  }

  /**
   * Reads who owned an entity.
   *
   * @param known its object
   * @return the ownership
   * @throws io.marketimpact.data.BadInputException if a key is missing or cannot be read
   */
  public static Ownership ownership(JsonObject known) {
    known.only("entity", "owner", "status", "materiality", "listing", "from", "until", "source");
    return new Ownership(
        known.text("entity"),
        known.parsed("owner", SecurityId::new),
        known.parsed("status", Choice.of(OwnershipStatus.class)),
        known.parsed("materiality", Choice.of(Materiality.class)),
        known.has("listing") ? known.parsed("listing", Choice.of(Listing.class)) : Listing.UNKNOWN,
        known.has("from") ? known.parsed("from", TradedYears::day) : LocalDate.MIN,
        known.has("until") ? known.parsed("until", TradedYears::day) : LocalDate.MAX,
        known.text("source"));
  }

  /**
   * Reads a listed company.
   *
   * @param subject its object, whatever else it has
   * @return the company
   * @throws io.marketimpact.data.BadInputException if a key is missing or cannot be read
   */
  public static Subject subject(JsonObject subject) {
    return new Subject(
        subject.parsed("symbol", SecurityId::new),
        subject.text("name"),
        subject.parsed("exchange", Exchange::new),
        subject.optionalText("isin").orElse(""),
        subject.optionalText("cik").orElse(""));
  }

  private static PressClaim claim(JsonObject claim) {
    claim.only("symbol", "date", "wording", "low", "high", "source");
    return new PressClaim(
        claim.parsed("symbol", SecurityId::new),
        claim.parsed("date", TradedYears::day),
        claim.text("wording"),
        claim.number("low"),
        claim.number("high"),
        claim.text("source"));
  }

  private static BackgroundFact fact(JsonObject fact) {
    fact.only("date", "about", "what", "source");
    return new BackgroundFact(
        fact.parsed("date", TradedYears::day),
        fact.text("about"),
        fact.text("what"),
        fact.text("source"));
  }

  private static Confounder confounder(JsonObject other, List<Subject> subjects) {
    other.only("date", "what", "touches", "trust", "main_for");
    return new Confounder(
        other.parsed("date", TradedYears::day),
        other.text("what"),
        other.text("touches"),
        other.text("trust"),
        other.checked("main_for", () -> firms(other.texts("main_for"), subjects)));
  }

  private static List<SecurityId> firms(List<String> symbols, List<Subject> subjects) {
    List<String> known = subjects.stream().map(subject -> subject.security().symbol()).toList();
    symbols.forEach(
        symbol ->
            Require.that(
                known.contains(symbol),
                "must name firms of the study, not %s",
                NearNames.hint(symbol, known)));
    return symbols.stream().map(SecurityId::new).toList();
  }
}

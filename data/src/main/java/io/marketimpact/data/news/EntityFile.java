package io.marketimpact.data.news;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import io.marketimpact.data.specification.DossierDocument;
import io.marketimpact.event.Ownership;
import io.marketimpact.news.Alias;
import io.marketimpact.news.EntityDirectory;
import io.marketimpact.news.Listing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Reads who is called what and whom it belongs to. */
public final class EntityFile {

  /** The form of document this reader knows. */
  public static final String SCHEMA = "market-impact-entities/1";

  private EntityFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the directory of entities
   * @throws BadInputException if it cannot be used, with the place at fault
   */
  public static EntityDirectory read(Path file) {
    JsonObject root = Json.read(file);
    root.only("schema", "companies", "entities", "ownership");
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    List<Listing> listings = root.objects("companies", EntityFile::listing);
    List<Alias> aliases =
        root.objects("entities", EntityFile::entity).stream().flatMap(List::stream).toList();
    List<Ownership> ownerships = root.objects("ownership", DossierDocument::ownership);
    return root.checked("companies", () -> new EntityDirectory(listings, aliases, ownerships));
  }

  private static Listing listing(JsonObject company) {
    company.only("symbol", "name", "exchange", "isin", "cik", "from", "until");
    return new Listing(
        DossierDocument.subject(company),
        company.has("from") ? company.parsed("from", TradedYears::day) : LocalDate.MIN,
        company.has("until") ? company.parsed("until", TradedYears::day) : LocalDate.MAX);
  }

  private static List<Alias> entity(JsonObject entity) {
    entity.only("name", "aliases");
    String name = entity.text("name");
    return entity.objects("aliases", alias -> alias(name, alias));
  }

  private static Alias alias(String entity, JsonObject alias) {
    alias.only("text", "context", "is", "not", "from", "until");
    return new Alias(
        entity,
        alias.text("text"),
        alias.texts("context"),
        alias.texts("is"),
        alias.texts("not"),
        alias.has("from") ? alias.parsed("from", TradedYears::day) : LocalDate.MIN,
        alias.has("until") ? alias.parsed("until", TradedYears::day) : LocalDate.MAX);
  }
}

package io.marketimpact.data.exposure;

import io.marketimpact.base.Require;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.exposure.Market;
import io.marketimpact.exposure.Market.Areas;
import io.marketimpact.exposure.MarketRegion;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The file of a market: its id and name, its codes in a split, which areas of reports are inside
 * and outside it, in general and in one company's reports, and which regions hold other countries.
 */
public final class MarketFile {

  private static final String SCHEMA = "market-impact-market/1";

  private MarketFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return the market
   * @throws BadInputException if it cannot be used, with the place at fault
   */
  public static Market read(Path file) {
    JsonObject root =
        Json.read(file)
            .only(
                "schema",
                "note",
                "id",
                "name",
                "codes",
                "inside",
                "outside",
                "companies",
                "regions");
    root.parsed(
        "schema",
        text -> {
          Require.that(text.equals(SCHEMA), "must be %s: '%s'", SCHEMA, text);
          return text;
        });
    return root.checked(
        "",
        () ->
            new Market(
                root.text("id"),
                root.text("name"),
                root.texts("codes"),
                areas(root),
                companies(root),
                root.has("regions") ? root.objects("regions", MarketFile::region) : List.of()));
  }

  private static MarketRegion region(JsonObject region) {
    region.only("areas", "elsewhere", "reason");
    return new MarketRegion(
        region.texts("areas"),
        region.objects("elsewhere", MarketFile::country),
        region.text("reason"));
  }

  private static MarketRegion.Country country(JsonObject country) {
    country.only("code", "areas");
    return new MarketRegion.Country(country.text("code"), country.texts("areas"));
  }

  private static Areas areas(JsonObject from) {
    return from.checked("", () -> new Areas(from.texts("inside"), from.texts("outside")));
  }

  private static SortedMap<SecurityId, Areas> companies(JsonObject root) {
    SortedMap<SecurityId, Areas> byCompany = new TreeMap<>();
    if (root.has("companies")) {
      root.objects(
          "companies",
          company -> {
            company.only("symbol", "inside", "outside", "source");
            SecurityId security = company.parsed("symbol", SecurityId::new);
            company.text("source");
            Areas before = byCompany.put(security, areas(company));
            Require.that(before == null, "name each company once: %s", security);
            return security;
          });
    }
    return byCompany;
  }
}

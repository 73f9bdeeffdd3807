package io.marketimpact.data.specification;

import io.marketimpact.base.Require;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.TradedYears;
import io.marketimpact.event.PublicationTime;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * The form of a publication time: one of {@code at}, {@code earliest} with {@code latest}, {@code
 * no_later_than}, or {@code date}.
 */
public final class PublicationDocument {

  private static final Set<Set<String>> FORMS =
      Set.of(Set.of("at"), Set.of("earliest", "latest"), Set.of("no_later_than"), Set.of("date"));

  private PublicationDocument() {}

  /**
   * Reads a publication time.
   *
   * @param time its object
   * @return the time
   * @throws io.marketimpact.data.BadInputException if it has none of the forms
   */
  public static PublicationTime time(JsonObject time) {
    time.only("at", "earliest", "latest", "no_later_than", "date");
    return time.checked("", () -> oneForm(time));
  }

  private static PublicationTime oneForm(JsonObject time) {
    Require.that(
        FORMS.contains(Set.copyOf(time.keys())),
        "must have at, or earliest and latest, or no_later_than, or date: %s",
        String.join(", ", time.keys()));
    if (time.has("at")) {
      return new PublicationTime.At(time.parsed("at", TradedYears::instant));
    }
    if (time.has("no_later_than")) {
      return new PublicationTime.NoLaterThan(time.parsed("no_later_than", TradedYears::instant));
    }
    if (time.has("date")) {
      return new PublicationTime.OnDate(time.parsed("date", TradedYears::day));
    }
    return new PublicationTime.Between(
        time.parsed("earliest", TradedYears::instant), time.parsed("latest", TradedYears::instant));
  }

  static LocalDate day(PublicationTime time) {
    if (time instanceof PublicationTime.OnDate only) {
      return only.date();
    }
    return time.latestInstant().orElseThrow().atZone(ZoneOffset.UTC).toLocalDate();
  }
}

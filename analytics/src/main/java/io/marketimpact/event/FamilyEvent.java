package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One of a family of events that are studied by one plan.
 *
 * @param id its name
 * @param day0 the first session that could react
 * @param otherDay0 another session that could be day 0, where it is uncertain
 * @param kind what was done, such as use_restriction or export_rule
 * @param actor who did it, such as china
 * @param product what it was about, such as chips
 * @param symbols stocks that were named or hit, at least one
 * @param notes what is known of it beside
 */
public record FamilyEvent(
    EventId id,
    LocalDate day0,
    Optional<LocalDate> otherDay0,
    String kind,
    String actor,
    String product,
    List<SecurityId> symbols,
    Notes notes)
    implements Serializable {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if it hits no stock, one twice, or has one day 0 twice
   */
  public FamilyEvent {
    symbols = List.copyOf(symbols);
    Require.that(!symbols.isEmpty(), "an event must name at least 1 stock: %s", id);
    Require.that(
        symbols.stream().distinct().count() == symbols.size(),
        "an event must name each stock once: %s",
        symbols);
    Require.that(
        otherDay0.filter(day0::equals).isEmpty(), "the other day 0 must be another day: %s", day0);
  }

  /**
   * What is known of an event beside its prices; empty where nothing is.
   *
   * @param restricted what was restricted
   * @param basis how day 0 is known
   * @param trust how far it can be trusted
   * @param said what firms said of the revenue at stake, then and later
   * @param confounders what else happened
   * @param recalled what was only remembered: no source, and not to be quoted
   * @param sources where it is from
   * @param title what people call the event
   */
  public record Notes(
      String restricted,
      String basis,
      String trust,
      String said,
      String confounders,
      String recalled,
      String sources,
      String title)
      implements Serializable {

    /** Nothing is known. */
    public static final Notes NONE = new Notes("", "", "", "", "", "", "", "");
  }

  /**
   * What people call the event.
   *
   * @return its title, its id where it has none
   */
  public String title() {
    return notes.title().isEmpty() ? id.value() : notes.title();
  }
}

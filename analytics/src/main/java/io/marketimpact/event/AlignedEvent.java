package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * An event laid on the sessions of a security's exchange.
 *
 * @param event the event
 * @param group firms whose results are tested together
 * @param security whose exchange
 * @param day0 the first session that could react
 * @param phase where in the exchange's day the news fell
 * @param otherDay0 sessions that could also be day 0, empty when day 0 is certain
 * @param note what a reader must know about the choice, empty when nothing
 */
public record AlignedEvent(
    EventId event,
    GroupId group,
    SecurityId security,
    LocalDate day0,
    PublicationPhase phase,
    List<LocalDate> otherDay0,
    String note)
    implements Serializable {

  /** Keeps its own copy. */
  public AlignedEvent {
    otherDay0 = List.copyOf(otherDay0);
  }

  /**
   * The same event and day 0 for another security, which the event did not touch.
   *
   * @param other the security
   * @return the event as if it had touched that security
   */
  public AlignedEvent on(SecurityId other) {
    return new AlignedEvent(event, group, other, day0, phase, List.of(), "");
  }

  /**
   * The same event for a part of its group.
   *
   * @param part names the part
   * @return the event as one of that group
   */
  public AlignedEvent in(GroupId part) {
    return new AlignedEvent(event, part, security, day0, phase, otherDay0, note);
  }

  /**
   * The same event with another of its possible day 0.
   *
   * @param other the day to take as day 0
   * @return the event aligned there, certain
   */
  public AlignedEvent assuming(LocalDate other) {
    return new AlignedEvent(event, group, security, other, phase, List.of(), note);
  }
}

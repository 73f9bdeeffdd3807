package io.marketimpact.study;

import io.marketimpact.event.EventId;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.Comparator;

/**
 * What a firm's result is keyed by: the event and the security, never the security alone.
 *
 * @param event the event
 * @param security the security
 */
public record FirmKey(EventId event, SecurityId security)
    implements Comparable<FirmKey>, Serializable {

  private static final Comparator<FirmKey> ORDER =
      Comparator.comparing(FirmKey::event).thenComparing(FirmKey::security);

  @Override
  public int compareTo(FirmKey other) {
    return ORDER.compare(this, other);
  }
}

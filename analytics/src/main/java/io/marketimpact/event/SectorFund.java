package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.util.Optional;

/**
 * A fund that tracks a sector. It usually holds firms that the news named, so that part of the
 * effect sought is in the comparison.
 *
 * @param security the fund's symbol
 * @param namedShare the part of the fund that the named firms are, as a fraction; empty where it is
 *     not known
 * @param caveat what a reader must know of the fund
 */
public record SectorFund(SecurityId security, Optional<Double> namedShare, String caveat) {

  /**
   * Checks the share and the caveat.
   *
   * @throws IllegalArgumentException if the share does not lie in [0, 1] or the caveat is blank
   */
  public SectorFund {
    Require.text(caveat, "a fund's caveat");
    namedShare.ifPresent(
        share ->
            Require.that(
                share >= 0 && share <= 1,
                "the named firms' part of fund %s must lie between 0 and 1: %s",
                security,
                share));
  }
}

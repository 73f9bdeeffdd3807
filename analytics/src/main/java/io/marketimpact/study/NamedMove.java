package io.marketimpact.study;

import io.marketimpact.event.Ownership;
import io.marketimpact.exposure.CompanyStatement;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A company that the news named and that has a share of its own, but is not among the firms
 * studied.
 *
 * @param company the company and its share
 * @param statements what it said of its business in the market, none where nothing is known
 * @param study of its share
 * @param close of day 0 on the exchange of its share; {@link Instant#MAX} where its calendar does
 *     not reach there
 */
public record NamedMove(
    Ownership company, List<CompanyStatement> statements, FirmStudy study, Instant close)
    implements Serializable {

  /** Keeps its own copy. */
  public NamedMove {
    statements = List.copyOf(statements);
  }
}

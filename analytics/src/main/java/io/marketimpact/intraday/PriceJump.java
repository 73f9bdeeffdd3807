package io.marketimpact.intraday;

import java.io.Serializable;
import java.time.Instant;

/**
 * A bar and how far it stands out from the volatility of its hours.
 *
 * @param start instant at which the bar begins
 * @param end instant at which it ends
 * @param logReturn return of the bar
 * @param statistic return over local volatility, both freed of the periodicity of the day
 */
public record PriceJump(Instant start, Instant end, double logReturn, double statistic)
    implements Serializable {}

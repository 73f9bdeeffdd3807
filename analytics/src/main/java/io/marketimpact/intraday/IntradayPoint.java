package io.marketimpact.intraday;

import java.io.Serializable;
import java.time.Instant;

/**
 * A share's way through the day, from the previous close to an instant, in logarithmic returns.
 *
 * @param time the instant
 * @param firm return of the share
 * @param benchmark return of its benchmark
 * @param abnormal cumulative abnormal return
 * @param ordinary root mean square of the same cumulative abnormal return on ordinary days before
 */
public record IntradayPoint(
    Instant time, double firm, double benchmark, double abnormal, double ordinary)
    implements Serializable {}

package io.marketimpact.intraday;

import java.io.Serializable;

/**
 * What a share does for one percent of its benchmark, by least squares through the origin, as the
 * abnormal return r - βr_m has no constant.
 *
 * @param trading from the bars of the session
 * @param overnight from the gaps between a close and the next open
 */
public record IntradayBetas(double trading, double overnight) implements Serializable {}

package io.marketimpact.exposure;

import java.util.OptionalDouble;

/**
 * One quantity of one company, as a row of a table. Empty means "does not apply".
 *
 * @param event the event's id
 * @param symbol the company's share
 * @param quantity what it is
 * @param low lower end: of the identified set, or of a 95 % interval as {@code basis} says
 * @param p05 5th percentile
 * @param median 50th percentile, or the figure where there is one figure
 * @param p95 95th percentile
 * @param high upper end
 * @param unit of the numbers
 * @param basis what the numbers rest on, or why there are none
 * @param source the filing or statement behind them
 */
public record ExposureRow(
    String event,
    String symbol,
    String quantity,
    OptionalDouble low,
    OptionalDouble p05,
    OptionalDouble median,
    OptionalDouble p95,
    OptionalDouble high,
    String unit,
    String basis,
    String source) {}

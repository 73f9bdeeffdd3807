package io.marketimpact.data.result;

/**
 * One quantity of one company, or of all companies of an event.
 *
 * @param event the event's id
 * @param symbol the company's share, empty for all of the event
 * @param name what it is
 * @param numbers its numbers, none where it is not known
 * @param unit of the numbers
 * @param basis what the numbers rest on, or why there are none
 * @param source the filing or statement behind them
 */
public record Quantity(
    String event,
    String symbol,
    String name,
    Spread numbers,
    String unit,
    String basis,
    String source) {}

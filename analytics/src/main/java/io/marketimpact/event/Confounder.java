package io.marketimpact.event;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Other news that could have moved the same prices.
 *
 * @param date the day it could move prices
 * @param what what it was
 * @param touches which prices
 * @param trust how far the fact can be trusted
 */
public record Confounder(LocalDate date, String what, String touches, String trust)
    implements Serializable {}

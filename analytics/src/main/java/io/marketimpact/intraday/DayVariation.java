package io.marketimpact.intraday;

import io.marketimpact.inference.PlaceboWindows;
import java.io.Serializable;

/**
 * How much a share moved within a day beside how much it moves on ordinary days before. What is
 * unusually large has a small upper tail.
 *
 * @param measured of the day
 * @param realized realized variance among those of ordinary days
 * @param bipower bipower variation among those of ordinary days: larger without jumps too
 * @param range Parkinson's range variance (ln H/L)²/(4 ln 2) among those of ordinary days
 */
public record DayVariation(
    RealizedVariation measured,
    PlaceboWindows realized,
    PlaceboWindows bipower,
    PlaceboWindows range)
    implements Serializable {}

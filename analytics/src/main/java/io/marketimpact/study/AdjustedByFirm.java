package io.marketimpact.study;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * P-values of a group's firms, adjusted for their number.
 *
 * @param t those of t, by firm
 * @param romanoWolf those of the placebo windows (Romano and Wolf 2005), empty where firms share no
 *     window
 * @param decision the same with each window divided by the volatility expected of it: those of the
 *     test that decides, over the firms and the primary windows
 */
public record AdjustedByFirm(
    SortedMap<FirmKey, AdjustedP> t,
    SortedMap<FirmKey, Double> romanoWolf,
    SortedMap<FirmKey, Double> decision)
    implements Serializable {

  /** Keeps its own copies. */
  public AdjustedByFirm {
    t = copy(t);
    romanoWolf = copy(romanoWolf);
    decision = copy(decision);
  }

  private static <T> SortedMap<FirmKey, T> copy(SortedMap<FirmKey, T> byFirm) {
    return Collections.unmodifiableSortedMap(new TreeMap<>((Map<FirmKey, T>) byFirm));
  }
}

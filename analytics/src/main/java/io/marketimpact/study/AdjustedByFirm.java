package io.marketimpact.study;

import io.marketimpact.inference.FirmEvidence;
import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.multiplicity.Multiplicity;
import io.marketimpact.inference.multiplicity.RomanoWolf;
import io.marketimpact.inference.volatility.VolatilityForecast;
import io.marketimpact.stat.Distributions;
import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Adjusts the p-values of a sample's firms.
   *
   * @param sample the firms
   * @param looks how many windows are looked at, by which those of the placebo are multiplied
   * @return the p-values; by placebo windows none of firms that are not held or share no date
   */
  static AdjustedByFirm of(GroupSample sample, int looks) {
    return new AdjustedByFirm(
        adjusted(sample),
        byFirm(sample, RomanoWolf.pValues(sample)),
        byFirm(
            sample,
            RomanoWolf.pValues(sample, VolatilityForecast.HEADLINE)
                .map(values -> values.stream().map(p -> Math.min(1, looks * p)).toList())));
  }

  private static SortedMap<FirmKey, AdjustedP> adjusted(GroupSample sample) {
    List<Double> pValues =
        sample.firms().stream()
            .map(firm -> Distributions.studentTwoSided(firm.scar(), firm.degreesOfFreedom()))
            .toList();
    List<Double> holm = Multiplicity.holm(pValues);
    List<Double> hochberg = Multiplicity.benjaminiHochberg(pValues);
    List<Double> yekutieli = Multiplicity.benjaminiYekutieli(pValues);
    SortedMap<FirmKey, AdjustedP> adjusted = new TreeMap<>();
    for (int i = 0; i < sample.size(); i++) {
      FirmEvidence firm = sample.firms().get(i);
      adjusted.put(
          new FirmKey(firm.event(), firm.security()),
          new AdjustedP(holm.get(i), hochberg.get(i), yekutieli.get(i)));
    }
    return adjusted;
  }

  private static SortedMap<FirmKey, Double> byFirm(
      GroupSample sample, Optional<List<Double>> values) {
    SortedMap<FirmKey, Double> byFirm = new TreeMap<>();
    values.ifPresent(
        pValues -> {
          for (int i = 0; i < sample.size(); i++) {
            FirmEvidence firm = sample.firms().get(i);
            byFirm.put(new FirmKey(firm.event(), firm.security()), pValues.get(i));
          }
        });
    return byFirm;
  }
}

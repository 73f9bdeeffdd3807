package io.marketimpact.data.csv;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Bars in order, those of each security by themselves; mostly those of one follow each other. */
final class BarsBySecurity implements Consumer<PriceBar> {

  private final SortedMap<SecurityId, List<PriceBar>> bars = new TreeMap<>();
  private SecurityId last;
  private List<PriceBar> lastBars = List.of();

  @Override
  public void accept(PriceBar bar) {
    if (!bar.security().equals(last)) {
      last = bar.security();
      lastBars = bars.computeIfAbsent(last, security -> new ArrayList<>());
    }
    lastBars.add(bar);
  }

  SortedMap<SecurityId, List<PriceBar>> bars() {
    return bars;
  }
}

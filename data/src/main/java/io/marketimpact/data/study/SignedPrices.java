package io.marketimpact.data.study;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Prices as CRSP writes them: a negative one is the midpoint of bid and ask on a day without a
 * trade, and counts as a price.
 *
 * @param prices as they stand in their file
 */
public record SignedPrices(PriceSource prices) implements PriceSource {

  @Override
  public String name() {
    return prices.name();
  }

  @Override
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    return prices.places(days);
  }

  @Override
  public Set<SecurityId> spelled(Set<SecurityId> securities) {
    return prices.spelled(securities);
  }

  @Override
  public boolean holdsSymbols() {
    return prices.holdsSymbols();
  }

  @Override
  public List<QualityFinding> findings(SecurityId benchmark) {
    return prices.findings(benchmark);
  }

  @Override
  public Map<SecurityId, List<PriceBar>> bars(Set<SecurityId> securities) {
    return prices.bars(securities).entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, entry -> withoutSigns(entry.getValue())));
  }

  @Override
  public <R extends Serializable> Map<SecurityId, R> each(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return prices.each(securities, (security, bars) -> function.of(security, withoutSigns(bars)));
  }

  @Override
  public <R extends Serializable> KeptResults<R> keep(
      Set<SecurityId> securities, BarsFunction<R> function) {
    return prices.keep(securities, (security, bars) -> function.of(security, withoutSigns(bars)));
  }

  private static List<PriceBar> withoutSigns(List<PriceBar> bars) {
    return bars.stream().map(SignedPrices::withoutSign).toList();
  }

  /**
   * A price without its sign.
   *
   * @param bar as it stands in its file
   * @return the same with its closes above zero
   */
  public static PriceBar withoutSign(PriceBar bar) {
    return new PriceBar(
        bar.security(),
        bar.date(),
        Math.abs(bar.adjustedClose()),
        bar.close().isPresent()
            ? OptionalDouble.of(Math.abs(bar.close().getAsDouble()))
            : OptionalDouble.empty(),
        bar.volume(),
        bar.high(),
        bar.low());
  }
}

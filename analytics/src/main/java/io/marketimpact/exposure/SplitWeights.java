package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Countries with their weights, by which the revenue of an area is divided that holds a market and
 * does not disclose it.
 *
 * @param weights of every rule that has figures
 */
public record SplitWeights(List<SplitWeight> weights) implements Serializable {

  private record Key(SplitRule rule, String region) {}

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if a rule names a country of a region twice
   */
  public SplitWeights {
    weights = List.copyOf(weights);
    countries(weights)
        .values()
        .forEach(
            countries ->
                Require.that(
                    countries.stream().distinct().count() == countries.size(),
                    "a split must name each country once: %s",
                    countries));
  }

  private static Map<Key, List<String>> countries(List<SplitWeight> weights) {
    return weights.stream()
        .collect(
            Collectors.groupingBy(
                weight -> new Key(weight.rule(), weight.region()),
                Collectors.mapping(SplitWeight::country, Collectors.toList())));
  }

  /**
   * Requires that every split can give the market's part.
   *
   * @param market the market
   * @return these weights
   * @throws IllegalArgumentException if a split names none of the market's codes
   */
  public SplitWeights requireOf(Market market) {
    countries(weights)
        .forEach(
            (key, countries) ->
                Require.that(
                    countries.stream().anyMatch(market::holds),
                    "the %s split must name %s: %s",
                    key.rule().id(),
                    String.join(" or ", market.codes()),
                    countries));
    return this;
  }

  /**
   * The weights that divide an area.
   *
   * @param area the area
   * @return those given for it, else those that serve every area
   */
  public SplitWeights dividing(Area area) {
    boolean hasOwn = weights.stream().anyMatch(weight -> weight.region().equals(area.key()));
    String region = hasOwn ? area.key() : SplitWeight.ANY;
    return new SplitWeights(
        weights.stream().filter(weight -> weight.region().equals(region)).toList());
  }

  /**
   * The part of an area that countries have by one rule, however open they are.
   *
   * @param codes the countries
   * @param rule the rule
   * @return g of the countries over the sum of g, or that the rule has no figures
   */
  public Outcome<Double> sizeOf(Collection<String> codes, SplitRule rule) {
    return open().part(codes::contains, rule);
  }

  /**
   * The same weights with every country open to the vendors.
   *
   * @return weights with an accessibility of 1
   */
  public SplitWeights open() {
    return new SplitWeights(weights.stream().map(SplitWeight::open).toList());
  }

  /**
   * How open the market is taken to be.
   *
   * @param market the market
   * @return the mean of its countries' accessibilities, by the weights of the rules, or that none
   *     has figures
   */
  public Outcome<Double> accessibility(Market market) {
    List<SplitWeight> inside =
        weights.stream().filter(weight -> market.holds(weight.country())).toList();
    double rules = inside.stream().mapToDouble(weight -> weight.rule().weight()).sum();
    return rules > 0
        ? Outcome.of(
            inside.stream()
                    .mapToDouble(weight -> weight.rule().weight() * weight.accessibility())
                    .sum()
                / rules)
        : noFigures();
  }

  /**
   * A market's part of an area by one rule.
   *
   * @param market the market
   * @param rule the rule
   * @return g·a of the market over the sum of g·a, or that the rule has no figures
   */
  public Outcome<Double> part(Market market, SplitRule rule) {
    return part(market::holds, rule);
  }

  private Outcome<Double> part(Predicate<String> countries, SplitRule rule) {
    double inside = 0;
    double all = 0;
    for (SplitWeight weight : weights) {
      if (weight.rule() == rule) {
        all += weight.product();
        inside += countries.test(weight.country()) ? weight.product() : 0;
      }
    }
    return all > 0
        ? Outcome.of(inside / all)
        : Outcome.excluded(
            ExclusionReason.NOT_DISCLOSED, "no figures for the " + rule.id() + " split");
  }

  /**
   * The weighted mean over the rules that have figures.
   *
   * @param market the market
   * @return its part of an area, or that no rule has figures
   */
  public Outcome<Double> weightedPart(Market market) {
    double sum = 0;
    double weights = 0;
    for (SplitRule rule : SplitRule.all()) {
      var part = part(market, rule).result();
      sum += part.map(value -> rule.weight() * value).orElse(0.0);
      weights += part.isPresent() ? rule.weight() : 0;
    }
    return weights > 0 ? Outcome.of(sum / weights) : noFigures();
  }

  private static Outcome<Double> noFigures() {
    return Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no split of a region has figures");
  }
}

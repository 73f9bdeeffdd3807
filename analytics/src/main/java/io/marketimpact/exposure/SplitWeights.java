package io.marketimpact.exposure;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.base.Require;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The countries of Asia-Pacific with their weights, by which a region's undisclosed revenue is
 * divided.
 *
 * @param weights of every rule that has figures
 */
public record SplitWeights(List<SplitWeight> weights) implements Serializable {

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if a rule names a country twice or lacks China
   */
  public SplitWeights {
    weights = List.copyOf(weights);
    for (SplitRule rule : SplitRule.all()) {
      List<String> countries =
          weights.stream()
              .filter(weight -> weight.rule() == rule)
              .map(SplitWeight::country)
              .toList();
      Require.that(
          countries.stream().distinct().count() == countries.size(),
          "a split must name each country once: %s",
          countries);
      Require.that(
          countries.isEmpty() || countries.contains(SplitWeight.CHINA),
          "the %s split must name CHN: %s",
          rule.id(),
          countries);
    }
  }

  /**
   * China's part of a region by one rule.
   *
   * @param rule the rule
   * @return g·a of China over the sum of g·a, or that the rule has no figures
   */
  public Outcome<Double> chinaPart(SplitRule rule) {
    double china = 0;
    double all = 0;
    for (SplitWeight weight : weights) {
      if (weight.rule() == rule) {
        all += weight.product();
        china += weight.country().equals(SplitWeight.CHINA) ? weight.product() : 0;
      }
    }
    return all > 0
        ? Outcome.of(china / all)
        : Outcome.excluded(
            ExclusionReason.NOT_DISCLOSED, "no figures for the " + rule.id() + " split");
  }

  /**
   * China's part of a region by every rule.
   *
   * @return the parts, or why there is none, by rule
   */
  public Map<SplitRule, Outcome<Double>> chinaParts() {
    Map<SplitRule, Outcome<Double>> parts = new EnumMap<>(SplitRule.class);
    SplitRule.all().forEach(rule -> parts.put(rule, chinaPart(rule)));
    return parts;
  }

  /**
   * The weighted mean over the rules that have figures.
   *
   * @return China's part of a region, or that no rule has figures
   */
  public Outcome<Double> weightedPart() {
    double sum = 0;
    double weights = 0;
    for (SplitRule rule : SplitRule.all()) {
      var part = chinaPart(rule).result();
      sum += part.map(value -> rule.weight() * value).orElse(0.0);
      weights += part.isPresent() ? rule.weight() : 0;
    }
    return weights > 0
        ? Outcome.of(sum / weights)
        : Outcome.excluded(ExclusionReason.NOT_DISCLOSED, "no split of a region has figures");
  }
}

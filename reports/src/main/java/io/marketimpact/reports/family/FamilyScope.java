package io.marketimpact.reports.family;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.inference.meta.EventEffect;
import io.marketimpact.inference.meta.Pool;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the mean of all restrictions of a family is, and what of the family is left out of it. */
final class FamilyScope {

  static final String RESTRICTIONS = "restrictions";

  private FamilyScope() {}

  /** Sentences with a blank before them; none where the restrictions have no mean. */
  static String words(FamilyResult family) {
    return family.pools().stream()
        .filter(pool -> pool.name().equals(RESTRICTIONS))
        .findFirst()
        .flatMap(pool -> pool.result().result().map(any -> words(family, pool, any)))
        .orElse("");
  }

  private static String words(FamilyResult family, Pool pool, Pool.Result all) {
    double mean = all.headline().mean();
    return " The mean of all "
        + pool.tests().events().size()
        + " restrictions is "
        + Format.percent(mean)
        + " ("
        + Format.interval(all.headline().interval())
        + ")"
        + leading(family, pool, mean)
            .map(
                kind ->
                    ", led by "
                        + Nouns.plural(kind(kind.name()))
                        + " ("
                        + Format.percent(mean(kind).orElseThrow())
                        + kind.result().result().map(FamilyScope::interval).orElse("")
                        + ")")
            .orElse("")
        + ".";
  }

  private static String interval(Pool.Result kind) {
    return "; " + Format.interval(kind.headline().interval());
  }

  /** Which events that were collected are no restrictions, with a blank before the sentence. */
  static String leftOut(FamilyResult family) {
    return family.pools().stream()
        .filter(pool -> pool.name().equals(RESTRICTIONS))
        .findFirst()
        .map(pool -> leftOut(family, pool))
        .orElse("");
  }

  /** The kind of them that lies farthest out on the side of all, where any lies farther. */
  private static Optional<Pool> leading(FamilyResult family, Pool all, double mean) {
    if (mean == 0) {
      return Optional.empty();
    }
    List<String> ids = ids(all);
    return family.pools().stream()
        .filter(pool -> pool.by().equals("kind") && ids.containsAll(ids(pool)))
        .filter(pool -> mean(pool).filter(kind -> kind / mean > 1).isPresent())
        .max(Comparator.comparingDouble(pool -> mean(pool).orElseThrow() / mean));
  }

  private static List<String> ids(Pool pool) {
    return pool.tests().events().stream().map(EventEffect::id).toList();
  }

  private static Optional<Double> mean(Pool pool) {
    return pool.result().result().map(any -> any.headline().mean());
  }

  private static String leftOut(FamilyResult family, Pool pool) {
    List<String> ids = ids(pool);
    TreeMap<String, Long> others =
        family.members().stream()
            .filter(member -> !ids.contains(member.event().id().value()))
            .collect(
                Collectors.groupingBy(
                    member -> kind(member.event().kind()), TreeMap::new, Collectors.counting()));
    return others.isEmpty()
        ? ""
        : " Of " + family.members().size() + " events collected, " + leftOut(others) + ".";
  }

  private static String leftOut(SortedMap<String, Long> others) {
    long count = others.values().stream().mapToLong(Long::longValue).sum();
    return others.entrySet().stream()
        .map(other -> Counted.inWords(other.getValue()) + " " + other.getKey())
        .collect(
            Collectors.joining(
                ", ", Counted.inWords(count) + (count == 1 ? " is" : " are") + " left out: ", ""));
  }

  /** A kind's name as people read it. */
  static String kind(String name) {
    return Words.capitalized(name).toLowerCase(Locale.ROOT);
  }
}

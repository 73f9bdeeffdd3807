package io.marketimpact.model;

import io.marketimpact.base.Require;
import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What every firm of a study is measured against: shared, read only.
 *
 * @param benchmark returns of the benchmark on the study's sessions
 * @param factors returns of the factors, none where the study has no factor file
 * @param controls stocks the news did not touch, by group; none where the study names no controls
 * @param sectors lines of business with their own returns; none where the study names no sectors
 */
public record Market(
    ReturnSeries benchmark,
    Factors factors,
    List<ControlReturns> controls,
    List<SectorReturns> sectors)
    implements Serializable {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if a control or a stock of a sector lies on another axis than
   *     the benchmark
   */
  public Market {
    controls = List.copyOf(controls);
    sectors = List.copyOf(sectors);
    onAxis(benchmark.axis(), controls.stream().flatMap(group -> group.shares().stream()));
    onAxis(
        benchmark.axis(),
        sectors.stream()
            .flatMap(sector -> Stream.concat(sector.basket().stream(), sector.funds().stream())));
  }

  /**
   * A market without sectors.
   *
   * @param benchmark returns of the benchmark on the study's sessions
   * @param factors returns of the factors
   * @param controls stocks the news did not touch, by group
   */
  public Market(ReturnSeries benchmark, Factors factors, List<ControlReturns> controls) {
    this(benchmark, factors, controls, List.of());
  }

  private static void onAxis(SessionAxis axis, Stream<ReturnSeries> shares) {
    Require.that(
        shares.allMatch(share -> share.axis().equals(axis)),
        "controls must lie on the benchmark's axis of %s sessions",
        axis.size());
  }

  /**
   * A market of a benchmark alone.
   *
   * @param benchmark returns of the benchmark
   * @return the market, without factors and controls
   */
  public static Market of(ReturnSeries benchmark) {
    return new Market(benchmark, Factors.NONE, List.of());
  }

  /**
   * The sessions of the study.
   *
   * @return the axis every series is laid out on
   */
  public SessionAxis axis() {
    return benchmark.axis();
  }

  /**
   * Every control stock other than a firm itself: the donors of its synthetic control.
   *
   * @param firm the firm
   * @return each stock once, ordered by security
   */
  public List<ReturnSeries> donors(SecurityId firm) {
    TreeMap<SecurityId, ReturnSeries> donors = new TreeMap<>();
    for (ControlReturns group : controls) {
      group.shares().forEach(share -> donors.put(share.security(), share));
    }
    donors.remove(firm);
    return List.copyOf(donors.values());
  }

  /**
   * The groups of control stocks of a stock's own line of business: those that name it as a firm,
   * else those it is a member of, else those with a member in a sector it is of (as a fund or as a
   * stock of the basket alone), else those that name no firm.
   *
   * @param share a firm of the study, or a stock the news did not touch
   * @return in the order of the study
   */
  public List<ControlReturns> lines(SecurityId share) {
    return Stream.<Predicate<ControlReturns>>of(
            group -> group.peersOf().contains(share),
            group -> group.has(share),
            group -> sectors.stream().anyMatch(sector -> sector.links(share, group)),
            group -> group.peersOf().isEmpty())
        .map(rule -> controls.stream().filter(rule).toList())
        .filter(groups -> !groups.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  /**
   * The control stocks of a stock's own line of business, {@link #lines}.
   *
   * @param firm a firm of the study, or a stock the news did not touch
   * @return each stock once, ordered by security; without the stock itself
   */
  public List<ReturnSeries> peers(SecurityId firm) {
    return lines(firm).stream()
        .flatMap(group -> group.shares().stream())
        .filter(share -> !share.security().equals(firm))
        .distinct()
        .sorted(Comparator.comparing(ReturnSeries::security))
        .toList();
  }

  /**
   * The sectors a stock belongs to.
   *
   * @param share a firm of the study, or a stock of a sector's basket
   * @return in the order of the study, each without the stock itself
   */
  public List<SectorReturns> sectors(SecurityId share) {
    return sectors.stream()
        .filter(sector -> sector.holds(share))
        .map(sector -> sector.without(share))
        .toList();
  }
}

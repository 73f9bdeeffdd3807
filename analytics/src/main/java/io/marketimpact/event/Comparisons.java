package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What the firms of a study are compared with, and how they are looked at among themselves.
 *
 * @param controls stocks the news did not touch
 * @param sectors lines of business, each with a basket of untouched stocks
 * @param subgroups firms that are also looked at on their own
 */
public record Comparisons(
    List<ControlGroup> controls, List<Sector> sectors, List<Subgroup> subgroups) {

  /** Of a study that compares with the market alone. */
  public static final Comparisons NONE = of(List.of());

  /** Keeps its own copies. */
  public Comparisons {
    controls = List.copyOf(controls);
    sectors = List.copyOf(sectors);
    subgroups = List.copyOf(subgroups);
  }

  /**
   * Controls without sectors or subgroups.
   *
   * @param controls stocks the news did not touch
   * @return the comparisons
   */
  public static Comparisons of(List<ControlGroup> controls) {
    return new Comparisons(controls, List.of(), List.of());
  }

  /**
   * Every stock that firms are compared with.
   *
   * @return controls, baskets and funds
   */
  public Stream<SecurityId> securities() {
    return Stream.concat(
        controls.stream().flatMap(group -> group.securities().stream()),
        sectors.stream()
            .flatMap(
                sector ->
                    Stream.concat(
                        sector.basket().stream(),
                        sector.fund().stream().map(SectorFund::security))));
  }

  /**
   * The same comparisons with stocks under other names.
   *
   * @param name the name of a stock
   * @return a copy
   */
  public Comparisons renamed(UnaryOperator<SecurityId> name) {
    return new Comparisons(
        controls.stream()
            .map(
                group ->
                    new ControlGroup(
                        group.name(),
                        renamed(group.securities(), name),
                        group.reason(),
                        renamed(group.peersOf(), name)))
            .toList(),
        sectors.stream()
            .map(
                sector ->
                    new Sector(
                        sector.name(),
                        renamed(sector.basket(), name),
                        renamed(sector.firms(), name),
                        sector
                            .fund()
                            .map(
                                fund ->
                                    new SectorFund(
                                        name.apply(fund.security()),
                                        fund.namedShare(),
                                        fund.caveat())),
                        sector.reason()))
            .toList(),
        subgroups.stream()
            .map(
                part ->
                    new Subgroup(
                        part.id(), part.name(), renamed(part.firms(), name), part.reason()))
            .toList());
  }

  private static List<SecurityId> renamed(List<SecurityId> shares, UnaryOperator<SecurityId> name) {
    return shares.stream().map(name).distinct().toList();
  }
}

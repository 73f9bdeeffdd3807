package io.marketimpact.exposure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of a company's revenue its areas cover where some of them lie inside others, as
 * countries do that are listed beside all sales abroad.
 */
public final class AreaCover {

  /** More places than this are taken as they stand: each more doubles the choices. */
  private static final int MOST_PLACES = 14;

  /** Below this, places taken to lie inside other areas leave too much unexplained. */
  private static final double LEAST = 0.9;

  private final List<RevenueDisclosure> places = new ArrayList<>();
  private final double total;
  private final double slack;
  private final double all;
  private final double holders;

  private AreaCover(List<RevenueDisclosure> areas, double total) {
    this.total = total;
    double rounding = areas.stream().mapToDouble(RevenueDisclosure::rounding).sum();
    this.slack = rounding + areas.get(0).rounding() + 1e-9 * total;
    this.all = areas.stream().mapToDouble(AreaCover::revenue).sum();
    areas.stream().filter(line -> !holdsOthers(line.area())).forEach(places::add);
    this.holders = all - places.stream().mapToDouble(AreaCover::revenue).sum();
  }

  /**
   * The revenue the areas cover, each part counted once. Places may lie inside regions and what is
   * named by what it leaves out, if these are at least as large.
   *
   * @param areas company-wide lines that have a revenue, at least one
   * @param total the company's total revenue, in the same unit
   * @return the covered revenue, at most the total to the last digit; empty where the areas
   *     contradict the total
   */
  public static OptionalDouble of(List<RevenueDisclosure> areas, double total) {
    return new AreaCover(areas, total).covered();
  }

  private OptionalDouble covered() {
    if (all <= total + slack) {
      return OptionalDouble.of(all);
    }
    double most = Double.NEGATIVE_INFINITY;
    int choices = places.size() > MOST_PLACES ? 0 : 1 << places.size();
    for (int inside = 1; inside < choices; inside++) {
      double kept = keptWithout(inside);
      if (kept <= total + slack && kept >= LEAST * total) {
        most = Math.max(most, kept);
      }
    }
    return most > 0 ? OptionalDouble.of(most) : OptionalDouble.empty();
  }

  /** What is left without the places of a bit set; nothing where no area can hold them. */
  private double keptWithout(int inside) {
    double removed = 0;
    for (int i = 0; i < places.size(); i++) {
      removed += (inside >> i & 1) == 1 ? revenue(places.get(i)) : 0;
    }
    return removed <= holders + slack ? all - removed : 0;
  }

  private static boolean holdsOthers(Area area) {
    return area.isRegion() || area.isRemainder();
  }

  private static double revenue(RevenueDisclosure line) {
    return line.revenue().result().orElseThrow();
  }
}

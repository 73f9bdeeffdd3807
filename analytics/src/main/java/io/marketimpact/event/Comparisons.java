package io.marketimpact.event;

import java.util.List;

/**
 * What the firms of a study are compared with, and how they are looked at among themselves.
 *
 * @param controls shares the news did not touch
 * @param sectors lines of business, each with a basket of untouched shares
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
   * @param controls shares the news did not touch
   * @return the comparisons
   */
  public static Comparisons of(List<ControlGroup> controls) {
    return new Comparisons(controls, List.of(), List.of());
  }
}

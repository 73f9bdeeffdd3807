package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The firms of a group that get a drawing each: those with the largest abnormal returns under the
 * headline, in the order of the group.
 *
 * @param firms by their place in the group
 * @param studied number of firms to choose from
 * @param window the headline's, in words
 */
public record Largest(TreeMap<Integer, FirmStudy> firms, int studied, String window) {

  /** More drawings side by side than this nobody compares. */
  public static final int MOST = 12;

  /** Keeps its own copy. */
  public Largest {
    firms = new TreeMap<>(firms);
  }

  /**
   * Chooses.
   *
   * @param plan whose headline counts
   * @param group the group
   * @return the firms; those without a result under the headline are none of them
   */
  public static Largest of(StudyPlan plan, GroupResult group) {
    List<FirmStudy> all = group.firms();
    List<Integer> studied =
        IntStream.range(0, all.size())
            .boxed()
            .filter(place -> headline(plan, all.get(place)).isPresent())
            .toList();
    double[] sizes = new double[all.size()];
    studied.forEach(place -> sizes[place] = size(plan, all.get(place)));
    Set<Integer> chosen =
        studied.stream()
            .sorted(Comparator.comparingDouble(place -> -sizes[place]))
            .limit(MOST)
            .collect(Collectors.toSet());
    TreeMap<Integer, FirmStudy> firms = new TreeMap<>();
    chosen.forEach(place -> firms.put(place, all.get(place)));
    return new Largest(firms, studied.size(), Format.window(plan.headline().window()));
  }

  private static Optional<FirmWindow> headline(StudyPlan plan, FirmStudy firm) {
    return firm.window(plan.headline()).result();
  }

  private static double size(StudyPlan plan, FirmStudy firm) {
    return Math.abs(headline(plan, firm).orElseThrow().evidence().car());
  }

  /**
   * What a title says of the choice, since it speaks of those alone that are drawn.
   *
   * @return the end of a title, empty where every firm is drawn
   */
  public String among() {
    return firms.size() == studied ? "" : " among the " + firms.size() + " largest";
  }

  /**
   * What a caption says of the choice.
   *
   * @return a sentence after a space, empty where every firm is drawn
   */
  public String words() {
    return firms.size() == studied
        ? ""
        : " Drawn: the "
            + Counted.of(firms.size(), studied)
            + " firms with the largest abnormal return over "
            + window
            + ".";
  }
}

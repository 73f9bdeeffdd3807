package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.StudyPlan;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

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
    TreeSet<Sized> largest = new TreeSet<>();
    int studied = 0;
    int place = 0;
    for (FirmStudy firm : group.firms()) {
      Optional<FirmWindow> headline = firm.window(plan.headline()).result();
      if (headline.isPresent()) {
        studied++;
        largest.add(new Sized(Math.abs(headline.get().evidence().car()), place, firm));
        if (largest.size() > MOST) {
          largest.pollLast();
        }
      }
      place++;
    }
    TreeMap<Integer, FirmStudy> firms = new TreeMap<>();
    largest.forEach(each -> firms.put(each.place(), each.firm()));
    return new Largest(firms, studied, Format.window(plan.headline().window()));
  }

  /** A firm by the size of its abnormal return, the largest first, then by its place. */
  private record Sized(double size, int place, FirmStudy firm) implements Comparable<Sized> {

    @Override
    public int compareTo(Sized other) {
      int bySize = Double.compare(other.size, size);
      return bySize == 0 ? Integer.compare(place, other.place) : bySize;
    }
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

package io.marketimpact.reports.figures;

import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupPathPoint;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.PathPoint;
import io.marketimpact.study.StudyResult;
import java.util.List;

/**
 * From which close a path is cumulated: the one before day 0, or the one before its first day where
 * it does not reach that close.
 *
 * @param first day of the path
 * @param last day of the path
 */
public record PathOrigin(int first, int last) {

  /**
   * Of a group's average.
   *
   * @param group the group, with a path
   * @return from where it counts
   */
  public static PathOrigin of(GroupResult group) {
    List<GroupPathPoint> path = group.path();
    return new PathOrigin(path.get(0).day(), path.get(path.size() - 1).day());
  }

  /**
   * Of the firms that are drawn.
   *
   * @param result the study
   * @param group one of its groups
   * @return from where each counts
   */
  public static List<PathOrigin> ofFirms(StudyResult result, GroupResult group) {
    return Largest.of(result.plan(), group).firms().values().stream()
        .flatMap(firm -> of(result, firm).stream())
        .toList();
  }

  private static List<PathOrigin> of(StudyResult result, FirmStudy firm) {
    return firm.estimate(result.plan().headline().model()).result().stream()
        .map(estimate -> estimate.returns().rebased())
        .filter(path -> !path.isEmpty())
        .map(
            (List<PathPoint> path) ->
                new PathOrigin(path.get(0).day(), path.get(path.size() - 1).day()))
        .toList();
  }

  private boolean isBeforeDayZero() {
    return first <= 0 && last >= -1;
  }

  /**
   * What a column of the path is called.
   *
   * @return such as Since day −1
   */
  public String head() {
    return "Since day " + Format.offset(isBeforeDayZero() ? -1 : first - 1);
  }

  /**
   * What a caption says of several paths.
   *
   * @param paths whose
   * @return words that hold for each
   */
  public static String words(List<PathOrigin> paths) {
    return "since the close before day 0"
        + (paths.stream().allMatch(PathOrigin::isBeforeDayZero)
            ? ""
            : ", or before its first day where a path does not reach that close");
  }
}

package io.marketimpact.reports.figures;

import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What all studied firms of a study of one group did on average under its headline.
 *
 * @param firms how many
 * @param actual mean of their returns
 * @param expected mean of their expected returns
 * @param window the group's result, whose CAAR is the difference of the two
 */
public record HeadlineAverage(int firms, double actual, double expected, GroupWindow window) {

  /**
   * Averages.
   *
   * @param result the study
   * @return the average, empty where there are several groups or fewer than two studied firms
   */
  public static Optional<HeadlineAverage> of(StudyResult result) {
    List<FirmWindow> firms =
        result
            .firms()
            .flatMap(firm -> firm.window(result.plan().headline()).result().stream())
            .toList();
    return result.groups().size() != 1 || firms.size() < 2
        ? Optional.empty()
        : result
            .groups()
            .get(0)
            .window(result.plan().headline())
            .map(
                window ->
                    new HeadlineAverage(
                        firms.size(),
                        mean(firms, FirmWindow::actual),
                        mean(firms, FirmWindow::expected),
                        window));
  }

  /**
   * What a chart or a table calls it.
   *
   * @return such as Average of 5
   */
  public String name() {
    return "Average of " + firms;
  }

  private static double mean(List<FirmWindow> firms, ToDoubleFunction<FirmWindow> part) {
    return firms.stream().mapToDouble(part).average().orElseThrow();
  }
}

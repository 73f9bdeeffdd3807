package io.marketimpact.reports.figures;

import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.PathFigure.Path;
import io.marketimpact.reports.figures.PathFigure.Point;
import io.marketimpact.reports.figures.PathFigure.Size;
import io.marketimpact.reports.figures.PowerFigure.Headline;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.FirmNames;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of a group's headline: its days, its placebo windows, its power. */
public final class GroupFigures {

  private static final String AVERAGE = "Average of the firms";

  private final StudyResult result;
  private final StudyPlan plan;
  private final GroupResult group;
  private final String id;
  private final String suffix;

  private GroupFigures(StudyResult result, GroupResult group) {
    this.result = result;
    this.plan = result.plan();
    this.group = group;
    this.id = "group" + result.groups().indexOf(group) + "-";
    this.suffix = result.groups().size() == 1 ? "" : ", group " + group.group();
  }

  /**
   * The figures of a group.
   *
   * @param result the study
   * @param group one of its groups
   * @return its figures, none drawn yet
   */
  public static GroupFigures of(StudyResult result, GroupResult group) {
    return new GroupFigures(result, group);
  }

  /**
   * The average abnormal return of each day around day 0.
   *
   * @return the figure, empty where the group has no path or is one firm
   */
  public Optional<Figure> days() {
    List<Point> points =
        group.path().stream()
            .map(
                point ->
                    new Point(
                        point.day(),
                        point.average(),
                        point.averageInterval().low(),
                        point.averageInterval().high()))
            .toList();
    return points.isEmpty() || group.firms().size() < 2
        ? Optional.empty()
        : DailyFigure.comparable(
                List.of(new Path(id + "days", days(points) + suffix, points)), Size.LARGE)
            .stream()
            .findFirst();
  }

  /** On how many days the average leaves zero out of its interval, and whether on day 0. */
  static String days(List<Point> points) {
    List<Point> outside = points.stream().filter(Point::leavesOutZero).toList();
    if (outside.isEmpty()) {
      return "The average's 95\u202F% interval included zero on "
          + (points.size() == 1
              ? "the only day"
              : "all " + Counted.inWords(points.size()) + " days");
    }
    return "The average's 95\u202F% interval excluded zero on "
        + Counted.of(outside.size(), points.size())
        + " days"
        + (outside.stream().anyMatch(point -> point.day() == 0)
            ? ", day 0 among them"
            : ", not on day 0");
  }

  /**
   * The abnormal return of each day of the firms with the largest headline, on one scale.
   *
   * @return a figure per firm
   */
  public List<Figure> firmDays() {
    List<Path> firms = new ArrayList<>();
    FirmNames names = FirmNames.of(result, largest().firms().values());
    largest()
        .firms()
        .forEach(
            (place, firm) -> {
              List<Point> points = points(firm);
              if (!points.isEmpty()) {
                firms.add(
                    new Path(
                        id + "days" + place, DailyFigure.title(names.of(firm), points), points));
              }
            });
    return firms.isEmpty() ? List.of() : DailyFigure.comparable(firms, Size.SMALL);
  }

  private List<Point> points(FirmStudy firm) {
    return firm.estimate(plan.headline().model()).result().stream()
        .flatMap(estimate -> estimate.returns().days().stream())
        .map(
            day ->
                new Point(day.day(), day.abnormal(), day.interval().low(), day.interval().high()))
        .toList();
  }

  /**
   * The firms that get a drawing each.
   *
   * @return those with the largest headline
   */
  public Largest largest() {
    return Largest.of(plan, group);
  }

  /**
   * The headline among placebo windows.
   *
   * @return the figure, empty where there is no placebo window
   */
  public Optional<Figure> placebo() {
    return group
        .window(plan.headline())
        .flatMap(
            window -> window.scaled().result().map(scaled -> placebo(window, scaled.windows())));
  }

  private Figure placebo(GroupWindow window, PlaceboWindows placebo) {
    double p = window.verdict().result().map(Verdict::pValue).orElse(placebo.twoSided());
    return PlaceboFigure.of(
        id + "placebo",
        Format.window(window.window()),
        suffix,
        new PlaceboFigure.Observed(window.caar(), window.looks(), p),
        placebo);
  }

  /**
   * The power of the tests of the average and of the firms with the largest headline.
   *
   * @return the figure, empty where no test ever finds an effect
   */
  public Optional<Figure> power() {
    List<Headline> tests = new ArrayList<>();
    group
        .window(plan.headline())
        .filter(window -> window.firms() > 1)
        .flatMap(window -> window.test().result())
        .flatMap(test -> Headline.of(AVERAGE, test, true))
        .ifPresent(tests::add);
    FirmNames names = FirmNames.of(result, largest().firms().values());
    largest()
        .firms()
        .values()
        .forEach(
            firm ->
                firm.window(plan.headline())
                    .result()
                    .flatMap(window -> Headline.of(names.of(firm), window.test(), false))
                    .ifPresent(tests::add));
    return tests.isEmpty()
        ? Optional.empty()
        : Optional.of(PowerFigure.of(id + "power", largest().among() + suffix, tests));
  }
}

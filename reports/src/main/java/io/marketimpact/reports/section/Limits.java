package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.tables.EventDays;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What limits an answer: one date, variance, and other news in the same window. */
final class Limits {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()/]+");

  private final StudyResult result;
  private final List<Confounder> inWindow;

  private Limits(StudyResult result, List<Confounder> inWindow) {
    this.result = result;
    this.inWindow = inWindow;
  }

  static Limits of(StudyResult result) {
    EventDays days = EventDays.of(result);
    EventWindow window = result.plan().headline().window();
    return new Limits(
        result,
        result.dossier().confounders().stream()
            .filter(
                other ->
                    days.of(other.date())
                        .filter(day -> day >= window.start() && day <= window.end())
                        .isPresent())
            .toList());
  }

  /** How many items of other news in the headline's window name a firm by its symbol. */
  long naming(FirmStudy firm) {
    String symbol = firm.event().security().symbol();
    return inWindow.stream()
        .filter(other -> Arrays.asList(BETWEEN_WORDS.split(other.touches())).contains(symbol))
        .count();
  }

  List<String> sentences() {
    List<String> limits = new ArrayList<>();
    headline().ifPresent(window -> limits.add(oneObservation(window)));
    limits.add(variance());
    limits.add(ownDays());
    limits.add(otherNews());
    return limits;
  }

  private Optional<GroupWindow> headline() {
    StudyPlan plan = result.plan();
    return result.groups().stream()
        .flatMap(group -> group.window(plan.headline()).stream())
        .filter(window -> window.firms() > 1 && window.effect().result().isPresent())
        .findFirst();
  }

  private static String oneObservation(GroupWindow window) {
    return "One date is one observation of the event, not "
        + window.firms()
        + ": the firms' residuals have a mean correlation of "
        + Format.number(window.meanCorrelation())
        + ", and tests that ignore it are grayed below.";
  }

  private String variance() {
    return result.firms().count() == 1
        ? "A rise in the share's variance on the day cannot be distinguished from an effect on its"
            + " mean by any test on one date."
        : "A rise in variance on the day, common to all shares, cannot be distinguished from an"
            + " effect on their mean by any test on one date.";
  }

  /** A share's own earnings are no ordinary days: left out where the study names them. */
  private String ownDays() {
    long spells =
        result.plan().masks().stream()
            .filter(
                mask ->
                    result
                        .firms()
                        .anyMatch(firm -> mask.securities().contains(firm.event().security())))
            .count();
    return spells == 0
        ? "No dates of the firms' own earnings are known to this study: those days count as"
            + " ordinary ones."
        : "Days of the firms' own news that the study names, such as earnings, are left out of"
            + " estimation and of the ordinary days: "
            + (spells == 1 ? "one spell" : spells + " spells")
            + ".";
  }

  private String otherNews() {
    int all = result.dossier().confounders().size();
    if (all == 0) {
      return "This study has no other news on record for these days: anything else that moved"
          + " prices is in the numbers.";
    }
    if (inWindow.isEmpty()) {
      return "Other news around the event is listed below ("
          + items(all)
          + "); none of it is removed from the numbers.";
    }
    return "Other news moved the same prices: "
        + items(inWindow.size())
        + " in the same window, "
        + Format.window(result.plan().headline().window())
        + firmsNamed()
        + ". None is removed from the numbers.";
  }

  private String firmsNamed() {
    String named =
        result
            .firms()
            .filter(firm -> naming(firm) > 0)
            .map(firm -> result.nameOf(firm) + " (" + naming(firm) + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return named.isEmpty() ? "" : ", some of them about " + named;
  }

  private static String items(int count) {
    return count == 1 ? "one item" : count + " items";
  }
}

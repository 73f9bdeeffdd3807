package io.marketimpact.reports.section;

import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import io.marketimpact.reports.tables.EventDays;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Nouns;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.GroupWindow;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.StudyState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What limits an answer: prices that are still to come, the firms' own results and other news in
 * the same window; and what limits the test that decides: one date, and variance.
 */
final class Limits {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,;:()/]+");

  /** More firms than these are counted. */
  private static final int MOST_NAMED = 3;

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

  /** Other news in the headline's window. */
  Stream<Confounder> inWindow() {
    return inWindow.stream();
  }

  /** How many items of other news in the headline's window name a firm by its symbol. */
  long naming(FirmStudy firm) {
    return inWindow.stream().filter(other -> names(other, firm)).count();
  }

  /** Whether other news names a firm by its symbol. */
  static boolean names(Confounder other, FirmStudy firm) {
    return Arrays.asList(BETWEEN_WORDS.split(other.touches()))
        .contains(firm.event().security().symbol());
  }

  /** What bears on every figure: prices still to come, and the firms' own results. */
  List<String> ofAllFigures() {
    List<String> limits = new ArrayList<>();
    if (result.state() == StudyState.PROVISIONAL) {
      limits.add(
          "This study is provisional: the prices end before the last day that it lists. What it"
              + " says of later days is incomplete until they reach it.");
    }
    new OwnResults(result).onEventDays().ifPresent(limits::add);
    return limits;
  }

  /** What limits the test that decides, whatever else happened. */
  List<String> ofTheTest() {
    return Stream.concat(headline().map(Limits::oneObservation).stream(), Stream.of(variance()))
        .toList();
  }

  private Optional<GroupWindow> headline() {
    StudyPlan plan = result.plan();
    return result.groups().stream()
        .filter(group -> Scope.hasOneDay(result))
        .flatMap(group -> group.window(plan.headline()).stream())
        .filter(window -> window.firms() > 1 && window.effect().result().isPresent())
        .findFirst();
  }

  private static String oneObservation(GroupWindow window) {
    return "One date is one observation of the event, not "
        + Counted.inWords(window.firms())
        + ". The firms' residuals have a mean correlation of "
        + Format.number(window.meanCorrelation())
        + ", which some tests ignore.";
  }

  private String variance() {
    return result.firms().count() == 1
        ? "The deciding test cannot distinguish a rise in the stock's variance from an effect."
        : "The deciding test cannot distinguish a rise in every stock's variance from an effect.";
  }

  /**
   * What else happened in the headline's window, as far as it is on record: the main of it first.
   */
  String otherNews() {
    return MainConfounder.of(result).map(told -> told + " ").orElse("") + allOfIt();
  }

  private String allOfIt() {
    int all = result.dossier().confounders().size();
    if (all == 0) {
      return "The study has no other news on record for these days; whatever else moved"
          + " prices is in the figures.";
    }
    if (inWindow.isEmpty()) {
      return "Other news around the event is on record ("
          + items(all)
          + "); its effect is not taken out of the abnormal returns.";
    }
    return items()
        + Format.window(result.plan().headline().window())
        + firmsNamed()
        + ". The abnormal returns may include "
        + (inWindow.size() == 1 ? "its" : "their")
        + " effect.";
  }

  /** Their number, with those that a finding tells of: nobody is to count them twice. */
  private String items() {
    List<String> told = MainConfounder.told(result);
    if (told.isEmpty()) {
      return Words.capitalized(Counted.inWords(inWindow.size()))
          + (inWindow.size() == 1 ? " other news item" : " other news items")
          + " fell on ";
    }
    String theirs =
        told.size() > MOST_NAMED
            ? "other news of " + Counted.inWords(told.size()) + " firms"
            : Nouns.possessive(Words.list(told)) + " other news";
    return MainConfounder.tellsOfAll(result)
        ? Words.capitalized(theirs) + " is all that is on record for "
        : "Including " + theirs + ", " + Counted.inWords(inWindow.size()) + " news items fell on ";
  }

  private String firmsNamed() {
    List<FirmStudy> named = result.firms().filter(firm -> naming(firm) > 0).toList();
    if (named.isEmpty()) {
      return "";
    }
    if (named.size() > MOST_NAMED) {
      return inWindow.size() == 1
          ? "; it bears on " + Counted.inWords(named.size()) + " of the firms"
          : "; some bear on " + Counted.inWords(named.size()) + " of the firms";
    }
    return inWindow.size() == 1
        ? "; it bears on " + Words.list(named.stream().map(result::nameOf).distinct().toList())
        : "; "
            + Words.list(
                IntStream.range(0, named.size()).mapToObj(i -> counted(named, i)).toList());
  }

  /** How many items bear on a firm, with a verb in the first place. */
  private String counted(List<FirmStudy> named, int place) {
    FirmStudy firm = named.get(place);
    long items = naming(firm);
    String verb = place > 0 ? "" : items == 1 ? " bears" : " bear";
    return Counted.inWords(items) + verb + " on " + result.nameOf(firm);
  }

  private static String items(int count) {
    return count == 1 ? "one item" : Counted.inWords(count) + " items";
  }
}

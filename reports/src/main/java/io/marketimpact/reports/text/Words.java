package io.marketimpact.reports.text;

import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupWindow;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decisions as sentences. Every sentence about significance comes from {@link Decision}, so that
 * words and numbers cannot contradict each other; "no impact" is never said.
 */
public final class Words {

  private static final Pattern NUMBERED_WAVE = Pattern.compile("^W(\\d+)$");

  private Words() {}

  /**
   * A decision in a few words.
   *
   * @param decision the decision
   * @return for a label
   */
  public static String label(Decision decision) {
    return switch (decision) {
      case DISTINGUISHABLE -> "significant";
      case NOT_DISTINGUISHABLE -> "not significant";
    };
  }

  /**
   * What a stock did over a window, before any model.
   *
   * @param actual its return
   * @return such as fell 4.15 %
   */
  public static String moved(double actual) {
    String size = Format.size(actual);
    if (size.startsWith("0.00")) {
      return "did not move";
    }
    return (actual < 0 ? "fell " : "rose ") + size;
  }

  /**
   * What may be said about a firm's move.
   *
   * @param result the firm's window
   * @param familyWise Romano-Wolf p-value over the group's firms, where there is one
   * @return one or two sentences, the first without its beginning: "That leaves ..."
   */
  public static String firm(FirmWindow result, Optional<Double> familyWise) {
    return sentence(
        result.verdict(), result.evidence().car(), familyWise.map(Words::family).orElse(""));
  }

  /**
   * A wave of the news by its name.
   *
   * @param id such as W1, or what the event's file calls it
   * @return such as Wave 1
   */
  public static String wave(String id) {
    return NUMBERED_WAVE.matcher(id).replaceFirst("Wave $1");
  }

  /**
   * A name as it begins a line.
   *
   * @param name such as days 0 to +1, or an identifier
   * @return the name with a capital and blanks
   */
  public static String capitalized(String name) {
    String words = name.replace('_', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * How many of several things, as a sentence begins.
   *
   * @param some how many of them
   * @param all how many there are, at least one
   * @return such as None of five, Two of five, Both, or All five
   */
  public static String howMany(long some, int all) {
    return some < all ? capitalized(Counted.of(some, all)) : Counted.all(all);
  }

  /**
   * A firm's figures alone.
   *
   * @param result the firm's window
   * @return estimate, interval and p-value of the test that decides, and the detectable effect
   *     where that found none
   */
  public static String figures(FirmWindow result) {
    return figures(result.evidence().car(), result.verdict());
  }

  /**
   * A group's figures alone.
   *
   * @param result the group's window
   * @return the same of an average; the estimate alone where there is no verdict
   */
  public static String figures(GroupWindow result) {
    return result
        .verdict()
        .match(verdict -> figures(result.caar(), verdict), why -> Format.percent(result.caar()));
  }

  private static String figures(double effect, Verdict verdict) {
    return Format.percent(effect) + " (" + numbers(verdict) + unseen(verdict) + ")";
  }

  /**
   * What may be said about a group's move.
   *
   * @param result the group's window
   * @return one or two sentences, or why nothing may be said
   */
  public static String group(GroupWindow result) {
    String head = "On average over " + Format.window(result.window()) + " the firms show ";
    Optional<Interval> student = result.interval().result();
    if (student.isEmpty()) {
      return head
          + "an abnormal return of "
          + Format.percent(result.caar())
          + ". No confidence interval is available: "
          + result.effect().exclusion().map(why -> why.detail()).orElse("")
          + ". See the tests.";
    }
    return head
        + result
            .verdict()
            .match(
                verdict -> sentence(verdict, result.caar(), ""),
                why ->
                    move(result.caar(), interval(student.get()) + ", no placebo p")
                        + ". Without a placebo test there is no verdict: "
                        + why.detail()
                        + ". "
                        + detectable(result.minimumDetectable()));
  }

  private static String move(double effect, String remark) {
    return "an abnormal return of " + Format.percent(effect) + " (" + remark + ")";
  }

  private static String interval(Interval interval) {
    return "95\u202F% interval " + Format.interval(interval);
  }

  private static String p(double p) {
    return "p\u00A0" + equal(p);
  }

  /**
   * A probability with the sign before it.
   *
   * @param p in [0, 1]
   * @return such as = 0.13, or &lt; 0.001
   */
  public static String equal(double p) {
    String text = Format.probability(p);
    return text.startsWith("<") ? "<\u00A0" + text.substring(1) : "=\u00A0" + text;
  }

  private static String family(double p) {
    return ", family-wise " + p(p);
  }

  private static String sentence(Verdict verdict, double effect, String family) {
    String move = move(effect, numbers(verdict) + family);
    return switch (verdict.decision()) {
      case DISTINGUISHABLE -> move + ". It is statistically significant.";
      case NOT_DISTINGUISHABLE ->
          move
              + ". It is not statistically significant. "
              + detectable(verdict.minimumDetectable());
    };
  }

  private static String numbers(Verdict verdict) {
    return verdict.interval().match(Words::interval, why -> "no interval")
        + ", "
        + (verdict.rule() == EffectTest.Rule.PLACEBO ? "placebo " : "")
        + p(verdict.pValue())
        + (verdict.looks() == 1
            ? ""
            : " adjusted for " + Counted.inWords(verdict.looks()) + " windows");
  }

  /** What a test that found nothing would have found. */
  private static String unseen(Verdict verdict) {
    return verdict.decision().isDistinguishable()
        ? ""
        : verdict.minimumDetectable().match(size -> ", detectable " + Format.size(size), why -> "");
  }

  private static String detectable(Outcome<Double> effect) {
    return effect.match(
        size ->
            "The test would detect a move of "
                + Format.size(size)
                + " or more with 80\u202F% power.",
        why -> "The test could detect no move: " + why.detail() + ".");
  }

  /**
   * When news became public, as precisely as it is known; bounds are whole minutes that still
   * bound.
   *
   * @param time the time
   * @return such as by 14 Jan 2026 11:30 UTC; no earlier bound known
   */
  public static String time(PublicationTime time) {
    if (time instanceof PublicationTime.Between between) {
      String first = Format.instant(between.earliest().truncatedTo(ChronoUnit.MINUTES));
      String last = Format.instant(LocalTimes.up(between.latest()));
      String day = first.substring(0, first.indexOf(':') - 2);
      return "between "
          + (last.startsWith(day) ? first.replace(" UTC", "") : first)
          + " and "
          + (last.startsWith(day) ? last.substring(day.length()) : last);
    }
    if (time instanceof PublicationTime.NoLaterThan bound) {
      return "by " + Format.instant(LocalTimes.up(bound.latest())) + "; no earlier bound known";
    }
    return time instanceof PublicationTime.OnDate only
        ? "on " + Format.day(only.date()) + ", hour unknown"
        : time.latestInstant().map(Format::instant).orElse("");
  }

  /**
   * Names one after the other.
   *
   * @param names the names
   * @return such as Broadcom, Fortinet and Rapid7
   */
  public static String list(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? String.join("", names)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /**
   * Names of which any may hold.
   *
   * @param names the names
   * @return such as sales or direct revenue exposure
   */
  public static String either(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? list(names)
        : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
  }

  /**
   * The city whose clock a time zone is named after.
   *
   * @param zone the zone
   * @return such as New York
   */
  public static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /**
   * A constant's name as words.
   *
   * @param constant the constant
   * @return lower case with spaces
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

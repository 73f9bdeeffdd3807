package io.marketimpact.reports.index;

import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.table.Tone;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A study as the index shows it.
 *
 * @param title its title
 * @param tone how it is marked
 * @param headlines what was found, a line per group
 * @param facts what else is to be known, in order
 * @param files its documents, the report first
 * @param day by what it is sorted by date
 * @param effect by what it is sorted by effect, empty where none was measured
 * @param detectable by what it is sorted by detectability, empty where it is not known
 * @param p by what it is sorted by evidence: the smallest p of its groups, empty where there is
 *     none
 * @param trust by what it is sorted by trust: of its groups the best grade of the test that
 *     decides, then its p, empty where neither is known
 */
public record Card(
    String title,
    Tone tone,
    List<Headline> headlines,
    List<Fact> facts,
    List<Link> files,
    String day,
    String effect,
    String detectable,
    String p,
    String trust) {

  private static final int MOST_GROUPS = 4;
  private static final String UNKNOWN = "\u2013";

  /** Keeps its own copies. */
  public Card {
    headlines = List.copyOf(headlines);
    facts = List.copyOf(facts);
    files = List.copyOf(files);
  }

  /**
   * What was found for a group.
   *
   * @param group its name, empty where there is only one
   * @param figure the abnormal return in large
   * @param label the decision in two or three words
   * @param text its interval and p-value
   */
  public record Headline(String group, String figure, String label, String text) {}

  /**
   * Something to be known.
   *
   * @param name what
   * @param text how it is
   */
  public record Fact(String name, String text) {}

  /**
   * A way to a file.
   *
   * @param name what it is called
   * @param address where it is, from the page
   */
  public record Link(String name, String address) {}

  static Card of(StudyIndex.Study study, Path page, Optional<Changes> changes) {
    StudySummary summary = study.summary();
    List<StudySummary.Group> groups = summary.groups();
    return new Card(
        summary.title(),
        stands(groups) ? Tone.STRONG : Tone.PLAIN,
        groups.stream().limit(MOST_GROUPS).map(group -> headline(group, groups.size())).toList(),
        facts(summary, study.directory()),
        files(study.directory(), page, changes),
        summary.days().isEmpty() ? "" : Long.toString(last(summary.days()).toEpochDay()),
        largest(groups, effect -> Math.abs(effect.size())),
        largest(groups, effect -> -effect.detectable().orElse(Double.POSITIVE_INFINITY))
            .replaceFirst("^-", ""),
        largest(groups, effect -> -effect.p().orElse(Double.POSITIVE_INFINITY))
            .replaceFirst("^-", ""),
        largest(groups, effect -> -place(effect)).replaceFirst("^-", ""));
  }

  /**
   * Twice the place of the grade, plus p, so that p orders those of one grade and no p of 1 reaches
   * the next grade. What has no grade follows what has, and without p what has one.
   */
  private static double place(StudySummary.Effect effect) {
    if (effect.trust().isEmpty() && effect.p().isEmpty()) {
      return Double.POSITIVE_INFINITY;
    }
    int grade = effect.trust().map(TrustLevel::ordinal).orElse(TrustLevel.values().length);
    return 2.0 * grade + effect.p().orElse(1.5);
  }

  private static LocalDate last(List<LocalDate> days) {
    return days.get(days.size() - 1);
  }

  private static boolean stands(List<StudySummary.Group> groups) {
    return groups.stream()
        .flatMap(group -> group.effect().stream())
        .flatMap(effect -> effect.decision().stream())
        .anyMatch(Decision::isDistinguishable);
  }

  private static String largest(
      List<StudySummary.Group> groups, ToDoubleFunction<StudySummary.Effect> size) {
    return groups.stream()
        .flatMap(group -> group.effect().stream())
        .mapToDouble(size)
        .filter(Double::isFinite)
        .boxed()
        .max(Double::compare)
        .map(value -> Double.toString(value))
        .orElse("");
  }

  private static Headline headline(StudySummary.Group group, int groups) {
    String name = groups == 1 ? "" : group.name();
    return group
        .effect()
        .map(
            effect ->
                new Headline(
                    name,
                    Format.percent(effect.size()),
                    effect.decision().map(Words::label).orElse("see the tests"),
                    text(effect)))
        .orElseGet(
            () -> new Headline(name, UNKNOWN, "could not be studied", "No firm has a result."));
  }

  private static String text(StudySummary.Effect effect) {
    List<String> parts = new ArrayList<>();
    effect
        .interval()
        .ifPresent(interval -> parts.add("95\u202F% interval " + Format.interval(interval)));
    effect.p().ifPresent(value -> parts.add("placebo p\u00A0" + Words.equal(value)));
    return parts.isEmpty()
        ? "No confidence interval is available."
        : String.join(", ", parts) + ".";
  }

  private static List<Fact> facts(StudySummary summary, Path directory) {
    List<Fact> facts = new ArrayList<>();
    if (summary.isProvisional()) {
      facts.add(new Fact("State", "provisional: the prices end before the window does"));
    }
    facts.add(new Fact("Day 0", days(summary.days())));
    int more = summary.leftOut().firms();
    facts.add(
        new Fact(
            "Firms",
            firms(summary.groups()) + (more == 0 ? "" : ", and " + more + " in its files alone")));
    int groups = summary.groups().size() + summary.leftOut().groups();
    if (groups > MOST_GROUPS) {
      facts.add(new Fact("Groups", groups + ", the first " + MOST_GROUPS));
    }
    facts.add(
        new Fact("Measured over", Format.window(summary.window()) + ", " + name(summary.model())));
    facts.add(new Fact("Detectable", detectable(summary.groups())));
    facts.add(new Fact("Trust", trust(summary.groups())));
    Optional.ofNullable(directory.getFileName())
        .ifPresent(name -> facts.add(new Fact("Directory", name.toString())));
    return facts;
  }

  private static String days(List<LocalDate> days) {
    if (days.isEmpty()) {
      return UNKNOWN;
    }
    return days.size() == 1
        ? Format.day(days.get(0))
        : days.size() + " days, " + Format.day(days.get(0)) + " to " + Format.day(last(days));
  }

  private static String firms(List<StudySummary.Group> groups) {
    int firms = groups.stream().mapToInt(StudySummary.Group::firms).sum();
    int studied = groups.stream().mapToInt(StudySummary.Group::studied).sum();
    return studied == firms ? Integer.toString(firms) : studied + " of " + firms + " studied";
  }

  /** By its name in the field; a model of the publisher's own by its id. */
  private static String name(ModelId id) {
    return Models.all().stream()
        .filter(model -> model.id().equals(id))
        .map(model -> model.method().name().toLowerCase(Locale.ROOT))
        .findFirst()
        .orElse(id.value());
  }

  private static String detectable(List<StudySummary.Group> groups) {
    List<Double> known =
        groups.stream()
            .flatMap(group -> group.effect().stream())
            .flatMap(effect -> effect.detectable().stream())
            .sorted()
            .toList();
    if (known.isEmpty()) {
      return UNKNOWN;
    }
    return (known.size() == 1 ? "" : "at best ")
        + Format.size(known.get(0))
        + " or more with 80\u202F% power";
  }

  /** The word that the report's table of tests has for it; for each group where they differ. */
  private static String trust(List<StudySummary.Group> groups) {
    List<String> words = groups.stream().map(Card::trust).toList();
    if (words.stream().distinct().count() <= 1) {
      return words.stream().findFirst().orElse(UNKNOWN);
    }
    return groups.stream()
        .limit(MOST_GROUPS)
        .map(group -> trust(group) + " (" + group.name() + ")")
        .collect(Collectors.joining(", "));
  }

  private static String trust(StudySummary.Group group) {
    return group.effect().flatMap(StudySummary.Effect::trust).map(Words::of).orElse(UNKNOWN);
  }

  private static List<Link> files(Path directory, Path page, Optional<Changes> changes) {
    List<Link> links = new ArrayList<>();
    link(directory, page, "report.html", "Report").ifPresent(links::add);
    link(directory, page, "report.pdf", "PDF").ifPresent(links::add);
    link(directory, page, "report.xlsx", "Workbook").ifPresent(links::add);
    changes.flatMap(told -> told.link(directory, page)).ifPresent(links::add);
    return links;
  }

  private static Optional<Link> link(Path directory, Path page, String file, String name) {
    return Files.exists(directory.resolve(file))
        ? Optional.of(new Link(name, Address.of(directory.resolve(file), page)))
        : Optional.empty();
  }
}

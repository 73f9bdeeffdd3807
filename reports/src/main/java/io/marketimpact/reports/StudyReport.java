package io.marketimpact.reports;

import io.marketimpact.data.study.FamilyResult;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.family.FamilyStanding;
import io.marketimpact.reports.section.Headline;
import io.marketimpact.reports.section.Scope;
import io.marketimpact.reports.section.Sections;
import io.marketimpact.reports.text.Counted;
import io.marketimpact.reports.text.FirmCount;
import io.marketimpact.reports.text.Format;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.AbnormalReturn;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyResult;
import io.marketimpact.study.StudyState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a report of a study, in no format yet. */
public final class StudyReport {

  private static final String ANSWER = "answer";
  private static final String EVENT = "event";
  private static final String EXPOSURE = "exposure";
  private static final String IMPLIED = "implied";

  /** A fund or an index, such as the S&amp;P 500, has an article; a company has none. */
  private static final Pattern OF_MANY =
      Pattern.compile("\\b(?:ET[FN]|Fund|Trust|Index|Average|Composite)\\b|\\d$");

  private StudyReport() {}

  /**
   * The report of a study. One with more results than a page holds has them in the order of their
   * evidence, so that what is left to the files beside it is what matters least.
   *
   * @param study the study
   * @return its report
   */
  public static Report of(StudyResult study) {
    return of(study, Optional.empty());
  }

  /**
   * The report of a study with the family of events it is compared with.
   *
   * @param study the study
   * @param family the family, empty where the study names none
   * @return its report, the family after what happened
   */
  public static Report of(StudyResult study, Optional<FamilyResult> family) {
    StudyResult result = Scope.inOrder(study);
    List<Section> sections = new ArrayList<>(Sections.of(result));
    family
        .flatMap(FamilyStanding::asPrior)
        .ifPresent(section -> sections.add(after(sections, IMPLIED), section));
    family
        .flatMap(FamilyStanding::of)
        .ifPresent(section -> sections.add(after(sections, EVENT, ANSWER), section));
    family
        .flatMap(FamilyStanding::caution)
        .ifPresent(caution -> sections.replaceAll(section -> cautioned(section, caution)));
    return new Report(
        result.dossier().title(),
        Headline.of(result),
        subtitle(result),
        sections,
        "Market Impact "
            + result.provenance().versions().getOrDefault("market-impact", "")
            + ", study "
            + result.id()
            + ". Not investment advice.",
        result.dossier().imprint().author());
  }

  /**
   * After the first of these sections that there is, else at the end: what the news was comes
   * before what the same news did at other times, and what the family implies beside what the price
   * implies.
   */
  private static int after(List<Section> sections, String... ids) {
    List<String> there = sections.stream().map(Section::id).toList();
    return Stream.of(ids)
            .filter(there::contains)
            .findFirst()
            .map(there::indexOf)
            .orElse(there.size() - 1)
        + 1;
  }

  /** What the price excludes is read with what such intervals were worth in comparable events. */
  private static Section cautioned(Section section, Block caution) {
    if (!section.id().equals(EXPOSURE)) {
      return section;
    }
    List<Block> blocks = new ArrayList<>(section.blocks());
    blocks.add(1, caution);
    return new Section(section.id(), section.title(), blocks, section.part());
  }

  private static String subtitle(StudyResult result) {
    List<LocalDate> days =
        result
            .firms()
            .map(firm -> firm.event())
            .map(AlignedEvent::day0)
            .distinct()
            .sorted()
            .toList();
    return Stream.of(
            result.dossier().attribution(),
            author(result),
            when(days),
            count(result) + " measured against " + benchmark(result),
            pricesEnd(result).map(day -> "Prices to " + Format.day(day)).orElse(""),
            result.state() == StudyState.PROVISIONAL ? "Provisional" : "")
        .filter(part -> !part.isEmpty())
        .reduce((a, b) -> a + " \u00B7 " + b)
        .orElseThrow();
  }

  private static String author(StudyResult result) {
    String author = result.dossier().imprint().author();
    return author.isEmpty() ? "" : "By " + author;
  }

  /** The last session of any path: no later price enters. */
  private static Optional<LocalDate> pricesEnd(StudyResult result) {
    return result
        .firms()
        .flatMap(firm -> firm.estimate(result.plan().headline().model()).result().stream())
        .flatMap(estimate -> estimate.returns().days().stream())
        .map(AbnormalReturn::date)
        .max(Comparator.naturalOrder());
  }

  private static String when(List<LocalDate> days) {
    return switch (days.size()) {
      case 0 -> "";
      case 1 -> "Day 0: " + Format.day(days.get(0));
      default ->
          "Day 0 on "
              + days.size()
              + " different days, "
              + Format.day(days.get(0))
              + " to "
              + Format.day(days.get(days.size() - 1));
    };
  }

  private static String benchmark(StudyResult result) {
    SecurityId benchmark = result.plan().benchmark();
    String name = result.dossier().nameOf(benchmark);
    return name.equals(benchmark.symbol())
        ? name
        : (OF_MANY.matcher(name).find() ? "the " : "") + name + " (" + benchmark + ")";
  }

  private static String count(StudyResult result) {
    List<FirmStudy> firms = result.firms().toList();
    long measured =
        firms.stream()
            .filter(firm -> firm.window(result.plan().headline()).result().isPresent())
            .count();
    String all = FirmCount.of(firms).words();
    if (measured == 0) {
      return "No firm";
    }
    return measured == firms.size()
        ? Words.capitalized(all)
        : Words.capitalized(Counted.inWords(measured)) + " of " + all;
  }
}

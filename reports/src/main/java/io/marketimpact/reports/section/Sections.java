package io.marketimpact.reports.section;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.reports.Report;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Format;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The order of a report: the answer first, where it comes from last. */
public final class Sections {

  private static final List<Function<StudyResult, Optional<Section>>> ORDER =
      List.of(
          AnswerSection::of,
          EventSection::of,
          ReturnsSection::of,
          PathsSection::of,
          TestsSection::of,
          OtherDayZeroSection::of,
          ClaimsSection::of,
          ConfoundersSection::of,
          QualitySection::of,
          MethodSection::of,
          ProvenanceSection::of);

  private Sections() {}

  /**
   * The report of a study.
   *
   * @param result the study
   * @return its report
   */
  public static Report report(StudyResult result) {
    return new Report(
        result.dossier().title(),
        subtitle(result),
        ORDER.stream().map(section -> section.apply(result)).flatMap(Optional::stream).toList(),
        "Market Impact "
            + result.provenance().versions().getOrDefault("market-impact", "")
            + ", study "
            + result.id());
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
    String when =
        days.size() == 1
            ? "Day 0 is " + Format.day(days.get(0))
            : days.size() + " different day 0, " + days.get(0) + " to " + days.get(days.size() - 1);
    return Stream.of(
            "Event study of " + count(result), when, "against " + result.plan().benchmark())
        .reduce((a, b) -> a + " \u00B7 " + b)
        .orElseThrow();
  }

  private static String count(StudyResult result) {
    long firms = result.firms().count();
    return firms == 1 ? "one firm" : firms + " firms";
  }
}

package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of a report's sections: the answer first, where it comes from last. */
public final class Sections {

  private static final List<Function<StudyResult, Optional<Section>>> ORDER =
      List.of(
          AnswerSection::of,
          EventSection::of,
          ReturnsSection::of,
          SectorSection::of,
          PathsSection::of,
          TestsSection::of,
          DetectableSection::of,
          ExposureSection::of,
          ImpliedSection::of,
          BothSidesSection::of,
          ChoicesSection::of,
          ActivitySection::of,
          IntradaySection::of,
          OtherDayZeroSection::of,
          ClaimsSection::of,
          ConfoundersSection::of,
          QualitySection::of,
          MethodSection::of,
          ProvenanceSection::of);

  private Sections() {}

  /**
   * The sections of a study's report.
   *
   * @param result the study
   * @return those that have something to say
   */
  public static List<Section> of(StudyResult result) {
    return ORDER.stream().map(section -> section.apply(result)).flatMap(Optional::stream).toList();
  }
}

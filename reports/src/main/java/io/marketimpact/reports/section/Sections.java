package io.marketimpact.reports.section;

import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The order of a report's sections: the answer, the evidence for it, then the appendix. */
public final class Sections {

  private static final List<Function<StudyResult, Optional<Section>>> ORDER =
      List.of(
          AnswerSection::of,
          EventSection::of,
          FurtherFindingsSection::of,
          ReturnsSection::of,
          SectorSection::of,
          NamedSection::of,
          HowSureSection::of,
          DetectableSection::of,
          ExposureSection::of,
          FirmByFirmSection::of,
          CaveatsSection::of,
          WindowsSection::of,
          PathsSection::of,
          IntradaySection::of,
          ActivitySection::of,
          PeersSection::of,
          BackgroundSection::of,
          GainersSection::of,
          TestsSection::of,
          ChoicesSection::of,
          OtherDayZeroSection::of,
          ExposureDetailSection::of,
          ImpliedSection::of,
          ClaimsSection::of,
          ConfoundersSection::of,
          QualitySection::of,
          MethodSection::of,
          SourcesSection::of,
          ProvenanceSection::of,
          GlossarySection::of,
          AboutSection::of);

  private Sections() {}

  /**
   * The sections of a study's report, made side by side: of many firms most of them wait for memory
   * while they go through all.
   *
   * @param result the study
   * @return those that have something to say
   */
  public static List<Section> of(StudyResult result) {
    return ORDER.parallelStream()
        .map(section -> section.apply(result))
        .flatMap(Optional::stream)
        .toList();
  }
}

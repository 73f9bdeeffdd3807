package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.study.StudyResult;
import org.junit.jupiter.api.Test;

/** What is on record beside the times of the news. */
class CaveatsSectionSpec {

  @Test
  void theSourceOfEachTimeStandsInTheAppendix() {
    StudyResult study = SampleStudy.of("a rewrite of that day", 2);
    Section section = CaveatsSection.of(study).orElseThrow();
    assertThat(section.part()).isEqualTo(Section.Part.APPENDIX);
    assertThat(section.blocks())
        .contains(new Block.Heading("How the time of each wave is known"))
        .last()
        .isEqualTo(
            new Block.Remarks(
                study.dossier().waves().stream()
                    .map(wave -> wave.id() + ": a rewrite of that day")
                    .toList()));
  }

  @Test
  void aStudyWithoutNewsHasNoNotes() {
    assertThat(CaveatsSection.of(HandMade.study(HandMade.FELL))).isEmpty();
  }
}

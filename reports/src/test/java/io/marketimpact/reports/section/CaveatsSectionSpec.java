package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Dossier;
import io.marketimpact.event.Wave;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Words;
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
                    .map(wave -> Words.wave(wave.id()) + ": a rewrite of that day")
                    .toList()));
  }

  @Test
  void theTimelineLeadsToThemWhereThereAreAny() {
    assertThat(timeline("a rewrite of that day"))
        .endsWith(" Source of each time: Notes on the event.");
    assertThat(timeline("")).doesNotContain("Notes on the event");
  }

  private static String timeline(String source) {
    StudyResult study = SampleStudy.of("plain", 2);
    Dossier known = study.dossier();
    Dossier sourced =
        new Dossier(
            known.title(),
            known.summary(),
            known.attribution(),
            known.waves().stream()
                .map(wave -> new Wave(wave.id(), wave.time(), wave.summary(), wave.names(), source))
                .toList(),
            known.registry(),
            known.subjects(),
            known.claims(),
            known.confounders(),
            known.caveats());
    StudyResult told = study.toBuilder().dossier(sourced).build();
    return EventSection.of(told).orElseThrow().blocks().stream()
        .filter(Block.Figures.class::isInstance)
        .map(block -> ((Block.Figures) block).caption())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStudyWithoutNewsHasNoNotes() {
    assertThat(CaveatsSection.of(HandMade.study(HandMade.FELL))).isEmpty();
  }
}

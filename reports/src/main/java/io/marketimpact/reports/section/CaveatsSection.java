package io.marketimpact.reports.section;

import io.marketimpact.event.Wave;
import io.marketimpact.reports.block.Block;
import io.marketimpact.reports.block.Section;
import io.marketimpact.reports.text.Words;
import io.marketimpact.study.StudyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is on record about the event beside its times, and what the accounts of it leave open. */
final class CaveatsSection {

  private CaveatsSection() {}

  static Optional<Section> of(StudyResult result) {
    List<Block> blocks = new ArrayList<>();
    if (!result.dossier().caveats().isEmpty()) {
      blocks.add(new Block.Remarks(result.dossier().caveats()));
    }
    List<String> sources = sources(result.dossier().waves());
    if (!sources.isEmpty()) {
      blocks.add(new Block.Heading("How the time of each wave is known"));
      blocks.add(new Block.Remarks(sources));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("caveats", "Notes on the event", blocks).inAppendix());
  }

  /** Whether it says how the time of any wave is known. */
  static boolean hasSources(StudyResult result) {
    return !sources(result.dossier().waves()).isEmpty();
  }

  private static List<String> sources(List<Wave> waves) {
    return waves.stream()
        .filter(wave -> !wave.source().isBlank())
        .map(wave -> Words.wave(wave.id()) + ": " + wave.source())
        .toList();
  }
}

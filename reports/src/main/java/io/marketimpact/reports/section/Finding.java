package io.marketimpact.reports.section;

import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something worth a line, the first three on page one; found by a rule, never by hand. */
interface Finding {

  /** So many stand on page one, which is read in a minute; the others follow in the evidence. */
  int ON_PAGE_ONE = 3;

  /** One sentence or two with the numbers, empty where the rule does not hold. */
  Optional<String> of(StudyResult result);

  /**
   * What the rules find, in the order in which it bears on the headline: what the average rests on,
   * when in the day the move came, whether the sector accounts for it, who was named and is not
   * studied, what came before the news.
   */
  static List<String> all(StudyResult result) {
    return Stream.of(
            new AverageDriver(),
            new TimeOfMove(),
            new SectorExplains(),
            new DeniedAndFell(),
            new RunUpBeforeNews())
        .flatMap(rule -> rule.of(result).stream())
        .toList();
  }

  /** Those of page one. */
  static List<String> first(StudyResult result) {
    return all(result).stream().limit(ON_PAGE_ONE).toList();
  }
}

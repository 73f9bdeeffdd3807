package io.marketimpact.reports.section;

import io.marketimpact.study.StudyResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something worth a line on page one, where a rule finds it in the result; never by hand. */
interface Finding {

  /** The most that page one has room for. */
  int MOST = 4;

  /** One sentence or two with the numbers, empty where the rule does not hold. */
  Optional<String> of(StudyResult result);

  /** What the rules find, the most telling first. */
  static List<String> all(StudyResult result) {
    return Stream.of(
            new AverageDriver(),
            new TimeOfMove(),
            new SectorExplains(),
            new DeniedAndFell(),
            new RunUpBeforeNews())
        .flatMap(rule -> rule.of(result).stream())
        .limit(MOST)
        .toList();
  }
}

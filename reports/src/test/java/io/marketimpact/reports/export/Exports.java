package io.marketimpact.reports.export;

import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.slides.SlidesWriter;
import io.marketimpact.study.StudyResult;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Studies of every kind and what is passed on of them. */
final class Exports {

  static final StudyResult EXPOSED = SampleExposure.in(SampleStudy.of("plain", 4), "plain");

  /** Made once for all tests. */
  private static final Map<String, StudyResult> STUDIES = made();

  private static final Map<StudyResult, Export> EXPORTS =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private Exports() {}

  static Map<String, StudyResult> studies() {
    return STUDIES;
  }

  private static Map<String, StudyResult> made() {
    Map<String, StudyResult> studies = new TreeMap<>();
    studies.put("exposed", EXPOSED);
    studies.put("without exposure", SampleStudy.of("plain", 2));
    studies.put("one firm", HandMade.study(HandMade.FELL));
    studies.put("nothing studied", HandMade.of(HandMade.unstudied("g", "GONE")));
    studies.put("empty", HandMade.of());
    studies.put("200 firms", HandMade.study(HandMade.many(200, HandMade.CALM)));
    studies.put("hostile", hostile(HostileReport.FORMULA + HostileReport.SCRIPT));
    studies.put("long", hostile(HostileReport.LONG_WORD.substring(0, 500)));
    return studies;
  }

  /** Whose every text is the given one. */
  private static StudyResult hostile(String text) {
    return SampleExposure.in(SampleStudy.of(text, 4), text);
  }

  static Export of(StudyResult study) {
    return EXPORTS.computeIfAbsent(study, one -> Export.of(one, StudyReport.of(one)));
  }

  static byte[] slides(StudyResult study) {
    Export export = of(study);
    return SlidesWriter.render(export.title(), export.footer(), export.slides());
  }
}

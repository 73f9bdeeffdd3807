package io.marketimpact.reports.export;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.exposure.Beneficiary;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.StudyReport;
import io.marketimpact.reports.slides.SlidesWriter;
import io.marketimpact.study.BeneficiaryMove;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyExposure;
import io.marketimpact.study.StudyResult;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Studies of every kind and what is passed on of them. */
final class Exports {

  static final StudyResult EXPOSED = exposed("plain", 2);

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
    return exposed(text, 2);
  }

  /** Three firms and so many other stocks that could gain. */
  static StudyResult exposed(String text, int others) {
    StudyResult study = SampleExposure.in(SampleStudy.of(text, 4), text);
    StudyExposure known = study.exposure().orElseThrow();
    List<BeneficiaryMove> gaining =
        SampleStudy.of(text, 4 + others)
            .firms()
            .skip(3)
            .limit(others)
            .map(firm -> gaining(text, firm))
            .toList();
    return study.with(
        new StudyExposure(
            known.market(),
            known.assumptions(),
            known.firms(),
            known.together(),
            known.named(),
            known.owners(),
            gaining,
            known.regressions(),
            known.replies()));
  }

  private static BeneficiaryMove gaining(String text, FirmStudy firm) {
    SecurityId security = firm.event().security();
    return new BeneficiaryMove(
        new Beneficiary(
            text + " " + security.symbol(),
            security,
            Exchange.XNAS.mic(),
            Beneficiary.Naming.SUBSTITUTE,
            text),
        firm);
  }

  static Export of(StudyResult study) {
    return EXPORTS.computeIfAbsent(study, one -> Export.of(one, StudyReport.of(one)));
  }

  static byte[] slides(StudyResult study) {
    Export export = of(study);
    return SlidesWriter.render(export.title(), export.footer(), export.slides());
  }
}

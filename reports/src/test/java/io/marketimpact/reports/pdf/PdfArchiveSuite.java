package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.Scripts;
import io.marketimpact.reports.StudyReport;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** An independent judge of ISO 19005-2, level B, finds nothing against our files. */
class PdfArchiveSuite {

  @BeforeAll
  static void appointTheJudge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<byte[]> files() {
    return Stream.of(
            StudyReport.of(SampleStudy.of("plain", 6)),
            StudyReport.of(SampleStudy.of("plain", 1)),
            HostileReport.report(),
            Scripts.report())
        .map(PdfWriter::render);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileKeepsTheRulesOfTheArchive(byte[] pdf) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
        PDFAValidator judge =
            Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = judge.validate(parser);
      List<String> broken =
          result.getTestAssertions().stream().map(TestAssertion::getMessage).distinct().toList();
      assertThat(broken).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}

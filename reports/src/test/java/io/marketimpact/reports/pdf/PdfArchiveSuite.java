package io.marketimpact.reports.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.reports.HostileReport;
import io.marketimpact.reports.Scripts;
import io.marketimpact.reports.SourcedStudy;
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

/**
 * An independent judge of ISO 19005-2, level B, and ISO 14289-1 finds nothing against our files.
 */
class PdfArchiveSuite {

  @BeforeAll
  static void appointTheJudge() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  static Stream<byte[]> files() {
    return Stream.of(
            StudyReport.of(SampleStudy.of("plain", 6)),
            StudyReport.of(SampleStudy.of("plain", 1)),
            StudyReport.of(SourcedStudy.by("A. Author")),
            HostileReport.report(),
            Scripts.report())
        .map(PdfWriter::render);
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileCanBeKeptAndReadByEverybody(byte[] pdf) throws Exception {
    assertThat(broken(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
    assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  private static List<String> broken(byte[] pdf, PDFAFlavour rules) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
        PDFAValidator judge = Foundries.defaultInstance().createValidator(rules, false)) {
      ValidationResult result = judge.validate(parser);
      assertThat(result.isCompliant()).isEqualTo(result.getTestAssertions().isEmpty());
      return result.getTestAssertions().stream().map(TestAssertion::getMessage).distinct().toList();
    }
  }
}

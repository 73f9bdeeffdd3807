package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.data.BadInputException;
import io.marketimpact.exposure.ExposureAssumptions;
import io.marketimpact.exposure.LossInput;
import io.marketimpact.exposure.Scenario;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company's own margin, growth and deferred revenue in the file of assumptions. */
class FirmTermsFileSpec {

  private static final SecurityId PANW = new SecurityId("PANW");

  @TempDir private Path directory;

  /** The margin is a triangle from 0.6 by 0.7 to 0.8: its median is 0.7. */
  @Test
  void whatIsGivenOfACompanyReplacesTheCommonTermsAndTheRestHolds() throws IOException {
    ExposureAssumptions assumed =
        read(
            """
            {"symbol": "PANW", "deferred_revenue": 1.2, "reason": "its 10-K",
             "margin": {"triangular": {"low": 0.6, "mode": 0.7, "high": 0.8}}}\
            """);
    ExposureAssumptions common = assumed.appliedTo(new SecurityId("FTNT"));
    ExposureAssumptions own = assumed.appliedTo(PANW);

    assertThat(common).isEqualTo(assumed);
    assertThat(own.scenarios())
        .extracting(Scenario::valuation)
        .allSatisfy(
            terms -> {
              assertThat(terms.margin()).isCloseTo(0.7, within(1e-12));
              assertThat(terms.deferredRevenue()).isEqualTo(1.2);
              assertThat(terms.growth()).isEqualTo(0.03);
            });
    assertThat(own.simulation().deferredRevenue()).isEqualTo(1.2);
    assertThat(own.simulation().growth()).isEqualTo(0.03);
    assertThat(own.simulation().distributions().get(LossInput.MARGIN).expectation())
        .isCloseTo(0.7, within(1e-12));
    assertThat(own.restriction()).isEqualTo(common.restriction());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"symbol\": \"A\", \"growth\": 1.5, \"reason\": \"x\"}|/growth: must lie in [-0.9, 1.0];"
            + " write 9.5 % as 0.095: 1.5",
        "{\"symbol\": \"A\", \"margin\": {\"fixed\": 60}, \"reason\": \"x\"}"
            + "|/margin: must lie in [0.0, 1.0]; write 9.5 % as 0.095: 60.0",
        "{\"symbol\": \"A\", \"growth\": 0.1}|reason",
        "{\"symbol\": \"A\", \"tax\": 0.1, \"reason\": \"x\"}|is not a known key",
        "{\"symbol\": \"A\", \"growth\": 0.1, \"reason\": \"x\"}, {\"symbol\": \"A\","
            + " \"growth\": 0.1, \"reason\": \"x\"}|name each company once: [A, A]",
      })
  void termsThatCannotBeUsedAreRefusedBeforeAnyStudy(String firms, String words) {
    assertThatThrownBy(() -> read(firms))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("scenarios.json")
        .hasMessageContaining(words);
  }

  private ExposureAssumptions read(String firms) throws IOException {
    String text = Files.readString(Path.of("exposure/scenarios.json"));
    String common = text.substring(0, text.indexOf("\"firms\""));
    return ScenarioFile.read(
        Files.writeString(
            directory.resolve("scenarios.json"), common + "\"firms\": [" + firms + "]}"));
  }
}

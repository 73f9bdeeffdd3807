package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.specification.ExposureSpecification;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.exposure.ExposedRevenue;
import io.marketimpact.exposure.ProductScope;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueShare;
import io.marketimpact.exposure.RevenueYear;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A study's disclosures, from the bundled files or from a warehouse with every filing there was.
 */
class ExposureInputsSpec {

  private static final SecurityId FIRM = new SecurityId("AAA");
  private static final ExposureSpecification BUNDLED =
      ExposureSpecification.in(Path.of("exposure"));
  private static final String REPORT =
      """
      AAA,FY2025,2025-12-31,all products,China,175,1000,,million,USD,ship-to,10-K 1,2026-03-01
      AAA,FY2025,2025-12-31,all products,Other,825,1000,,million,USD,ship-to,10-K 1,2026-03-01
      """;
  private static final String AMENDMENT =
      """
      AAA,FY2025,2025-12-31,all products,China,100,1000,,million,USD,ship-to,10-K/A 2,2026-05-01
      AAA,FY2025,2025-12-31,all products,Other,900,1000,,million,USD,ship-to,10-K/A 2,2026-05-01
      """;

  @TempDir private Path directory;

  @Test
  void theFilingThatWasPublicCounts() throws IOException {
    ExposureInputs inputs =
        ExposureInputs.read(BUNDLED.with(List.of(warehouse(REPORT + AMENDMENT))));

    assertThat(share(inputs, "2026-02-01T00:00:00Z")).isEmpty();
    assertThat(share(inputs, "2026-04-01T00:00:00Z").map(RevenueShare::quoted).orElseThrow())
        .endsWith("10-K 1");
    assertThat(
            share(inputs, "2026-06-01T00:00:00Z").map(revenueShare -> revenueShare.bounds().low()))
        .hasValueSatisfying(low -> assertThat(low).isBetween(0.0995, 0.1));
  }

  @Test
  void oneWarehouseFileServesForBothBundledFiles() {
    Revisions kept = new Revisions(DisclosureStore.FORM, List.of());
    for (Path file : BUNDLED.disclosures()) {
      DisclosureStore.add(kept, DisclosureFile.read(file));
    }
    Path table = directory.resolve("disclosures");
    DisclosureStore.FORM.write(kept.rows(), table);
    ExposureInputs bundled = ExposureInputs.read(BUNDLED);
    ExposureInputs together = ExposureInputs.read(BUNDLED.with(List.of(table)));

    Instant event = Instant.parse("2026-01-14T12:00:00Z");
    for (ProductScope scope : bundled.assumptions().restriction().scopes()) {
      assertThat(ExposedRevenue.of(together.known(), scope, event))
          .isEqualTo(ExposedRevenue.of(bundled.known(), scope, event));
    }
  }

  @Test
  void productsThatContradictTheAreasAreRefused() throws IOException {
    String products =
        """
        AAA,FY2025,2025-12-31,software,World,700,%s,,million,USD,,8-K 3,2026-03-01
        """;
    Path good = warehouse(REPORT + products.formatted("1000"));
    Path bad = warehouse(REPORT + products.formatted("1100"));
    Path mended =
        warehouse(
            REPORT
                + products.formatted("1100")
                + products.formatted("1000").replace("8-K 3", "8-K/A 4"));

    assertThat(ExposureInputs.read(BUNDLED.with(List.of(good))).known().disclosures()).hasSize(3);
    assertThat(ExposureInputs.read(BUNDLED.with(List.of(mended))).known().disclosures())
        .extracting(RevenueDisclosure::filingOfYear)
        .endsWith("AAA FY2025 8-K 3", "AAA FY2025 8-K/A 4");
    assertThatThrownBy(() -> ExposureInputs.read(BUNDLED.with(List.of(bad))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(
            "products of AAA FY2025 contradict its areas: a fiscal year must have one total"
                + " revenue: [1000.0, 1100.0]; correct what is wrong of the two");
  }

  @Test
  void productsNeedNotAgreeWithAreasRestatedLater() throws IOException {
    String products =
        """
        AAA,FY2025,2025-12-31,software,World,700,1000,,million,USD,,8-K 3,2026-03-01
        """;
    String restated = AMENDMENT.replace(",900,1000,", ",800,900,").replace("100,1000", "100,900");
    ExposureInputs inputs =
        ExposureInputs.read(BUNDLED.with(List.of(warehouse(REPORT + products + restated))));

    assertThat(softwareRevenue(inputs, "2026-04-01T00:00:00Z")).contains(700.0);
    assertThat(softwareRevenue(inputs, "2026-06-01T00:00:00Z")).isEmpty();
  }

  private static Optional<Double> softwareRevenue(ExposureInputs inputs, String asOf) {
    return RevenueYear.known(inputs.known().disclosures(), FIRM, Instant.parse(asOf))
        .get(0)
        .productMillions(List.of("software"))
        .result();
  }

  private static Optional<RevenueShare> share(ExposureInputs inputs, String asOf) {
    return inputs.known().of(FIRM, Instant.parse(asOf)).result();
  }

  private Path warehouse(String rows) throws IOException {
    return Files.writeString(
        Files.createTempFile(directory, "disclosures", ".csv"),
        "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,"
            + "basis,filing,public_by\n"
            + rows);
  }
}

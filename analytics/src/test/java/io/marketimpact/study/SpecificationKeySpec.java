package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a study estimates from, in words. */
class SpecificationKeySpec {

  private static final SecurityId MARKET = new SecurityId("MKT");
  private static final SecurityId FIRM = new SecurityId("AAA");
  private static final LocalDate DAY = LocalDate.of(2025, 4, 3);
  private static final Mask RESULTS =
      new Mask(List.of(FIRM), DAY, DAY, "earnings of the evening before");
  private static final Mask TURMOIL = new Mask(List.of(), DAY, DAY.plusDays(7), "tariffs");
  private static final Mask SHOCK = new Mask(List.of(FIRM), DAY, DAY, "down 17 %");

  private static String estimation(Mask... masks) {
    return SpecificationKey.of(plan(masks)).estimation();
  }

  @Test
  void whatIsLeftOutIsNamedAsPeopleWould() {
    assertThat(estimation()).isEqualTo("-260:-11");
    assertThat(estimation(RESULTS, RESULTS)).isEqualTo("-260:-11 without earnings days");
    assertThat(estimation(SHOCK)).isEqualTo("-260:-11 without 2025-04-03");
    assertThat(estimation(RESULTS, TURMOIL))
        .isEqualTo("-260:-11 without earnings days and 2025-04-03 to 2025-04-10");
    assertThat(estimation(RESULTS, TURMOIL, SHOCK))
        .isEqualTo("-260:-11 without earnings days and 2 other periods");
    assertThat(estimation(TURMOIL, SHOCK)).isEqualTo("-260:-11 without 2 periods");
  }

  @Test
  void plansThatReadAlikeAndLeaveOtherDaysOutStandBesideEachOther() {
    KeyedResults<String> results = new KeyedResults<>();
    results.put(plan(RESULTS), "the plan's");
    results.put(plan(RESULTS, RESULTS), "a variation's");
    results.put(plan(RESULTS), "the plan's again");
    results.put(
        StudyPlan.builder(MARKET).masks(List.of(RESULTS)).minimumEstimation(200).build(),
        "a stricter one's");

    assertThat(results.found().values())
        .containsExactly("the plan's", "a variation's", "a stricter one's");
    assertThat(results.found().keySet())
        .extracting(SpecificationKey::estimation)
        .containsExactly(
            "-260:-11 without earnings days",
            "-260:-11 without earnings days (2)",
            "-260:-11 without earnings days (3)");
  }

  private static StudyPlan plan(Mask... masks) {
    return StudyPlan.builder(MARKET).masks(List.of(masks)).build();
  }
}

package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Mask;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.FirmStudy;
import io.marketimpact.study.StudyComparisons;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.StudyResult;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer says of the prices it rests on. */
class DoubtfulPricesSpec {

  private static final StudyResult SAMPLE = SampleStudy.of("plain", 4);
  private static final FirmStudy FIRM = SAMPLE.firms().findFirst().orElseThrow();

  private static StudyResult with(QualityFinding... findings) {
    return SAMPLE.toBuilder().quality(List.of(findings)).comparisons(StudyComparisons.NONE).build();
  }

  private static QualityFinding spike(SecurityId security, QualityAction action) {
    return QualityFinding.on(
        QualityRule.PRICE_SPIKE,
        security,
        LocalDate.parse("2026-01-14"),
        FoundValue.of(3.85),
        "the close goes up and back",
        action);
  }

  @Test
  void aFirmsCardNamesThePriceItsEffectRestsOn() {
    DoubtfulPrices doubtful =
        DoubtfulPrices.of(with(spike(FIRM.event().security(), QualityAction.KEPT_AT_EVENT)));

    assertThat(doubtful.sentence(FIRM))
        .isEqualTo(" Prices in doubt: 14 January 2026, the close goes up and back.");
    assertThat(doubtful.remark())
        .contains(
            "Check these prices before anything else: "
                + FIRM.event().security()
                + ", 14 January 2026, the close goes up and back.");
  }

  @Test
  void theBenchmarksPricesAreNamedUnderTheAnswerOnAnyDay() {
    DoubtfulPrices doubtful =
        DoubtfulPrices.of(with(spike(SAMPLE.plan().benchmark(), QualityAction.QUARANTINED)));

    assertThat(doubtful.sentence(FIRM)).isEmpty();
    assertThat(doubtful.remark().orElseThrow()).contains(SAMPLE.plan().benchmark().symbol());
  }

  @Test
  void anOrdinaryDaysErrorThatWasSetAsideIsForTheQualityTableAlone() {
    DoubtfulPrices doubtful =
        DoubtfulPrices.of(with(spike(FIRM.event().security(), QualityAction.QUARANTINED)));

    assertThat(doubtful.sentence(FIRM)).isEmpty();
    assertThat(doubtful.remark()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.549, 2025-09-10, true",
    "1.45, 2025-09-10, true",
    "0.78, 2025-09-10, false",
    "0.549, 2008-10-10, false",
    "0.549, 2026-01-20, false"
  })
  void aMoveAsLargeAsASplitThatIsEstimatedFromIsNamed(
      double factor, LocalDate day, boolean isNamed) {
    StudyResult study =
        with(
            QualityFinding.on(
                QualityRule.EXTRAORDINARY_MOVE,
                FIRM.event().security(),
                day,
                FoundValue.of(factor),
                "a real move or an error",
                QualityAction.KEPT));

    assertThat(DoubtfulPrices.of(study).remark().isPresent()).isEqualTo(isNamed);
  }

  /** It may be real, and so is kept; whoever reads the interval must know that it is in it. */
  @Test
  void aJumpLikeASplitsThatIsEstimatedFromIsNamed() {
    SecurityId firm = FIRM.event().security();
    LocalDate day = LocalDate.parse("2025-10-29");
    StudyResult split =
        with(
            QualityFinding.on(
                QualityRule.SPLIT_LIKE_JUMP,
                firm,
                day,
                FoundValue.of(0.5),
                "a split was not adjusted, or it is a real move",
                QualityAction.KEPT));

    assertThat(DoubtfulPrices.of(split).remark().orElseThrow())
        .contains(firm + ", 29 October 2025, a split was not adjusted, or it is a real move.");
    Mask mask = new Mask(List.of(firm), day, day, "earnings of 2025-10-28");
    StudyPlan plan = split.plan().masked(List.of(mask));
    assertThat(DoubtfulPrices.of(split.toBuilder().plan(plan).build()).remark()).isEmpty();
  }

  @Test
  void noMoreThanThreeAreNamed() {
    QualityFinding one = spike(FIRM.event().security(), QualityAction.KEPT_AT_EVENT);

    assertThat(DoubtfulPrices.of(with(one, one, one, one)).sentence(FIRM))
        .endsWith("back. All are in quality.csv.");
  }
}

package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.event.EstimationWindow;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.Mask;
import io.marketimpact.market.SecurityId;
import io.marketimpact.model.ModelId;
import io.marketimpact.model.Residuals;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Days that something else moved: left out of the estimation, and named where they cannot be. */
class OtherEventsSpec {

  private static final StudyPlan PLAN =
      FiveFirms.PLAN.estimatedFrom(new EstimationWindow(-121, -2), 100, List.of());

  @Test
  void theWindowsOfTheFirmsOtherEventsAreNotEstimatedFrom() {
    FirmStudy study = study(PLAN, Prices.day(50), Prices.day(80));
    assertThat(estimationSessions(study))
        .hasSize(120 - 6)
        .doesNotContain(49, 50, 51, 79, 80, 81)
        .contains(48, 52, 78, 82);
  }

  @Test
  void theEventsOwnDayIsTheSameNews() {
    FirmStudy study = study(PLAN, Prices.day(FiveFirms.DAY_ZERO));
    assertThat(study.estimates()).isEqualTo(FiveFirms.study(0).estimates());
  }

  @Test
  void aWindowThatMeetsAnotherEventsHasNoResult() {
    LocalDate before = Prices.day(FiveFirms.DAY_ZERO - 2);
    FirmStudy study = study(PLAN, before);
    assertThat(study.window(new ModelId("market"), FiveFirms.THREE_DAYS))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.OVERLAPPING_EVENTS,
                "the window overlaps that of the firm's event of " + before));
    assertThat(study.window(new ModelId("market"), EventWindow.DAY_ZERO).result()).isPresent();
    assertThat(
            study(PLAN, Prices.day(FiveFirms.DAY_ZERO - 3))
                .window(new ModelId("market"), FiveFirms.THREE_DAYS)
                .result())
        .isPresent();
  }

  @Test
  void masksOfTheFirmAndOfAllFirmsAreNotEstimatedFrom() {
    StudyPlan masked =
        PLAN.estimatedFrom(
            PLAN.estimation(),
            100,
            List.of(
                new Mask(
                    List.of(new SecurityId("AVGO")), Prices.day(20), Prices.day(20), "earnings"),
                new Mask(List.of(new SecurityId("FTNT")), Prices.day(30), Prices.day(30), "other"),
                new Mask(List.of(), Prices.day(60), Prices.day(62), "tariffs")));
    assertThat(estimationSessions(study(masked)))
        .hasSize(120 - 4)
        .doesNotContain(20, 60, 61, 62)
        .contains(30);
  }

  @Test
  void tooManyMaskedDaysLeaveTooFewReturns() {
    StudyPlan masked =
        PLAN.estimatedFrom(
            PLAN.estimation(),
            100,
            List.of(new Mask(List.of(), Prices.day(1), Prices.day(21), "half a market")));
    assertThat(study(masked).window(new ModelId("market"), EventWindow.DAY_ZERO))
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "99 of 120 returns in the estimation window, at least 100 needed"));
  }

  @Test
  void aMaskMustEndAfterItsBeginningAndSayWhy() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mask(List.of(), Prices.day(2), Prices.day(1), "why"))
        .withMessageContaining("must not end before it begins");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Mask(List.of(), Prices.day(1), Prices.day(1), " "))
        .withMessageContaining("a mask's reason");
  }

  private static FirmStudy study(StudyPlan plan, LocalDate... others) {
    return FirmStudy.of(
        Prices.returns("AVGO", FiveFirms.prices(0)),
        FiveFirms.event(0),
        List.of(others),
        FiveFirms.market(),
        plan);
  }

  private static List<Integer> estimationSessions(FirmStudy study) {
    Residuals residuals =
        study
            .window(new ModelId("market"), EventWindow.DAY_ZERO)
            .result()
            .orElseThrow()
            .evidence()
            .residuals();
    return IntStream.range(0, residuals.size()).mapToObj(residuals::session).toList();
  }
}

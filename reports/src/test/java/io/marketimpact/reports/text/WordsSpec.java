package io.marketimpact.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Interval;
import io.marketimpact.base.Outcome;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.inference.PlaceboWindows;
import io.marketimpact.inference.group.PortfolioEffect;
import io.marketimpact.inference.power.EffectTest;
import io.marketimpact.inference.power.Verdict;
import io.marketimpact.inference.volatility.ScaledPlacebo;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.FirmWindow;
import io.marketimpact.study.GroupResult;
import io.marketimpact.study.GroupWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsSpec {

  private static final GroupResult GROUP = SampleStudy.of("calm", 4).groups().get(0);

  private static FirmWindow firm(double placeboP, double low, double high) {
    FirmWindow window =
        GROUP.firms().get(0).window(new ModelId("market"), EventWindow.DAY_ZERO).result().get();
    return new FirmWindow(
        window.window(),
        window.actual(),
        window.expected(),
        window.evidence(),
        window.pValue(),
        Outcome.of(placeboP),
        window.interval(),
        0.07,
        new Verdict(
            EffectTest.Rule.PLACEBO,
            1,
            placeboP,
            placeboP,
            Outcome.of(new Interval(low, high)),
            Outcome.of(0.05)),
        window.detail());
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, -0.03, -0.01, . It is statistically significant., false",
    "0.20, -0.03, 0.01, . It is not statistically significant., true"
  })
  void aSentenceFollowsTheDecisionAndTellsWhatWouldHaveBeenSeen(
      double p, double low, double high, String words, boolean tellsDetectable) {
    String sentence = Words.firm(firm(p, low, high), Optional.of(0.3));
    assertThat(sentence)
        .contains(words)
        .contains("95\u202F% interval \u22123.00\u202F% to")
        .contains("placebo p\u00A0=\u00A0" + Format.probability(p))
        .contains("family-wise p\u00A0=\u00A00.30");
    assertThat(sentence.contains("would detect a move of 5.00\u202F% or more with 80\u202F% power"))
        .isEqualTo(tellsDetectable);
  }

  @Test
  void aVerySmallProbabilityIsNotSaidToEqualAnything() {
    assertThat(Words.firm(firm(0.0002, -0.3, -0.2), Optional.empty()))
        .contains("placebo p\u00A0<\u00A00.001")
        .doesNotContain("family-wise");
  }

  @Test
  void aGroupWithoutAPlaceboTestGetsNoVerdictAndNoInventedProbability() {
    GroupWindow window = GROUP.window(new ModelId("market"), EventWindow.DAY_ZERO).orElseThrow();
    assertThat(Words.group(window)).contains("It is not statistically significant.");
    assertThat(
            Words.group(
                group(
                    window,
                    window.effect(),
                    Outcome.excluded(ExclusionReason.SHORT_ESTIMATION, "no run is complete"))))
        .contains("Without a placebo test there is no verdict: no run is complete.")
        .doesNotContain("p\u00A0=")
        .doesNotContain("significant");
    assertThat(
            Words.group(
                group(
                    window,
                    Outcome.excluded(ExclusionReason.DIFFERENT_DATES, "these have several"),
                    window.placebo())))
        .contains("No confidence interval is available: these have several. See the tests.");
  }

  private static GroupWindow group(
      GroupWindow window, Outcome<PortfolioEffect> effect, Outcome<PlaceboWindows> placebo) {
    return new GroupWindow(
        window.model(),
        window.window(),
        window.firms(),
        window.caar(),
        window.meanCorrelation(),
        effect,
        placebo,
        placebo.map(windows -> new ScaledPlacebo(1, 1, false, windows)),
        window.tests(),
        window.leaveOneOut(),
        window.adjusted(),
        window.looks(),
        window.controlWeights());
  }

  @Test
  void timesAreToldAsPreciselyAsTheyAreKnownAndBoundsInMinutesThatStillBound() {
    Instant late = Instant.parse("2026-01-15T02:59:50Z");
    Instant early = Instant.parse("2026-01-14T17:00:00Z");
    assertThat(Words.time(new PublicationTime.At(early))).isEqualTo("14 Jan 2026 17:00 UTC");
    assertThat(Words.time(new PublicationTime.Between(early, late)))
        .isEqualTo("between 14 Jan 2026 17:00 UTC and 15 Jan 2026 03:00 UTC");
    assertThat(Words.time(new PublicationTime.NoLaterThan(early)))
        .isEqualTo("by 14 Jan 2026 17:00 UTC; no earlier bound known");
    assertThat(Words.time(new PublicationTime.OnDate(LocalDate.of(2026, 1, 14))))
        .isEqualTo("on 14 January 2026, hour unknown");
  }

  @Test
  void aWaveIsNamedByItsNumberOrAsItsFileCallsIt() {
    assertThat(Words.wave("W12")).isEqualTo("Wave 12");
    assertThat(Words.wave("W")).isEqualTo("W");
    assertThat(Words.wave("Reply of W2")).isEqualTo("Reply of W2");
  }

  @Test
  void twoOfTwoAreBoth() {
    assertThat(Words.howMany(2, 2)).isEqualTo("Both");
    assertThat(Words.howMany(5, 5)).isEqualTo("All five");
    assertThat(Words.howMany(1, 2)).isEqualTo("One of two");
    assertThat(Words.howMany(0, 5)).isEqualTo("None of five");
  }

  @Test
  void anIntervalWithinADayNamesTheDayOnce() {
    assertThat(
            Words.time(
                new PublicationTime.Between(
                    Instant.parse("2026-01-14T17:00:00Z"), Instant.parse("2026-01-14T19:55:00Z"))))
        .isEqualTo("between 14 Jan 2026 17:00 and 19:55 UTC");
  }
}

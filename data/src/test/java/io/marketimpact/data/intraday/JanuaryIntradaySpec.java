package io.marketimpact.data.intraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.marketimpact.base.ExclusionReason;
import io.marketimpact.base.Outcome;
import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.calendar.Calendars;
import io.marketimpact.data.csv.IntradayFile;
import io.marketimpact.data.specification.SpecificationFile;
import io.marketimpact.intraday.ClockWindow;
import io.marketimpact.intraday.DayVariation;
import io.marketimpact.intraday.IntradayBar;
import io.marketimpact.intraday.IntradayDay;
import io.marketimpact.intraday.IntradayPoint;
import io.marketimpact.intraday.IntradayReference;
import io.marketimpact.intraday.IntradaySettings;
import io.marketimpact.intraday.IntradayStudy;
import io.marketimpact.intraday.NewsMark;
import io.marketimpact.intraday.SessionBars;
import io.marketimpact.intraday.SessionReaction;
import io.marketimpact.intraday.WindowMove;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The hours of 14 January 2026 in the bundled bars. The figures were worked out a second time from
 * the file by a script of its own, which reads the exchange's clock from each row; they agree to
 * the last digit shown.
 */
class JanuaryIntradaySpec {

  private static final Path BARS = Path.of("prices/us_5min.csv");
  private static final LocalDate HALF_DAY = LocalDate.parse("2025-12-24");
  private static final IntradaySettings SETTINGS = IntradaySettings.FIVE_MINUTES;
  private static final TradingCalendar NASDAQ =
      Calendars.rules(Exchange.XNAS).orElseThrow().calendar();
  private static final SortedMap<SecurityId, List<IntradayBar>> FILE = IntradayFile.read(BARS);
  private static final List<NewsMark> WAVES =
      SpecificationFile.read(Bundled.STUDY).design().dossier().waves().stream()
          .map(NewsMark::of)
          .toList();

  private static final Map<String, IntradayStudy> STUDIES = new ConcurrentHashMap<>();

  /** Half a unit of the last digit written here. */
  private static final double ROUNDING = 0.0000051;

  @Test
  void fullDaysBeforeTheReportAreTheOrdinaryOnes() {
    IntradayReference reference = study("AVGO", "SPY").reference().result().orElseThrow();

    assertThat(reference.days())
        .hasSize(19)
        .startsWith(LocalDate.parse("2025-12-15"))
        .endsWith(LocalDate.parse("2026-01-13"))
        .doesNotContain(HALF_DAY);
    assertThat(reference.betas().trading()).isCloseTo(2.16588, within(ROUNDING));
    assertThat(reference.betas().overnight()).isCloseTo(3.37401, within(ROUNDING));
  }

  @ParameterizedTest
  @CsvSource({
    "AVGO, SPY, -1,  0, -0.01586, -0.00246, 0.6842, 18",
    "AVGO, SPY,  0,  6, -0.02146, -0.01430, 0.4000, 19",
    "AVGO, SPY, -1,  6, -0.03733, -0.01677, 0.3684, 18",
    "AVGO, SPY, -1, 78, -0.04223, -0.02707, 0.1579, 18",
    "AVGO, SPY,  0, 24, -0.03639, -0.03058, 0.3000, 19",
    "AVGO, QQQ, -1,  0, -0.01586, -0.00317, 0.3684, 18",
    "AVGO, QQQ, -1, 78, -0.04223, -0.02119, 0.1053, 18",
    "PANW, SPY, -1,  0, -0.00189,  0.00403, 0.3684, 18",
    "PANW, SPY,  0,  6, -0.00468, -0.00078, 0.9500, 19",
    "PANW, SPY, -1, 78,  0.00052,  0.00740, 0.5263, 18",
    "PANW, QQQ, -1, 78,  0.00052,  0.01060, 0.4211, 18",
    "NVDA, SPY,  0,  6, -0.01443, -0.00793, 0.2500, 19",
    "GOOG, SPY, -1, 78, -0.00018,  0.00808, 0.4211, 18",
    "SMH,  SPY, -1,  0, -0.00671,  0.00711, 0.2632, 18",
  })
  void theFirstReportWasOutBeforeTheOpen(
      String symbol,
      String benchmark,
      int from,
      int to,
      double raw,
      double car,
      double p,
      int earlier) {
    WindowMove move = move(symbol, benchmark, "W1", new ClockWindow(from, to));

    assertThat(move.firm()).isCloseTo(raw, within(ROUNDING));
    assertThat(move.car()).isCloseTo(car, within(ROUNDING));
    assertThat(move.reference().twoSided()).isCloseTo(p, within(0.00006));
    assertThat(move.reference().count()).isEqualTo(earlier);
    assertThat(move.reference().smallestPValue()).isGreaterThanOrEqualTo(0.05);
  }

  @ParameterizedTest
  @CsvSource({
    "AVGO, 30, 65,  0.00446, -0.00065, 1.0000",
    "AVGO, 65, 78,  0.00735,  0.00035, 0.9500",
    "PANW, 30, 65,  0.00370,  0.00091, 0.8000",
    "GOOG, 30, 65,  0.00808,  0.00473, 0.2500",
    "NVDA, 30, 65,  0.00093, -0.00369, 0.4000",
  })
  void theSecondReportFellSomewhereIntoTheAfternoon(
      String symbol, int from, int to, double raw, double car, double p) {
    WindowMove move = move(symbol, "SPY", "W2", new ClockWindow(from, to));

    assertThat(move.firm()).isCloseTo(raw, within(ROUNDING));
    assertThat(move.car()).isCloseTo(car, within(ROUNDING));
    assertThat(move.reference().twoSided()).isCloseTo(p, within(0.00006));
  }

  @Test
  void windowsBeginWhereTheClockSaysTheyDo() {
    SessionReaction first = reaction("AVGO", "W1");
    SessionReaction second = reaction("AVGO", "W2");

    assertThat(first.start()).isEqualTo("2026-01-14T14:30:00Z");
    assertThat(first.window(new ClockWindow(-1, 0)).from()).isEqualTo("2026-01-13T21:00:00Z");
    assertThat(first.window(new ClockWindow(0, 6)).to()).isEqualTo("2026-01-14T15:00:00Z");
    assertThat(second.start()).isEqualTo("2026-01-14T19:55:00Z");
    assertThat(second.window(new ClockWindow(65, 89)).move())
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.INCOMPLETE_WINDOW,
                "the window would end after the close of 2026-01-14"));
  }

  @Test
  void theThirdReportCannotBePutOnOneSession() {
    assertThat(study("AVGO", "SPY").reactions().get(2).reaction().exclusion().orElseThrow())
        .extracting(Outcome.Excluded::reason)
        .isEqualTo(ExclusionReason.UNCERTAIN_TIME);
  }

  @Test
  void broadcomFellFurthestTwoHoursIntoTheSession() {
    IntradayDay day = study("AVGO", "SPY").days().get(0);
    IntradayPoint lowest =
        day.path().stream().min(Comparator.comparingDouble(IntradayPoint::firm)).orElseThrow();

    assertThat(day.bars()).isEqualTo(78);
    assertThat(day.path()).hasSize(79);
    assertThat(lowest.time())
        .isBetween(Instant.parse("2026-01-14T16:00:00Z"), Instant.parse("2026-01-14T17:30:00Z"));
    assertThat(lowest.firm()).isBetween(-0.06, -0.05);
    assertThat(day.path().get(78).firm()).isCloseTo(-0.04223, within(ROUNDING));
  }

  @Test
  void noJumpOfBroadcomOrPaloAltoStandsBesideEitherReport() {
    for (String symbol : List.of("AVGO", "PANW")) {
      assertThat(reaction(symbol, "W1").jumps().result().orElseThrow()).isEmpty();
      assertThat(reaction(symbol, "W2").jumps().result().orElseThrow()).isEmpty();
      assertThat(study(symbol, "SPY").days().get(0).jumps().result().orElseThrow().threshold())
          .isCloseTo(5.0973, within(0.00005));
    }
  }

  @Test
  void paloAltoMovedMoreThanOnAnyDayBeforeThoughItEndedWhereItBegan() {
    DayVariation paloAlto = study("PANW", "SPY").days().get(0).variation().result().orElseThrow();
    DayVariation broadcom = study("AVGO", "SPY").days().get(0).variation().result().orElseThrow();

    assertThat(paloAlto.realized().upperTail()).isEqualTo(0.05);
    assertThat(paloAlto.bipower().upperTail()).isEqualTo(0.05);
    assertThat(Math.sqrt(paloAlto.measured().realized())).isCloseTo(0.0242, within(0.00005));
    assertThat(broadcom.realized().upperTail()).isCloseTo(0.45, within(1e-9));
    assertThat(paloAlto.measured().pValue()).as("not by a jump").isGreaterThan(0.5);
  }

  @Test
  void barsAfterTheEarlyCloseAreSetAside() {
    assertThat(bars("AVGO").findings()).isEmpty();
    assertThat(bars("QQQ").findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.OUTSIDE_HOURS);
              assertThat(finding.value()).hasToString("5");
              assertThat(finding.day().date()).contains(HALF_DAY);
            });
  }

  @Test
  void aClockThatIsAnHourFastIsFoundOut() {
    List<IntradayBar> fast =
        FILE.get(new SecurityId("AVGO")).stream()
            .map(
                bar ->
                    new IntradayBar(
                        bar.security(),
                        bar.start().minus(Duration.ofHours(1)),
                        bar.open(),
                        bar.high(),
                        bar.low(),
                        bar.close()))
            .toList();
    SessionBars bars = SessionBars.of(new SecurityId("AVGO"), fast, NASDAQ, SETTINGS.grid());

    assertThat(bars.findings())
        .extracting(QualityFinding::rule)
        .contains(QualityRule.OUTSIDE_HOURS, QualityRule.MISSING_BAR);
    assertThat(IntradayStudy.of(bars, bars("SPY"), NASDAQ, WAVES, SETTINGS).reference())
        .as("without its last hour no day has a close, and no next day a gap")
        .isEqualTo(
            Outcome.excluded(
                ExclusionReason.SHORT_ESTIMATION,
                "0 of 10 earlier days have bars and an overnight gap of both AVGO and SPY"));
  }

  private static WindowMove move(String symbol, String benchmark, String wave, ClockWindow window) {
    return reaction(study(symbol, benchmark), wave).window(window).move().result().orElseThrow();
  }

  private static SessionReaction reaction(String symbol, String wave) {
    return reaction(study(symbol, "SPY"), wave);
  }

  private static SessionReaction reaction(IntradayStudy study, String wave) {
    return study.reactions().stream()
        .filter(reaction -> reaction.mark().id().equals(wave))
        .findFirst()
        .orElseThrow()
        .reaction()
        .result()
        .orElseThrow();
  }

  private static IntradayStudy study(String symbol, String benchmark) {
    return STUDIES.computeIfAbsent(
        symbol + " " + benchmark,
        key -> IntradayStudy.of(bars(symbol), bars(benchmark), NASDAQ, WAVES, SETTINGS));
  }

  private static SessionBars bars(String symbol) {
    SecurityId security = new SecurityId(symbol);
    return SessionBars.of(security, FILE.get(security), NASDAQ, SETTINGS.grid());
  }
}

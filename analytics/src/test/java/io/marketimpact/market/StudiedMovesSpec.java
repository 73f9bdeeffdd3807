package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceContext.Touch;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moves that stay, on the days from which a study estimates and on others. */
class StudiedMovesSpec {

  private static final SecurityId SHARE = new SecurityId("AAA");
  private static final int SESSIONS = 600;
  private static final int FIRST_STUDIED = 300;
  private static final int DAY_ZERO = 580;
  private static final int LAST_STUDIED = 585;
  private static final SessionAxis AXIS = Prices.axis(SESSIONS);
  private static final Set<LocalDate> STUDIED =
      IntStream.rangeClosed(FIRST_STUDIED, LAST_STUDIED)
          .mapToObj(Prices::day)
          .collect(Collectors.toSet());
  private static final Map<LocalDate, Touch> MEASURED =
      Map.of(
          Prices.day(DAY_ZERO - 1), Touch.DAY_ZERO,
          Prices.day(DAY_ZERO), Touch.DAY_ZERO);

  private static final int RESULTS = 410;
  private static final Map<LocalDate, String> LEFT_OUT =
      Map.of(Prices.day(RESULTS), "earnings of the day before");

  /** Wild until the days of the study, and steady from there on but for one move that stays. */
  private static double[] closes(int session, double factor) {
    Random random = new Random(3);
    double[] closes = new double[SESSIONS];
    closes[0] = 50;
    for (int i = 1; i < SESSIONS; i++) {
      double scale = i < FIRST_STUDIED ? 0.06 : 0.012;
      closes[i] =
          closes[i - 1]
              * Math.exp(Math.max(-0.14, Math.min(0.14, scale * random.nextGaussian())))
              * (i == session ? factor : 1);
    }
    return closes;
  }

  private static List<QualityFinding> findings(Role role, int from, List<PriceBar> bars) {
    return PriceScreen.screen(
            SHARE,
            bars.subList(from, SESSIONS),
            AXIS,
            new PriceContext(role, Optional.empty(), MEASURED, STUDIED, LEFT_OUT))
        .findings();
  }

  private static List<PriceBar> bars(double... closes) {
    return IntStream.range(0, closes.length)
        .mapToObj(i -> PriceBar.of(SHARE, Prices.day(i), closes[i]))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"400, 1.25", "400, 0.78", "301, 0.8"})
  void aLargeMoveOnADayOfTheStudyIsKeptAndNamedHoweverManyOtherRowsThereAre(
      int session, double factor) {
    List<PriceBar> bars = bars(closes(session, factor));
    List<QualityFinding> found = findings(Role.SHARE, 0, bars);

    assertThat(findings(Role.SHARE, FIRST_STUDIED, bars)).isEqualTo(found);
    assertThat(found)
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.rule()).isEqualTo(QualityRule.EXTRAORDINARY_MOVE);
              assertThat(finding.action()).isEqualTo(QualityAction.KEPT);
              assertThat(finding.day().date()).contains(Prices.day(session));
              assertThat(finding.detail())
                  .contains("a real move, such as on earnings, or an error");
            });
  }

  @Test
  void aLargeMoveOnADayThatIsLeftOutSaysWhy() {
    assertThat(findings(Role.SHARE, 0, bars(closes(RESULTS, 1.25))))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.detail())
                    .endsWith(
                        "beyond ten robust deviations of this stock's moves: on a day left out of"
                            + " estimation, earnings of the day before"));
  }

  @ParameterizedTest
  @CsvSource({"300", "590", "579", "580"})
  void aLargeMoveThatIsNotEstimatedFromIsNotNamed(int session) {
    assertThat(findings(Role.SHARE, 0, bars(closes(session, 1.28)))).isEmpty();
  }

  @Test
  void anOrdinaryMoveOfTheStudysDaysIsNotNamed() {
    assertThat(findings(Role.SHARE, 0, bars(closes(400, 1.1)))).isEmpty();
  }

  /**
   * Volume and amount around a price that halves.
   *
   * @param ever by how much the number of shares traded changes for good
   * @param that by how much more it is on the day
   */
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2, 1, 'times as many shares are traded and the amount traded that day is ordinary'",
        "2.4, 1.3, 'as at a split'",
        "2, 9, 'as on news and not as at a split'",
        "1, 16, 'times its median of the days before, as on news'",
        "1, 1, -",
        "2, 2.5, -",
        "0, 0, -"
      })
  void volumeSaysWhetherAPriceThatHalvesWasSplit(double ever, double that, String cause) {
    double[] closes = closes(400, 0.5);
    Random random = new Random(8);
    List<PriceBar> bars =
        IntStream.range(0, SESSIONS)
            .mapToObj(
                i -> {
                  double volume =
                      1e6
                          * Math.exp(0.05 * random.nextGaussian())
                          * (i >= 400 ? ever : 1)
                          * (i == 400 ? that : 1);
                  return new PriceBar(
                      SHARE,
                      Prices.day(i),
                      closes[i],
                      OptionalDouble.empty(),
                      volume == 0 ? OptionalDouble.empty() : OptionalDouble.of(volume));
                })
            .toList();

    QualityFinding finding =
        findings(Role.SHARE, 0, bars).stream()
            .filter(one -> one.rule() == QualityRule.SPLIT_LIKE_JUMP)
            .findFirst()
            .orElseThrow();

    boolean isSplit =
        cause != null && (cause.contains("ordinary") || cause.equals("as at a split"));
    assertThat(finding.action())
        .isEqualTo(isSplit ? QualityAction.QUARANTINED : QualityAction.KEPT);
    if (cause == null) {
      assertThat(finding.detail()).endsWith("or it is a real move");
    } else {
      assertThat(finding.detail()).contains(cause);
    }
  }

  @Test
  void volumesOfDaysThatAreNotStudiedSayNothing() {
    double[] closes = closes(584, 0.5);
    List<PriceBar> bars =
        IntStream.range(0, SESSIONS)
            .mapToObj(
                i ->
                    new PriceBar(
                        SHARE,
                        Prices.day(i),
                        closes[i],
                        OptionalDouble.empty(),
                        OptionalDouble.of(i < 584 ? 1e6 : 2e6)))
            .toList();

    assertThat(findings(Role.SHARE, 0, bars))
        .anySatisfy(finding -> assertThat(finding.detail()).endsWith("or it is a real move"));
  }
}

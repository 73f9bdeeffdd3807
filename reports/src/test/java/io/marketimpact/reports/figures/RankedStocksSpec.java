package io.marketimpact.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.base.Interval;
import io.marketimpact.data.Bundled;
import io.marketimpact.data.library.EventStudy;
import io.marketimpact.data.library.Panel;
import io.marketimpact.data.result.SampleExposure;
import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.reports.JanuaryStudy;
import io.marketimpact.reports.block.Block.Figure;
import io.marketimpact.reports.figures.RankedStock.Role;
import io.marketimpact.study.StudyResult;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All stocks of an event in one order. */
class RankedStocksSpec {

  @Test
  void stocksAreRankedByTheirAbnormalReturnEachOnce() {
    StudyResult study = SampleExposure.in(SampleStudy.of("plain", 5), "plain");
    List<RankedStock> ranked = RankedStocks.of(study);
    assertThat(ranked).isSortedAccordingTo(Comparator.comparingDouble(RankedStock::abnormal));
    assertThat(ranked).extracting(RankedStock::role).contains(Role.FIRM);
    assertThat(ranked).extracting(RankedStock::name).doesNotHaveDuplicates();
  }

  @Test
  void theIntervalIsThatOfTheTestThatDecides() {
    StudyResult study = SampleStudy.of("plain", 5);
    List<Interval> deciding =
        study
            .firms()
            .flatMap(firm -> firm.window(ModelId.MARKET, EventWindow.DAY_ZERO).result().stream())
            .flatMap(window -> window.verdict().interval().result().stream())
            .toList();
    assertThat(deciding).isNotEmpty();
    assertThat(RankedStocks.of(study)).extracting(RankedStock::interval).containsAll(deciding);
  }

  @Test
  void aStudyOfOtherWindowsThanDayZeroHasTheIntervalOfTheForecastError() {
    StudyResult other =
        EventStudy.on(Panel.read(Path.of("../data").resolve(Bundled.PRICES)))
            .benchmark("SPY")
            .event("2026-01-14", "AVGO", "FTNT")
            .windows("-1:1")
            .run()
            .result();
    assertThat(RankedStocks.of(other))
        .hasSize(2)
        .allMatch(stock -> stock.interval().low() < stock.abnormal())
        .allMatch(stock -> stock.abnormal() < stock.interval().high());
  }

  @Test
  void whatAnOwnerHasNotYetBoughtIsPending() {
    assertThat(RankedStocks.of(JanuaryStudy.withBars()))
        .filteredOn(stock -> stock.role() == Role.OWNER)
        .extracting(RankedStock::name)
        .contains("Alphabet (Mandiant, Wiz pending)");
  }

  @Test
  void aDayZeroThatIsNoneOfTheFirmsIsDated() {
    StudyResult study = SampleExposure.in(SampleStudy.of("plain", 5), "plain");
    List<RankedStock> ranked = RankedStocks.of(study);
    assertThat(ranked).filteredOn(stock -> stock.role() == Role.FIRM).isNotEmpty();
    assertThat(ranked)
        .filteredOn(stock -> stock.role() == Role.FIRM)
        .noneMatch(stock -> stock.remark().startsWith("on "));
    List<RankedStock> january = RankedStocks.of(JanuaryStudy.withBars());
    assertThat(january)
        .filteredOn(stock -> stock.name().startsWith("Thales"))
        .extracting(RankedStock::remark)
        .containsExactly("on 15\u00A0Jan");
    assertThat(RankedStocks.dates(january)).contains("its exchange had closed");
    assertThat(RankedStocks.dates(ranked.stream().filter(s -> s.role() == Role.FIRM).toList()))
        .isEmpty();
  }

  @Test
  void onlyAMarkOfASignificantMoveIsFilled() {
    assertThat(inked(new Interval(-0.08, 0.01))).isEqualTo(inked(new Interval(-0.08, 0.02)));
    assertThat(inked(new Interval(-0.08, -0.01))).isEqualTo(inked(new Interval(-0.08, 0.01)) + 1);
  }

  @Test
  void aCloseAtTheUpperLimitIsDated() {
    List<RankedStock> january = RankedStocks.of(JanuaryStudy.withBars());
    assertThat(january)
        .filteredOn(stock -> !stock.limitUp().isEmpty())
        .extracting(RankedStock::name, RankedStock::limitUp)
        .contains(tuple("360 Security Technology", "12\u00A0Jan"));
    assertThat(RankedStocks.limitUps(january.subList(0, 1))).isEmpty();
  }

  private static int inked(Interval interval) {
    RankedStock fall = new RankedStock("A", Role.OWNER, -0.04, interval, Optional.empty(), "", "");
    return Drawing.of(RankedFigure.of("ranked", List.of(fall)))
        .forms("rect", "fill", "#1b1f24")
        .size();
  }

  @Test
  void everyRoleHasAMarkOfItsOwnFormAndWordsInTheLegend() {
    assertThat(Arrays.stream(Role.values()).map(RoleMark::of).map(RoleMark::form))
        .doesNotHaveDuplicates();
    RankedStock gains =
        new RankedStock(
            "Neusoft",
            Role.BENEFICIARY,
            0.02,
            new Interval(-0.01, 0.05),
            Optional.empty(),
            "on 15 Jan",
            "12 Jan");
    Figure figure = RankedFigure.of("ranked", List.of(gains));
    assertThat(Drawing.of(figure).words())
        .contains("firm of the study", "could gain", "same business, not named", "Neusoft")
        .anyMatch(words -> words.endsWith("%, on 15 Jan"));
    assertThat(figure.description())
        .contains("Neusoft, could gain: +2.00")
        .contains("on 15 Jan, limit-up on 12 Jan");
    assertThat(RankedStocks.limitUps(List.of(gains)))
        .isEqualTo(" Closed at the exchange's upper limit (limit-up): Neusoft on 12 Jan.");
  }
}

package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.BarColumns;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The close at the end of a window: as traded where the file has it. */
class SessionCloseSpec {

  private static final SecurityId SHARE = new SecurityId("AVGO");
  private static final SessionAxis AXIS = Prices.axis(5);
  private static final EventWindow TWO = new EventWindow(0, 1);

  private static List<PriceBar> bars(OptionalDouble close) {
    return IntStream.range(0, AXIS.size())
        .mapToObj(session -> bar(session, 10.5 + session, close))
        .toList();
  }

  private static Optional<SessionClose> close(
      LocalDate day0, List<PriceBar> bars, EventWindow window) {
    return SessionClose.of(
        new AlignedEvent(
            new EventId("E"),
            new GroupId("E"),
            SHARE,
            day0,
            PublicationPhase.PRE_OPEN,
            List.of(),
            ""),
        PriceScreen.screen(SHARE, bars, AXIS).history(),
        bars,
        AXIS,
        window);
  }

  @Test
  void itIsThatOfTheLastDayAdjustedWhereNoneAsTradedIsKnown() {
    assertThat(close(AXIS.date(2), bars(OptionalDouble.empty()), TWO))
        .contains(new SessionClose(new EventId("E"), SHARE, AXIS.date(3), 13.5, true));
    assertThat(close(AXIS.date(2), bars(OptionalDouble.of(99)), EventWindow.DAY_ZERO))
        .contains(new SessionClose(new EventId("E"), SHARE, AXIS.date(2), 99, false));
  }

  @Test
  void thereIsNoneBeyondTheSessionsOrTheBarsOrOfNoPrice() {
    List<PriceBar> bars = bars(OptionalDouble.empty());
    assertThat(close(AXIS.date(4), bars, TWO)).isEmpty();
    assertThat(close(AXIS.date(0).minusYears(1), bars, TWO)).isEmpty();
    assertThat(close(AXIS.date(2), bars.subList(0, 2), TWO)).isEmpty();
    assertThat(close(AXIS.date(2), bars(OptionalDouble.of(0)), TWO)).isEmpty();
  }

  @Test
  void itIsTheSameWhateverTheOrderOfTheRows() {
    PriceBar low = bar(2, 12.5, OptionalDouble.of(10));
    PriceBar high = bar(2, 12.5, OptionalDouble.of(11));
    PriceBar without = bar(2, 12.5, OptionalDouble.empty());
    for (List<PriceBar> rows :
        List.of(List.of(low, high, without), List.of(without, high, low), List.of(high, low))) {
      assertThat(close(AXIS.date(2), rows, EventWindow.DAY_ZERO))
          .hasValueSatisfying(close -> assertThat(close.price()).isEqualTo(10));
      assertThat(close(AXIS.date(2), columns(rows), EventWindow.DAY_ZERO))
          .isEqualTo(close(AXIS.date(2), rows, EventWindow.DAY_ZERO));
    }
  }

  @Test
  void itIsOfTheRowThatReturnsAreMeasuredBy() {
    PriceBar good = bar(2, 12.5, OptionalDouble.empty());
    for (double bad : new double[] {-1, 0, Double.NaN}) {
      List<PriceBar> rows = List.of(bar(2, bad, OptionalDouble.of(99)), good);
      assertThat(close(AXIS.date(2), rows, EventWindow.DAY_ZERO))
          .contains(new SessionClose(new EventId("E"), SHARE, AXIS.date(2), 12.5, true));
    }
  }

  @Test
  void aPriceThatWasSetAsideIsNotShown() {
    List<PriceBar> rows = new ArrayList<>(bars(OptionalDouble.empty()));
    rows.set(2, bar(2, 1e13, OptionalDouble.empty()));
    assertThat(close(AXIS.date(2), rows, EventWindow.DAY_ZERO)).isEmpty();

    rows.set(2, bar(2, 12.5, OptionalDouble.empty()));
    rows.add(bar(2, 13, OptionalDouble.of(13)));
    assertThat(close(AXIS.date(2), rows, EventWindow.DAY_ZERO)).as("contradicting").isEmpty();
  }

  private static PriceBar bar(int session, double adjusted, OptionalDouble close) {
    return new PriceBar(SHARE, AXIS.date(session), adjusted, close, OptionalDouble.empty());
  }

  private static BarColumns columns(List<PriceBar> rows) {
    return new BarColumns(
        SHARE,
        rows.stream().mapToInt(bar -> Math.toIntExact(bar.date().toEpochDay())).toArray(),
        rows.stream().mapToDouble(PriceBar::adjustedClose).toArray(),
        new BarColumns.Others(
            rows.stream().mapToDouble(bar -> bar.close().orElse(Double.NaN)).toArray(),
            new double[0],
            new double[0],
            new double[0]));
  }
}

package io.marketimpact.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.EventId;
import io.marketimpact.event.EventWindow;
import io.marketimpact.event.GroupId;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import io.marketimpact.support.Prices;
import java.time.LocalDate;
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
        .mapToObj(
            session ->
                new PriceBar(
                    SHARE, AXIS.date(session), 10.5 + session, close, OptionalDouble.empty()))
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
}

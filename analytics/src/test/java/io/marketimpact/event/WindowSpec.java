package io.marketimpact.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Event and estimation windows: both ends named and inclusive. */
class WindowSpec {

  @ParameterizedTest(name = "''{0}'' is {1}..{2}, {3} days")
  @CsvSource({
    "0:0, 0, 0, 1",
    "-1:1, -1, 1, 3",
    "0:+1, 0, 1, 2",
    "-5:-1, -5, -1, 5",
    "' -10:10 ', -10, 10, 21"
  })
  void anEventWindowIsReadWithBothEnds(String text, int start, int end, int length) {
    EventWindow window = EventWindow.parse(text);

    assertThat(window).isEqualTo(new EventWindow(start, end));
    assertThat(window.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        ":",
        "0:",
        ":1",
        "0:1:2",
        "a:b",
        "0 :1",
        "0..1",
        "[0,1]",
        "1.0:2",
        "123456:123457",
        "--1:1",
        "0:1x",
        "٣:٤"
      })
  void aWindowOfAnotherFormIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventWindow.parse(text))
        .withMessage("an event window must have the form start:end, such as -1:1: '%s'", text);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EstimationWindow.parse(text))
        .withMessage("an estimation window must have the form start:end, such as -1:1: '%s'", text);
  }

  @Test
  void aWindowMustNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EventWindow.parse("2:1"))
        .withMessage("an event window must not end before it begins: 2:1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EstimationWindow.parse("-11:-260"))
        .withMessage("an estimation window must not end before it begins: -11:-260");
  }

  @Test
  void anEstimationWindowEndsBeforeDayZero() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EstimationWindow.parse("-260:0"))
        .withMessage("an estimation window must end before day 0: -260:0");
    assertThat(EstimationWindow.parse("-1:-1").length()).isEqualTo(1);
  }

  @Test
  void theDefaultIsATradingYearThatEndsElevenSessionsBefore() {
    assertThat(EstimationWindow.DEFAULT).hasToString("-260:-11");
    assertThat(EstimationWindow.DEFAULT.length()).isEqualTo(250);
  }

  @Test
  void anEstimationWindowOverlapsWhatBeginsBeforeItsEnd() {
    EstimationWindow estimation = EstimationWindow.parse("-120:-11");

    assertThat(estimation.overlaps(EventWindow.parse("-10:0"))).isFalse();
    assertThat(estimation.overlaps(EventWindow.parse("-11:0"))).isTrue();
    assertThat(estimation.overlaps(EventWindow.parse("-300:-290"))).isTrue();
  }

  @Test
  void aSpanHoldsBothWindows() {
    EventWindow early = EventWindow.parse("-5:-1");
    EventWindow late = EventWindow.parse("0:3");

    assertThat(early.span(late)).hasToString("-5:3");
    assertThat(late.span(early)).hasToString("-5:3");
    assertThat(EventWindow.parse("-9:9").span(late)).hasToString("-9:9");
  }

  @Test
  void windowsSortByStartThenEnd() {
    assertThat(Stream.of("0:1", "-1:1", "0:0", "-1:0").map(EventWindow::parse).sorted())
        .extracting(EventWindow::toString)
        .containsExactly("-1:0", "-1:1", "0:0", "0:1");
  }

  @Property
  void whatAWindowWritesItReads(
      @ForAll @IntRange(min = -99_999, max = 0) int start,
      @ForAll @IntRange(min = 0, max = 99_999) int end) {
    EventWindow window = new EventWindow(start, end);

    assertThat(EventWindow.parse(window.toString())).isEqualTo(window);
  }
}

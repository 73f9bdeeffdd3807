package io.marketimpact.data.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.event.EventWindow;
import io.marketimpact.model.ModelId;
import io.marketimpact.study.ModelWindow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A published group without a result. */
class SavedGroupSpec {

  private static final SavedGroup EMPTY =
      new SavedGroup(
          List.of(
              SavedRow.of(
                  List.of(
                      "group",
                      "model",
                      "window_start",
                      "window_end",
                      "caar",
                      "ci95_low",
                      "ci95_high"),
                  List.of("named", ModelId.MARKET.value(), "0", "0", "", "", ""))),
          new ModelWindow(ModelId.MARKET, EventWindow.DAY_ZERO));

  @Test
  void itsAverageIsMissingAsTheInterfaceSays() {
    assertThatThrownBy(EMPTY::caar)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("group named has no CAAR under ");
    assertThatThrownBy(EMPTY::interval).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void inALineItSaysThatNoFirmHasOne() {
    assertThat(EMPTY).asString().startsWith("named").endsWith(": no firm has a result");
  }
}

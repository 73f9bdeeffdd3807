package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.result.SampleStudy;
import io.marketimpact.event.Confounder;
import io.marketimpact.event.EventWindow;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long names leave room for what the main confounder was. */
class MainConfounderSpec {

  private static final String LONG = "Long " + "and so on ".repeat(3).strip();

  private static String sentence(String... firms) {
    Confounder other =
        new Confounder(SampleStudy.DAY_ZERO, "so ".repeat(30), "prices", "good", List.of());
    return MainConfounder.sentence(other, List.of(firms), new EventWindow(0, 1)).orElseThrow();
  }

  private static String words(int count) {
    return String.join(" ", Collections.nCopies(count, "so"));
  }

  @Test
  void firmsWithLongNamesAreCounted() {
    assertThat(sentence(LONG, LONG, LONG))
        .isEqualTo("Other news for 3 firms, days 0 to +1: " + words(16) + "\u2026");
  }

  @Test
  void namesStandWhereTheyLeaveEightWords() {
    assertThat(sentence(LONG))
        .isEqualTo("Other news for " + LONG + ", days 0 to +1: " + words(8) + "\u2026");
  }

  @Test
  void aSingleNameIsCut() {
    assertThat(sentence(LONG + " " + LONG + " " + LONG))
        .isEqualTo("Other news for " + LONG + "\u2026, days 0 to +1: " + words(8) + "\u2026");
  }
}

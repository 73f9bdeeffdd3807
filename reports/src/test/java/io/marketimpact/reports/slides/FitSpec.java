package io.marketimpact.reports.slides;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FitSpec {

  private static final String LONG = "The first sentence says a little. ".repeat(20).strip();

  @Test
  void lettersAreAsLargeAsTheRoomAllows() {
    Fit roomy = Fit.of(List.of("Short."), 14, 10, 400, 100);
    assertThat(roomy).isEqualTo(new Fit(List.of("Short."), 14, 14 * 1.2));
    Fit tight = Fit.of(List.of(LONG), 14, 8, 400, 110);
    assertThat(tight.texts()).containsExactly(LONG);
    assertThat(tight.size()).isBetween(8.0, 13.5);
    assertThat(tight.height()).isLessThanOrEqualTo(110);
  }

  @Test
  void whatDoesNotFitIsLeftOutInWholeSentences() {
    Fit fit = Fit.of(List.of(LONG, "Never shown."), 12, 12, 300, 60);
    assertThat(fit.texts()).hasSize(1);
    assertThat(LONG).startsWith(fit.texts().get(0));
    assertThat(fit.texts().get(0)).endsWith("little.").isNotEqualTo(LONG);
  }

  @Test
  void aTextAfterTheFirstIsShownWholeOrNotAtAll() {
    String open = "Whether the sector explains it is open. " + "None is significant. ".repeat(20);
    Fit fit = Fit.of(List.of("The answer.", open.strip(), "Other news."), 12, 12, 300, 60);
    assertThat(fit.texts()).containsExactly("The answer.", "Other news.");
  }

  @Test
  void anEndlessWordIsCut() {
    Fit fit = Fit.of(List.of("x".repeat(5000)), 12, 12, 300, 60);
    assertThat(fit.texts().get(0)).endsWith("\u2026").hasSizeLessThan(400);
    assertThat(Wrapped.line("", 12, false, 10)).isEmpty();
    assertThat(Wrapped.line("y".repeat(40), 12, false, 50)).matches("y{3,8}\u2026");
  }
}

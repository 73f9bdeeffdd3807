package io.marketimpact.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("the locale, the time zone and standard error are those of the whole process")
class RequireSpec {

  @Test
  void saysWhatMustHoldAndWhatCame() {
    assertThatNoException().isThrownBy(() -> Require.that(true, "unused %s", 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.that(false, "a share must be at most 1: %s", 1.5))
        .withMessage("a share must be at most 1: 1.5");
  }

  @Test
  void showsWholeNumbersWithoutDecimals() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.that(false, "at least 1 firm: %s", 0))
        .withMessage("at least 1 firm: 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.that(false, "at most 9 rows: %s", 10L))
        .withMessage("at most 9 rows: 10");
  }

  @Test
  void makesNoObjectOfANumberThatKeepsItsRule() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < 100_000; i++) {
      Require.that(i >= 0, "not below 0: %s", i + 0.5);
      Require.that(i >= 0, "not below 0: %s", i + 1_000);
      Require.that(i >= 0, "not below 0: %s", i + 1_000L);
    }

    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(1_000_000);
  }

  @Test
  void speaksTheSameInEveryCountry() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Require.that(false, "at most %d: %.1f", 12, 34.5))
          .withMessage("at most 12: 34.5");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void letsFiniteNumbersPassAndRefusesOthers() {
    assertThat(Require.finite(-3.5, "a return")).isEqualTo(-3.5);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.finite(Double.POSITIVE_INFINITY, "a return"))
        .withMessage("a return must be a finite number: Infinity");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.finite(Double.NaN, "a return"))
        .withMessage("a return must be a finite number: NaN");
  }

  @Test
  void letsTextPassAndRefusesBlanks() {
    assertThat(Require.text(" AVGO", "a symbol")).isEqualTo(" AVGO");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.text(" \t", "a symbol"))
        .withMessage("a symbol must not be blank");
  }
}

package io.marketimpact.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What every page holds besides its report. */
class PageAssetsSpec {

  @Test
  void everyBraceOfTheStyleSheetHasItsOther() {
    int open = 0;
    for (char letter : PageAssets.style().toCharArray()) {
      open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
      assertThat(open)
          .as("after a brace too many a browser leaves out the next rule")
          .isNotNegative();
    }
    assertThat(open).isZero();
  }
}

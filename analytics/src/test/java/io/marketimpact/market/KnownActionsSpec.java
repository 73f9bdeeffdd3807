package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.CorporateAction.Kind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of which shares all actions are known. */
class KnownActionsSpec {

  private static final SecurityId FIRST = new SecurityId("AAA");
  private static final SecurityId SECOND = new SecurityId("BBB");

  @Test
  void aShareWithoutActionsMayBeKnownAndAnotherNot() {
    CorporateAction later =
        new CorporateAction(FIRST, LocalDate.parse("2026-02-02"), Kind.DIVIDEND, 1);
    CorporateAction earlier =
        new CorporateAction(FIRST, LocalDate.parse("2026-01-02"), Kind.SPLIT, 2);

    KnownActions known = KnownActions.of(List.of(FIRST, SECOND), List.of(later, earlier));

    assertThat(known.of(FIRST)).contains(List.of(earlier, later));
    assertThat(known.of(SECOND)).contains(List.of());
    assertThat(known.of(new SecurityId("CCC"))).isEmpty();
    assertThat(known.securities()).containsExactly(FIRST, SECOND);
    assertThat(known)
        .isEqualTo(KnownActions.of(List.of(SECOND, FIRST), List.of(earlier, later)))
        .isNotEqualTo(KnownActions.NONE);
  }
}

package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of which shares all actions are known. */
class KnownActionsSpec {

  private static final SecurityId FIRST = new SecurityId("AAA");
  private static final SecurityId SECOND = new SecurityId("BBB");
  private static final Span YEAR =
      new Span(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));

  @Test
  void aShareWithoutActionsMayBeKnownAndAnotherNot() {
    CorporateAction later =
        new CorporateAction(FIRST, LocalDate.parse("2026-02-02"), Kind.DIVIDEND, 1);
    CorporateAction earlier =
        new CorporateAction(FIRST, LocalDate.parse("2026-01-02"), Kind.SPLIT, 2);

    KnownActions known =
        KnownActions.of(
            Map.of(FIRST, List.of(YEAR), SECOND, List.of(YEAR)), List.of(later, earlier));

    assertThat(known.of(FIRST, YEAR.from(), YEAR.until())).contains(List.of(earlier, later));
    assertThat(known.of(SECOND, YEAR.from(), YEAR.until())).contains(List.of());
    assertThat(known.of(new SecurityId("CCC"), YEAR.from(), YEAR.until())).isEmpty();
    assertThat(known)
        .isEqualTo(
            KnownActions.of(
                Map.of(SECOND, List.of(YEAR), FIRST, List.of(YEAR)), List.of(earlier, later)))
        .isNotEqualTo(KnownActions.NONE);
  }

  @Test
  void daysBeforeTheFirstAndAfterTheLastThatIsCompleteAreNotKnown() {
    KnownActions known = KnownActions.of(Map.of(FIRST, List.of(YEAR)), List.of());

    assertThat(known.of(FIRST, YEAR.from().minusDays(1), YEAR.until())).isEmpty();
    assertThat(known.of(FIRST, YEAR.from(), YEAR.until().plusDays(1))).isEmpty();
  }

  @Test
  void symbolsThatDifferByCaseAloneAreOfOneShare() {
    CorporateAction split = new CorporateAction(new SecurityId("aaa"), YEAR.until(), Kind.SPLIT, 2);
    KnownActions known =
        KnownActions.of(Map.of(new SecurityId("aaa"), List.of(YEAR)), List.of(split));

    assertThat(known.of(FIRST, YEAR.from(), YEAR.until())).contains(List.of(split));
  }

  @Test
  void anActionOfAShareThatIsSpelledInTwoWaysCountsOnce() {
    LocalDate day = LocalDate.parse("2026-02-02");
    CorporateAction upper = new CorporateAction(FIRST, day, Kind.SPLIT, 10);
    CorporateAction lower = new CorporateAction(new SecurityId("aaa"), day, Kind.SPLIT, 10);
    CorporateAction cash = new CorporateAction(new SecurityId("aaa"), day, Kind.DIVIDEND, 1);

    assertThat(KnownActions.of(Map.of(), List.of(lower, cash, upper)).stated(FIRST))
        .containsExactly(cash, upper);
  }
}

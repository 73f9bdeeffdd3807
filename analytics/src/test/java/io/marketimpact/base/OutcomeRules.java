package io.marketimpact.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.marketimpact.event.EventId;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Serialized;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An outcome chains like any result and never loses its reason on the way. */
class OutcomeRules {

  private static final Outcome<Integer> EXCLUDED =
      Outcome.excluded(ExclusionReason.SHORT_ESTIMATION, "87 of 120 returns");

  @Property
  void chainingAResultIsApplyingTheFunction(@ForAll int value) {
    Function<Integer, Outcome<Integer>> next = number -> Outcome.of(number / 3);

    assertThat(Outcome.of(value).then(next)).isEqualTo(next.apply(value));
    assertThat(Outcome.of(value).then(Outcome::of)).isEqualTo(Outcome.of(value));
    assertThat(Outcome.of(value).map(number -> number / 3)).isEqualTo(Outcome.of(value / 3));
    assertThat(Outcome.of(value).then(next).then(next))
        .isEqualTo(Outcome.of(value).then(number -> next.apply(number).then(next)));
  }

  @Test
  void aResultIsThereAndNoReasonIs() {
    assertThat(Outcome.of(7).result()).contains(7);
    assertThat(Outcome.of(7).exclusion()).isEmpty();
  }

  @Test
  void bothCasesHaveTheirAnswer() {
    Function<Outcome<Integer>, String> say =
        outcome -> outcome.match(value -> "is " + value, why -> "none: " + why.detail());

    assertThat(say.apply(Outcome.of(7))).isEqualTo("is 7");
    assertThat(say.apply(EXCLUDED)).isEqualTo("none: 87 of 120 returns");
  }

  @Test
  void aReasonPassesThroughEveryStepUnchanged() {
    AtomicInteger calls = new AtomicInteger();
    Outcome<String> later =
        EXCLUDED
            .map(number -> calls.incrementAndGet() + "")
            .then(text -> Outcome.of(text + calls.incrementAndGet()));

    assertThat(later)
        .isEqualTo(Outcome.excluded(ExclusionReason.SHORT_ESTIMATION, "87 of 120 returns"));
    assertThat(later.result()).isEmpty();
    assertThat(later.exclusion().orElseThrow().detail()).isEqualTo("87 of 120 returns");
    assertThat(calls).hasValue(0);
  }

  @Test
  void aReasonMayAriseOnTheWay() {
    Outcome<Integer> none = Outcome.of(7).then(number -> EXCLUDED);

    assertThat(none.exclusion())
        .map(Outcome.Excluded::reason)
        .contains(ExclusionReason.SHORT_ESTIMATION);
  }

  @Test
  void bothTravelWhole() {
    assertThat(Serialized.traveled(Outcome.of("a"))).isEqualTo(Outcome.of("a"));
    assertThat(Serialized.traveled(EXCLUDED)).isEqualTo(EXCLUDED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".hidden", "../up", "a/b", "a b", "-a", "_a", "ä", "a\\b"})
  void anEventIdCannotClimbOutOfItsDirectory(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventId(id))
        .withMessage(
            "an event id must begin with a letter or digit and have only letters, digits, '.', '-'"
                + " and '_', at most 100: '%s'",
            id);
  }

  @Test
  void anEventIdHasAtMostAHundredCharacters() {
    assertThat(new EventId("a".repeat(100)).value()).hasSize(100);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EventId("a".repeat(101)))
        .withMessageContaining("at most 100");
    assertThat(new EventId("2026-01-14_china.ban")).hasToString("2026-01-14_china.ban");
    assertThat(new EventId("a")).isLessThan(new EventId("b"));
  }

  @Test
  void aClaimsRangeMayBeAPointAndNotEmpty() {
    SecurityId security = new SecurityId("AVGO");
    LocalDate day = LocalDate.of(2026, 1, 14);

    assertThat(new PressClaim(security, day, "flat", 0, 0, "a wire").low()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PressClaim(security, day, "fell", -0.01, -0.02, "a wire"))
        .withMessage("a claim's range must not be empty: from -0.01 to -0.02");
  }

  @Test
  void aWaveHasAName() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Wave(
                    " ", new PublicationTime.OnDate(LocalDate.of(2026, 1, 14)), "", List.of(), ""))
        .withMessage("a wave's id must not be blank");
  }
}

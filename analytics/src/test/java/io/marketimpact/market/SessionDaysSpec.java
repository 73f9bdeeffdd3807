package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SessionDaysSpec {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 12);
  private static final SessionAxis AXIS =
      SessionAxis.of(List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3)));

  private static BitSet firstAndLast() {
    BitSet sessions = new BitSet();
    sessions.set(0);
    sessions.set(2);
    return sessions;
  }

  @Test
  void holdsTheDaysOfItsSessionsAlone() {
    Set<LocalDate> days = new SessionDays(AXIS, firstAndLast());
    assertThat(days).isEqualTo(Set.of(MONDAY, MONDAY.plusDays(3)));
    assertThat(days.contains(MONDAY.plusDays(1))).isFalse();
    assertThat(days.contains(MONDAY.plusDays(2))).isFalse();
  }

  @Test
  void doesNotChangeWithWhatItWasMadeOf() {
    BitSet sessions = firstAndLast();
    Set<LocalDate> days = new SessionDays(AXIS, sessions);
    sessions.set(1);
    assertThat(days).hasSize(2);
  }
}

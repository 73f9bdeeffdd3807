package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows of disclosures that a study as of an instant can use. */
class UsableDisclosuresSpec {

  private static final List<String> FIRST = row("10-K 1, repeated in 10-K 2", "2026-03-01");
  private static final List<String> REPEATED = row("10-K 2", "2027-03-01");
  private static final List<String> LATER = row("10-K 3", "2027-03-01");
  private static final List<String> LATER_WITHOUT_FILING = row("", "2027-03-01");
  private static final List<String> WITHOUT_DAY = row("10-K 4", "");

  private static List<String> row(String filing, String day) {
    return DisclosureStore.FORM.columns().stream()
        .map(name -> name.equals("filing") ? filing : name.equals("public_by") ? day : "")
        .toList();
  }

  private static List<List<String>> usable(String instant, List<List<String>> rows) {
    return DisclosureStore.usable(rows, Instant.parse(instant));
  }

  @Test
  void aLaterFilingIsUsedOnlyWhereOneThatWasPublicNamesIt() {
    assertThat(usable("2026-06-01T00:00:00Z", List.of(FIRST, REPEATED, LATER, WITHOUT_DAY)))
        .containsExactly(FIRST, REPEATED, WITHOUT_DAY);
    assertThat(usable("2026-02-01T00:00:00Z", List.of(FIRST, REPEATED))).isEmpty();
  }

  @Test
  void aLaterRowWithoutAFilingIsNamedByNone() {
    List<String> unnamed = row("", "2026-03-01");
    assertThat(usable("2026-06-01T00:00:00Z", List.of(FIRST, unnamed, LATER_WITHOUT_FILING)))
        .containsExactly(FIRST, unnamed);
  }

  @Test
  void aStudyThatLooksBackFromNowhereUsesAll() {
    List<List<String>> all = List.of(FIRST, LATER, LATER_WITHOUT_FILING);
    assertThat(DisclosureStore.usable(all, Instant.MAX)).isEqualTo(all);
  }
}

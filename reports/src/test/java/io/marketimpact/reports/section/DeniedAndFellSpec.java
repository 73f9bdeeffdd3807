package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.reports.HandMade;
import io.marketimpact.reports.section.DeniedAndFell.Move;
import io.marketimpact.reports.text.Digits;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What page one says of companies that deny sales, and of how sure each one's fall is. */
class DeniedAndFellSpec {

  private static Optional<String> denied(Move... moves) {
    return DeniedAndFell.sentence("China", Digits.TENTHS, List.of(moves));
  }

  private static final DenialTiming BEFORE = new DenialTiming(false, false);
  private static final DenialTiming LATE = new DenialTiming(true, true);

  private static Move move(String company, double actual, double abnormal, DenialTiming timing) {
    return new Move(company, "sales", actual, abnormal, false, Optional.empty(), timing);
  }

  private static Move fell(String company, DenialTiming timing) {
    return move(company, -0.02, -0.01, timing);
  }

  @Test
  void aDenialThatMayHaveComeAfterTheCloseIsNotSaidToHaveBeenDefied() {
    assertThat(denied(fell("A", LATE), fell("B", LATE)).orElseThrow())
        .startsWith("A, which denied sales in China, fell 2.00\u202F%")
        .contains(
            " Both were named only during the session; their denials may have come after the"
                + " close. Neither ");
    assertThat(denied(fell("A", LATE)).orElseThrow())
        .contains(
            " It was named only during the session; its denial may have come after the close. ");
    assertThat(denied(fell("A", BEFORE), fell("B", BEFORE)).orElseThrow())
        .startsWith("A, which denied sales in China, fell 2.00\u202F%")
        .doesNotContain("session", "after the close", "later");
  }

  @Test
  void whereOnlySomeWereNamedInTheSessionOrDeniedLateTheyAreNamed() {
    DenialTiming inSession = new DenialTiming(true, false);
    DenialTiming afterTheClose = new DenialTiming(false, true);
    assertThat(denied(fell("A", BEFORE), fell("B", inSession)).orElseThrow())
        .contains(" B was named only during the session. Neither ");
    assertThat(denied(fell("A", BEFORE), fell("B", afterTheClose)).orElseThrow())
        .contains(" B's denial may have come after the close. Neither ")
        .startsWith("A, which denied sales in China");
    assertThat(denied(fell("A", LATE), fell("B", LATE), fell("C", BEFORE)).orElseThrow())
        .contains(
            " A and B were named only during the session; the denials of A and B may have come"
                + " after the close. None ");
    assertThat(
            denied(fell("A", LATE), fell("B", LATE), fell("C", LATE), fell("D", LATE))
                .orElseThrow())
        .contains(
            "They denied sales in China. All four were named only during the session; their"
                + " denials may have come after the close.");
  }

  @Test
  void companiesThatDenySalesAndFellAreNamedWhetherOneOrMoreFirmsAreStudied() {
    Move fell =
        new Move("CrowdStrike", "sales", -0.0156, -0.0089, false, Optional.of(0.0574), BEFORE);
    Move too =
        new Move(
            "SentinelOne",
            "direct revenue exposure",
            -0.0287,
            -0.0201,
            false,
            Optional.of(0.052),
            BEFORE);
    Move rose = new Move("Claroty", "sales", 0.01, 0.02, false, Optional.of(0.052), BEFORE);
    Move withTheMarket = new Move("Orca", "sales", -0.01, 0.001, false, Optional.of(0.052), BEFORE);

    assertThat(denied(fell, rose, too, withTheMarket))
        .contains(
            "CrowdStrike, which denied sales in China, fell 1.56\u202F% (abnormal"
                + " \u22120.9\u202F%). SentinelOne, which denied direct revenue exposure there,"
                + " fell 2.87\u202F% (abnormal \u22122.0\u202F%). Neither abnormal return is"
                + " significant (detectable: 5.2\u202F% to 5.7\u202F%).");
    assertThat(denied(fell))
        .contains(
            "CrowdStrike, which denied sales in China, fell 1.56\u202F% (abnormal"
                + " \u22120.9\u202F%). The abnormal return is not significant (detectable:"
                + " 5.7\u202F%).");
    assertThat(denied(fell, too, fell).orElseThrow())
        .endsWith(
            "None of the three abnormal returns is significant (detectable: 5.2\u202F% to"
                + " 5.7\u202F%).");
    assertThat(denied(fell, too, fell, fell))
        .contains(
            "Four companies, named but not studied, fell 1.56\u202F% to 2.87\u202F%. They denied"
                + " sales or direct revenue exposure in China. None of the four abnormal returns is"
                + " significant (detectable: 5.2\u202F% to 5.7\u202F%).");
    assertThat(denied(rose, withTheMarket)).isEmpty();
    assertThat(new DeniedAndFell().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  @Test
  void companiesThatFellSignificantlyAreDistinguishedFromThoseThatDidNot() {
    Move significant = new Move("X", "sales", -0.2, -0.19, true, Optional.of(0.06), BEFORE);
    Move not =
        new Move("CrowdStrike", "sales", -0.0156, -0.0089, false, Optional.of(0.0574), BEFORE);
    Move unknown =
        new Move(
            "SentinelOne",
            "direct revenue exposure",
            -0.0287,
            -0.0201,
            false,
            Optional.empty(),
            BEFORE);
    assertThat(denied(significant, not).orElseThrow())
        .endsWith(
            "Of the two abnormal returns one is significant, that of X (detectable in the rest:"
                + " 5.7\u202F%).");
    assertThat(denied(significant, significant, not, unknown).orElseThrow())
        .endsWith(
            "Of the four abnormal returns two are significant (detectable in the rest:"
                + " 5.7\u202F%).");
    assertThat(denied(unknown).orElseThrow()).endsWith("The abnormal return is not significant.");
    assertThat(denied(significant).orElseThrow()).endsWith("The abnormal return is significant.");
    assertThat(denied(significant, significant).orElseThrow())
        .endsWith("Both abnormal returns are significant.");
  }
}

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

  @Test
  void companiesThatDenySalesAndFellAreNamedWhetherOneOrMoreFirmsAreStudied() {
    Move fell = new Move("CrowdStrike", "sales", -0.0156, -0.0089, false, Optional.of(0.0574));
    Move too =
        new Move(
            "SentinelOne", "direct revenue exposure", -0.0287, -0.0201, false, Optional.of(0.052));
    Move rose = new Move("Claroty", "sales", 0.01, 0.02, false, Optional.of(0.052));
    Move withTheMarket = new Move("Orca", "sales", -0.01, 0.001, false, Optional.of(0.052));

    assertThat(denied(fell, rose, too, withTheMarket))
        .contains(
            "CrowdStrike (denies sales in China; \u22121.56\u202F%, abnormal \u22120.9\u202F%) and"
                + " SentinelOne (denies direct revenue exposure there; \u22122.87\u202F%, abnormal"
                + " \u22122.0\u202F%) fell, but not significantly (detectable: 5.2\u202F% to"
                + " 5.7\u202F%).");
    assertThat(denied(fell, fell).orElseThrow())
        .contains("), which deny sales in China, fell, but not significantly (");
    assertThat(denied(fell))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .contains("), which denies sales in China, fell", "(detectable: 5.7\u202F%)."));
    assertThat(denied(fell, too, fell))
        .hasValueSatisfying(
            words ->
                assertThat(words)
                    .endsWith(
                        "), named but not studied, fell, but not significantly (detectable:"
                            + " 5.2\u202F% to 5.7\u202F%). CrowdStrike and CrowdStrike deny sales"
                            + " and SentinelOne denies direct revenue exposure in China."));
    assertThat(denied(rose, withTheMarket)).isEmpty();
    assertThat(new DeniedAndFell().of(HandMade.study(HandMade.FELL))).isEmpty();
  }

  @Test
  void companiesThatFellSignificantlyAreDistinguishedFromThoseThatDidNot() {
    Move significant = new Move("X", "sales", -0.2, -0.19, true, Optional.of(0.06));
    Move not = new Move("CrowdStrike", "sales", -0.0156, -0.0089, false, Optional.of(0.0574));
    Move unknown =
        new Move(
            "SentinelOne", "direct revenue exposure", -0.0287, -0.0201, false, Optional.empty());
    assertThat(denied(significant, not))
        .contains(
            "X (\u221220.00\u202F%, abnormal \u221219.0\u202F%, significant) and CrowdStrike"
                + " (\u22121.56\u202F%, abnormal \u22120.9\u202F%, not significant, detectable"
                + " 5.7\u202F%), which deny sales in China, fell.");
    assertThat(denied(not, unknown).orElseThrow())
        .contains("not significant, detectable 5.7\u202F%)", "\u22122.0\u202F%, not significant)");
  }
}

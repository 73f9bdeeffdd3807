package io.marketimpact.reports.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.base.Interval;
import io.marketimpact.data.result.StudySummary;
import io.marketimpact.data.result.StudySummary.Effect;
import io.marketimpact.data.result.StudySummary.Group;
import io.marketimpact.data.table.Tone;
import io.marketimpact.event.EventWindow;
import io.marketimpact.inference.TrustLevel;
import io.marketimpact.inference.power.Decision;
import io.marketimpact.model.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a study's card in the index says. */
class CardSpec {

  private static final Effect FELL =
      new Effect(
          -0.0334,
          Optional.of(new Interval(-0.0829, -0.0161)),
          Optional.of(0.0004),
          Optional.of(0.0706),
          Optional.of(Decision.DISTINGUISHABLE),
          Optional.of(TrustLevel.HEADLINE));
  private static final Effect CALM =
      new Effect(
          0.012,
          Optional.of(new Interval(-0.02, 0.04)),
          Optional.of(0.31),
          Optional.of(0.041),
          Optional.of(Decision.NOT_DISTINGUISHABLE),
          Optional.of(TrustLevel.CANNOT_REJECT));
  private static final Effect BARE =
      new Effect(
          0.02,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
  private static final LocalDate DAY = LocalDate.of(2026, 1, 14);

  @TempDir private Path work;

  private Card card(List<LocalDate> days, Group... groups) {
    return Card.of(
        new StudyIndex.Study(
            work.resolve("january"),
            new StudySummary(
                "News",
                days,
                ModelId.MARKET,
                EventWindow.DAY_ZERO,
                List.of(groups),
                StudySummary.LeftOut.NOTHING,
                false)),
        work.resolve("index.html"),
        Optional.empty());
  }

  private static Group group(String name, Effect effect) {
    return new Group(name, 3, 3, Optional.of(effect));
  }

  private static String fact(Card card, String name) {
    return card.facts().stream()
        .filter(fact -> fact.name().equals(name))
        .map(Card.Fact::text)
        .findFirst()
        .orElse("not said");
  }

  @Test
  void aGroupThatStandsOutMarksTheCard() {
    Card card = card(List.of(DAY), group("named", FELL));
    assertThat(card.tone()).isEqualTo(Tone.STRONG);
    assertThat(card.headlines())
        .containsExactly(
            new Card.Headline(
                "",
                "\u22123.34\u202F%",
                "significant",
                "95\u202F% interval \u22128.29\u202F% to \u22121.61\u202F%, placebo"
                    + " p\u00A0<\u00A00.001."));
  }

  @Test
  void aCalmGroupLeavesItPlain() {
    Card card = card(List.of(DAY), group("named", CALM));
    assertThat(card.tone()).isEqualTo(Tone.PLAIN);
    assertThat(card.headlines().get(0).label()).isEqualTo("not significant");
    assertThat(card.headlines().get(0).text()).endsWith("placebo p\u00A0=\u00A00.31.");
  }

  @Test
  void withoutADecisionTheReaderIsSentToTheTests() {
    assertThat(card(List.of(DAY), group("named", BARE)).headlines())
        .containsExactly(
            new Card.Headline(
                "", "+2.00\u202F%", "see the tests", "No confidence interval is available."));
  }

  @Test
  void aGroupWithoutAResultCouldNotBeStudied() {
    Card card = card(List.of(DAY), new Group("named", 2, 0, Optional.empty()));
    assertThat(card.headlines())
        .containsExactly(
            new Card.Headline("", "\u2013", "could not be studied", "No firm has a result."));
    assertThat(fact(card, "Firms")).isEqualTo("0 of 2 studied");
    assertThat(fact(card, "Detectable")).isEqualTo("\u2013");
    assertThat(card.effect()).isEmpty();
    assertThat(card.detectable()).isEmpty();
  }

  @Test
  void severalGroupsAreNamedAndSortedByTheLargestAndTheBest() {
    Card card = card(List.of(DAY), group("named", FELL), group("peers", CALM));
    assertThat(card.headlines()).extracting(Card.Headline::group).containsExactly("named", "peers");
    assertThat(card.effect()).isEqualTo("0.0334");
    assertThat(card.detectable()).isEqualTo("0.041");
    assertThat(fact(card, "Detectable"))
        .isEqualTo("at best 4.10\u202F% or more with 80\u202F% power");
    assertThat(fact(card, "Firms")).isEqualTo("6");
    assertThat(fact(card, "Groups")).isEqualTo("not said");
  }

  @Test
  void fourGroupsAreShownAndTheRestIsCounted() {
    Group[] groups =
        IntStream.range(0, 6).mapToObj(i -> group("g" + i, CALM)).toArray(Group[]::new);
    Card card = card(List.of(DAY), groups);
    assertThat(card.headlines())
        .extracting(Card.Headline::group)
        .containsExactly("g0", "g1", "g2", "g3");
    assertThat(fact(card, "Groups")).isEqualTo("6, the first 4");
  }

  @Test
  void daysAreOneSeveralOrUnknown() {
    Card one = card(List.of(DAY), group("named", CALM));
    assertThat(fact(one, "Day 0")).isEqualTo("14 January 2026");
    assertThat(one.day()).isEqualTo("20467");
    Card two = card(List.of(DAY, DAY.plusDays(20)), group("named", CALM));
    assertThat(fact(two, "Day 0")).isEqualTo("2 days, 14 January 2026 to 3 February 2026");
    assertThat(two.day()).isEqualTo("20487");
    Card none = card(List.of());
    assertThat(fact(none, "Day 0")).isEqualTo("\u2013");
    assertThat(none.day()).isEmpty();
  }

  @Test
  void theTrustIsTheGradeOfTheTestThatDecidesInTheReportsWord() {
    assertThat(fact(card(List.of(DAY), group("named", FELL)), "Trust")).isEqualTo("headline");
    assertThat(fact(card(List.of(DAY), group("named", BARE)), "Trust")).isEqualTo("\u2013");
    assertThat(fact(card(List.of(DAY), group("named", CALM), group("peers", CALM)), "Trust"))
        .isEqualTo("cannot reject");
    assertThat(fact(card(List.of(DAY), group("named", FELL), group("peers", CALM)), "Trust"))
        .isEqualTo("headline (named), cannot reject (peers)");
    assertThat(fact(card(List.of()), "Trust")).isEqualTo("\u2013");
  }

  private static Effect judged(TrustLevel trust, double p) {
    return new Effect(
        0.01,
        Optional.empty(),
        Optional.of(p),
        Optional.empty(),
        Optional.of(Decision.of(p)),
        Optional.of(trust));
  }

  private double trust(Group... groups) {
    return Double.parseDouble(card(List.of(DAY), groups).trust());
  }

  @Test
  void studiesAreSortedByTheGradeFirstAndThenByP() {
    Effect ungraded =
        new Effect(
            0.01,
            Optional.empty(),
            Optional.of(0.001),
            Optional.empty(),
            Optional.of(Decision.DISTINGUISHABLE),
            Optional.empty());
    assertThat(
            List.of(
                trust(group("a", judged(TrustLevel.HEADLINE, 0.02))),
                trust(group("b", judged(TrustLevel.HEADLINE, 1))),
                trust(group("c", judged(TrustLevel.VALID, 0.001))),
                trust(group("d", judged(TrustLevel.COMPARISON_ONLY, 0.0001))),
                trust(group("e", judged(TrustLevel.CANNOT_REJECT, 0.06))),
                trust(group("f", ungraded))))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(
            trust(
                group("named", judged(TrustLevel.COMPARISON_ONLY, 0.001)),
                group("peers", judged(TrustLevel.VALID, 0.4))))
        .isEqualTo(trust(group("c", judged(TrustLevel.VALID, 0.4))));
    assertThat(card(List.of(DAY), group("named", BARE)).trust()).isEmpty();
  }

  @Test
  void theWindowTheModelAndThePlaceAreFacts() {
    Card card = card(List.of(DAY), group("named", CALM));
    assertThat(fact(card, "Measured over")).isEqualTo("day 0, market model");
    assertThat(fact(card, "Directory")).isEqualTo("january");
    assertThat(fact(card, "Detectable")).isEqualTo("4.10\u202F% or more with 80\u202F% power");
  }

  @Test
  void onlyFilesThatExistAreLinked() throws IOException {
    Path directory = Files.createDirectories(work.resolve("january"));
    assertThat(card(List.of(DAY)).files()).isEmpty();
    Files.createFile(directory.resolve("report.xlsx"));
    Files.createFile(directory.resolve("report.html"));
    assertThat(card(List.of(DAY)).files())
        .containsExactly(
            new Card.Link("Report", "./january/report.html"),
            new Card.Link("Workbook", "./january/report.xlsx"));
  }

  @Test
  void addressesAreRelativeAndEscaped() {
    Path page = work.resolve("pages/index.html");
    assertThat(Address.of(work.resolve("pages/a b+c/report.html"), page))
        .isEqualTo("./a%20b%2Bc/report.html");
    assertThat(Address.of(work.resolve("other/report.html"), page))
        .isEqualTo("./../other/report.html");
    assertThat(Address.of(work.resolve("pages/a:b/100%/report.html"), page))
        .isEqualTo("./a%3Ab/100%25/report.html");
  }
}

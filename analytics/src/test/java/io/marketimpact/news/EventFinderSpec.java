package io.marketimpact.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.Materiality;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.event.Subject;
import io.marketimpact.event.Wave;
import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stories become events with waves, by what is new for whom. */
class EventFinderSpec {

  private static final String ORDER = "Ruritania bars network software of ";

  private final EventFinder finder = new EventFinder(directory());

  @Test
  void aSecondVersionIsNewForWhomItAddsAndForNobodyElse() {
    Story first = at("Wire", ORDER + "Alpha and Beta", "2026-01-14T11:00:00Z");
    Story second = at("Wire", ORDER + "Alpha and Beta and Gamma", "2026-01-14T18:00:00Z");

    assertThat(StoryChains.of(List.of(first, second))).as("nearly the same text").containsOnly(0);
    FoundEvent found = only(List.of(second, first));
    assertThat(found.waves())
        .extracting(Wave::names)
        .containsExactly(List.of("Alpha", "Beta"), List.of("Gamma"));
    assertThat(found.stories().get(1).mentions())
        .extracting(Mention::entity, Mention::novelty)
        .containsExactly(tuple("Alpha", 75), tuple("Beta", 75), tuple("Gamma", 100));
    assertThat(found.treatment(found.firms().get(2)).id()).isEqualTo("W2");
    assertThat(found.id()).hasToString("2026-01-14-test-rule");
  }

  @Test
  void aRuleThatNamesItsSourcesLeavesWhatOthersReport() {
    WatchRule rule = rule(Set.of("Alpha", "Beta", "Gamma"), Set.of("Wire"));
    Story passedOn =
        new Story(
            ORDER + "Gamma",
            "",
            "Rewriter",
            Optional.of("WIRE"),
            "",
            published("2026-01-14T12:00:00Z"),
            "");
    List<Story> stories =
        List.of(
            at("wire", ORDER + "Alpha", "2026-01-14T11:00:00Z"),
            at("Blog", ORDER + "Beta", "2026-01-14T11:30:00Z"),
            passedOn);

    assertThat(finder.find(rule, stories))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.waves())
                    .extracting(Wave::names)
                    .containsExactly(List.of("Alpha"), List.of("Gamma")));
    assertThat(finder.find(rule, List.of(stories.get(1)))).isEmpty();
    assertThat(only(stories).waves()).extracting(Wave::names).contains(List.of("Beta"));
  }

  @Test
  void noveltyFallsAsVendorsCountIt() {
    assertThat(Stream.iterate(0, i -> i + 1).limit(16).map(i -> new Mention("A", i).novelty()))
        .containsExactly(100, 75, 56, 42, 32, 24, 18, 13, 10, 8, 6, 4, 3, 2, 2, 1);
  }

  @Test
  void whoPassesAReportOnBoundsItFromAboveOnly() {
    Story rewrite =
        new Story(
            ORDER + "Alpha",
            "",
            "Rewriter",
            Optional.of("Wire"),
            "",
            published("2026-01-14T11:00:00Z"),
            "");
    assertThat(only(List.of(rewrite)).waves().get(0).time())
        .isEqualTo(new PublicationTime.NoLaterThan(Instant.parse("2026-01-14T11:00:00Z")));

    Story original = at("Wire", ORDER + "Alpha", "2026-01-14T10:00:00Z");
    assertThat(only(List.of(rewrite, original)).waves().get(0).time())
        .isEqualTo(new PublicationTime.At(Instant.parse("2026-01-14T10:00:00Z")));
  }

  @Test
  void anAnswerIsAWaveWithoutNamesNoEarlierThanWhoAnswersWasNamed() {
    Story report =
        new Story(
            ORDER + "Alpha",
            "",
            "Wire",
            Optional.empty(),
            "",
            StoryTimes.published(
                new PublicationTime.Between(
                    Instant.parse("2026-01-14T10:00:00Z"), Instant.parse("2026-01-14T11:00:00Z"))),
            "");
    Story answer =
        new Story(
            "Alpha denies effect as Ruritania bars network software",
            "",
            "Other Wire",
            Optional.empty(),
            "",
            StoryTimes.passedOn(new PublicationTime.At(Instant.parse("2026-01-14T15:00:00Z"))),
            "");
    FoundEvent found = only(List.of(report, answer));
    assertThat(found.waves()).hasSize(2);
    assertThat(found.waves().get(1).names()).isEmpty();
    assertThat(found.waves().get(1).time())
        .isEqualTo(
            new PublicationTime.Between(
                Instant.parse("2026-01-14T10:00:00Z"), Instant.parse("2026-01-14T15:00:00Z")));
  }

  @Test
  void reportersAreIndependentUnlessTheyCreditOrRepeatEachOther() {
    Story first = at("Wire", ORDER + "Alpha and others in the capital", "2026-01-14T11:00:00Z");
    Story copy = at("Copyist", ORDER + "Alpha and others in the capital", "2026-01-14T11:05:00Z");
    Story own =
        at("Other Wire", "Beta is hit as Ruritania bars network software", "2026-01-14T12:00:00Z");

    assertThat(only(List.of(first, copy)).reporters()).isEqualTo(1);
    assertThat(only(List.of(first, copy)).isReportedEnough()).isFalse();
    assertThat(only(List.of(first, copy, own)).reporters()).isEqualTo(2);
    assertThat(only(List.of(first, copy, own)).isReportedEnough()).isTrue();
    assertThat(only(List.of(first, first)).stories()).as("two copies of a feed").hasSize(1);
  }

  @Test
  void aQuietWeekEndsAnEventAndOtherNewsIsNoPartOfIt() {
    Story first = at("Wire", ORDER + "Alpha", "2026-01-14T11:00:00Z");
    Story again = at("Wire", ORDER + "Alpha", "2026-01-21T11:00:01Z");
    Story other = at("Wire", "Ruritania bars fishing by Alpha", "2026-01-14T12:00:00Z");
    Story allowed =
        at("Wire", "Ruritania praises network software of Alpha", "2026-01-14T12:00:00Z");
    Story nobody = at("Wire", ORDER + "others", "2026-01-14T12:00:00Z");

    assertThat(finder.find(rule(), List.of(again, first, other, allowed, nobody)))
        .extracting(found -> found.id().value(), found -> found.stories().size())
        .containsExactly(tuple("2026-01-14-test-rule", 1), tuple("2026-01-21-test-rule", 1));
    assertThat(finder.find(rule(), List.of(other, allowed, nobody))).isEmpty();
  }

  @Test
  void aCompanyCountsUnderTheSymbolOfTheDay() {
    EntityDirectory today = directory();
    LocalDate renamed = LocalDate.parse("2026-01-15");
    List<Listing> listings =
        List.of(
            new Listing(company("Alpha"), LocalDate.MIN, renamed),
            new Listing(company("Beta"), renamed, LocalDate.MAX));
    EventFinder dated =
        new EventFinder(new EntityDirectory(listings, today.aliases(), today.ownerships()));
    assertThat(
            dated.find(rule(), List.of(at("Wire", ORDER + "Alpha, Beta", "2026-01-14T11:00:00Z"))))
        .singleElement()
        .satisfies(
            found -> assertThat(found.firms()).extracting(Subject::name).containsExactly("Alpha"));
  }

  private static Subject company(String name) {
    return new Subject(share(name), name, Exchange.XNAS);
  }

  @Test
  void aPendingDealHitsNobody() {
    FoundEvent found = only(List.of(at("Wire", ORDER + "Delta", "2026-01-14T11:00:00Z")));
    assertThat(found.waves().get(0).names()).containsExactly("Delta");
    assertThat(found.firms()).isEmpty();
  }

  @Test
  void aRuleThatFindsEverythingIsRefused() {
    assertThatThrownBy(() -> rule(Set.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rule must name an entity: test-rule");
  }

  private FoundEvent only(List<Story> stories) {
    List<FoundEvent> found = finder.find(rule(), stories);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static WatchRule rule() {
    return rule(Set.of("Alpha", "Beta", "Gamma", "Delta"));
  }

  private static WatchRule rule(Set<String> entities) {
    return rule(entities, Set.of());
  }

  private static WatchRule rule(Set<String> entities, Set<String> sources) {
    return new WatchRule(
        "test-rule",
        "A rule",
        List.of("Ruritania"),
        List.of("bars"),
        List.of("network software"),
        List.of("denies"),
        entities,
        sources,
        2,
        7,
        List.of());
  }

  private static EntityDirectory directory() {
    List<String> names = List.of("Alpha", "Beta", "Gamma");
    return new EntityDirectory(
        names.stream()
            .map(name -> Listing.of(new Subject(share(name), name, Exchange.XNAS)))
            .toList(),
        Stream.concat(names.stream(), Stream.of("Delta"))
            .map(
                name ->
                    new Alias(
                        name, name, List.of(), List.of(), List.of(), LocalDate.MIN, LocalDate.MAX))
            .toList(),
        Stream.concat(
                names.stream().map(name -> owned(name, name, OwnershipStatus.SELF)),
                Stream.of(owned("Delta", "Alpha", OwnershipStatus.PENDING)))
            .toList());
  }

  private static Ownership owned(String entity, String owner, OwnershipStatus status) {
    return new Ownership(
        entity,
        share(owner),
        status,
        Materiality.MATERIAL,
        LocalDate.MIN,
        LocalDate.MAX,
        "made up");
  }

  private static SecurityId share(String name) {
    return new SecurityId(name.substring(0, 1));
  }

  private static Story at(String source, String headline, String instant) {
    return new Story(headline, "", source, Optional.empty(), "", published(instant), "");
  }

  private static StoryTimes published(String instant) {
    return StoryTimes.published(new PublicationTime.At(Instant.parse(instant)));
  }
}

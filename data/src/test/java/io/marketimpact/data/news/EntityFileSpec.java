package io.marketimpact.data.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.OwnershipStatus;
import io.marketimpact.event.PublicationTime;
import io.marketimpact.news.Alias;
import io.marketimpact.news.EntityDirectory;
import io.marketimpact.news.Story;
import io.marketimpact.news.StoryTimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a name, and whom it belonged to on the day. */
class EntityFileSpec {

  private static final LocalDate DAY = LocalDate.parse("2026-01-14");

  private final EntityDirectory directory = EntityFile.read(Path.of("news/entities.json"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Check Point and Fortinet fall|Check Point Software Technologies,Fortinet",
        "Cybersecurity firm Check Point\u2019s shares fall|Check Point Software Technologies",
        "Cybersecurity checkpoint passed, says vendor|",
        "A checkpoint of network security was reached|",
        "New Check Point Opens at Border|",
        "Police Check Point Stops Cybersecurity Expert|",
        "Orca and Wiz sell cloud security|Orca Security,Wiz",
        "Orca Security answers|Orca Security",
        "Orca Sinks Yacht off Spain; sailors ask for security|",
        "Cybersecurity chief sees orca|",
        "Wiz Khalifa plays for Google staff|",
        "The Wizard of Oz and cybersecurity|",
        "Google closes its purchase of Wiz|Wiz",
        "Palo Alto, Fortinet shares drop|Palo Alto Networks,Fortinet",
        "Palo Alto Networks drops|Palo Alto Networks",
        "Cybersecurity startup in Palo Alto raises money|",
        "Palo Alto police look for a network security expert|",
        "Palo Alto council meets|",
        "A founder from Palo Alto sells his stake in Palo Alto Networks|Palo Alto Networks",
        "Claroty does not sell to China|Claroty",
        "Clarity on cybersecurity rules|",
        "Visa and Mastercard cut fees|Visa,Mastercard",
        "Visa fees can be paid by credit card|",
        "Visa rules eased for travelers|",
        "Meta and its Instagram unit fined|Meta",
        "Meta-analysis of social media studies|",
        "Apple told to pull its iPhone|Apple",
        "Apple harvest falls in Washington|",
        "Apple orchards and smartphones|",
        "FORTINET AND CHECK POINT BARRED FROM CHINA|"
            + "Fortinet,Check Point Software Technologies",
        "CHECKPOINT AT BORDER CLOSED|",
        "fortinet in lower case is a name nobody writes so|",
        "Fortinet-made firewalls (Fortinet)|Fortinet"
      })
  void aNameMeansTheEntityOnlyWhereTheStorySaysSo(String headline, String entities) {
    assertThat(directory.namedBy(story(headline), DAY))
        .containsExactly(entities == null ? new String[0] : entities.split(",", -1));
  }

  @Test
  void namesAndOwnersCountAsOfTheDay() {
    Story story = story("Meta, owner of Facebook, answers");
    assertThat(directory.namedBy(story, LocalDate.parse("2021-01-04"))).containsExactly("Meta");
    assertThat(directory.namedBy(story("Meta buys Instagram rival"), LocalDate.parse("2021-01-04")))
        .isEmpty();
    assertThat(owner("Meta", "2022-06-08")).extracting(Ownership::owner).hasToString("[FB]");
    assertThat(owner("Meta", "2022-06-09")).extracting(Ownership::owner).hasToString("[META]");
    assertThat(owner("VMware", "2023-10-31")).isEmpty();
    assertThat(owner("VMware", "2026-01-14")).extracting(Ownership::owner).hasToString("[AVGO]");
  }

  @Test
  void aPendingDealIsNoOwnershipAndItsEndIsNotKnownBefore() {
    assertThat(owner("Wiz", "2026-01-14"))
        .singleElement()
        .satisfies(
            known -> {
              assertThat(known.status()).isEqualTo(OwnershipStatus.PENDING);
              assertThat(known.validUntil()).isEqualTo(LocalDate.MAX);
            });
    assertThat(owner("Wiz", "2026-03-11"))
        .extracting(Ownership::status)
        .containsExactly(OwnershipStatus.OWNED);
    assertThat(owner("Claroty", "2026-01-14")).isEmpty();
  }

  @Test
  void everyOwnerIsAKnownCompanyAndEveryOwnedEntityHasAName() {
    assertThat(directory.ownerships())
        .allSatisfy(
            known -> assertThat(directory.company(known.owner(), known.validFrom())).isPresent());
    assertThat(directory.aliases().stream().map(Alias::entity).distinct())
        .containsAll(directory.ownerships().stream().map(Ownership::entity).distinct().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"schema\": \"x\"}|at /schema: must be market-impact-entities/1",
        "{\"schema\": \"market-impact-entities/1\", \"entities\": [{\"name\": \"A\","
            + " \"aliases\": [{\"text\": \" \"}]}]}|at /entities/0/aliases/0: an alias must not",
        "{\"schema\": \"market-impact-entities/1\", \"entities\": [{\"name\": \"A\","
            + " \"aliases\": [{\"text\": \"A\", \"from\": \"soon\"}]}]}|/entities/0/aliases/0/from",
        "{\"schema\": \"market-impact-entities/1\", \"companies\": [{\"symbol\": \"A\", \"name\":"
            + " \"One\", \"exchange\": \"XNYS\"},{\"symbol\": \"A\", \"name\": \"Two\","
            + " \"exchange\": \"XNYS\", \"from\": \"2020-01-02\"}]}|at /companies: a symbol must be"
            + " listed once on a day: A",
        "{\"schema\": \"market-impact-entities/1\", \"companies\": [{\"symbol\": \"A\", \"name\":"
            + " \"One\", \"exchange\": \"XNYS\", \"from\": \"2020-01-02\", \"until\":"
            + " \"2020-01-02\"}]}|at /companies/0: a listing must begin before it ends: 2020-01-02,"
            + " 2020-01-02",
        "{\"schema\": \"market-impact-entities/1\", \"people\": []}|at /people: is not a known key"
      })
  void whatCannotBeUsedIsNamed(String text, String words, @TempDir Path work) throws IOException {
    Path file = Files.writeString(work.resolve("entities.json"), text);
    assertThatThrownBy(() -> EntityFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  private Stream<Ownership> owner(String entity, String day) {
    LocalDate date = LocalDate.parse(day);
    return directory.on(date).of(entity, date).stream();
  }

  private static Story story(String headline) {
    return new Story(
        headline,
        "",
        "A Wire",
        Optional.empty(),
        "",
        StoryTimes.published(new PublicationTime.OnDate(DAY)),
        "");
  }
}

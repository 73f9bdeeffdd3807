package io.marketimpact.news;

import io.marketimpact.base.Require;
import io.marketimpact.event.EntityRegistry;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.Subject;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is called what, and whom it belongs to, each from a day to a day.
 *
 * @param listings listed companies, each under its symbols
 * @param aliases what entities are called
 * @param ownerships whom they belong to; pending deals among them
 */
public record EntityDirectory(
    List<Listing> listings, List<Alias> aliases, List<Ownership> ownerships) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if one symbol is that of two companies on a day
   */
  public EntityDirectory {
    listings = List.copyOf(listings);
    listings.stream()
        .collect(Collectors.groupingBy(one -> one.company().security()))
        .forEach(EntityDirectory::requireOneAtATime);
    aliases = List.copyOf(aliases);
    ownerships = List.copyOf(ownerships);
  }

  private static void requireOneAtATime(SecurityId security, List<Listing> listings) {
    for (int i = 0; i < listings.size(); i++) {
      Require.that(
          listings.subList(0, i).stream().noneMatch(listings.get(i)::overlaps),
          "a symbol must be listed once on a day: %s",
          security);
    }
  }

  /**
   * The entities that a story names. Of two names at one place the longer counts, and capitals
   * count unless the story has nothing else. A name that may mean something else means the entity
   * by the words around it, by other words of the story, or side by side with another name in a
   * list.
   *
   * @param story the story
   * @param day the day as of which names count
   * @return the entities in the order of their first mention
   */
  public List<String> namedBy(Story story, LocalDate day) {
    String headline = Phrases.normal(story.headline());
    String summary = Phrases.normal(story.summary());
    String whole = headline + " " + summary;
    List<Alias> names = aliases.stream().filter(alias -> alias.holdsOn(day)).toList();
    return Stream.of(headline, summary)
        .flatMap(text -> NamesInText.of(text, names, alias -> alias.isMeantIn(whole)).stream())
        .distinct()
        .toList();
  }

  /**
   * Who owned what on a day, as it could be known then: how long it would last could not.
   *
   * @param day the day
   * @return the ownerships that hold on it, without their ends
   */
  public EntityRegistry on(LocalDate day) {
    return new EntityRegistry(
        ownerships.stream()
            .filter(known -> known.holdsOn(day))
            .map(
                known ->
                    new Ownership(
                        known.entity(),
                        known.owner(),
                        known.status(),
                        known.materiality(),
                        known.listing(),
                        known.validFrom(),
                        LocalDate.MAX,
                        known.source()))
            .toList());
  }

  /**
   * The companies that were listed on a day.
   *
   * @param day the day
   * @return the companies, with the symbols of that day
   */
  public List<Subject> companies(LocalDate day) {
    return listings.stream().filter(known -> known.holdsOn(day)).map(Listing::company).toList();
  }

  /**
   * A listed company.
   *
   * @param security its share
   * @param day the day as of which the symbol counts
   * @return the company, empty when the directory does not know it
   */
  public Optional<Subject> company(SecurityId security, LocalDate day) {
    return companies(day).stream().filter(known -> known.security().equals(security)).findFirst();
  }
}

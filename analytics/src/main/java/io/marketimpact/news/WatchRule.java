package io.marketimpact.news;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.util.List;
import java.util.Set;

/**
 * What to watch for. A story belongs to it that has a word of the actor, a word of the restriction
 * and a word of the matter, and names an entity of the list or answers for one.
 *
 * @param id names it; an event is called by the day of its first story and this
 * @param title what an event of it is called
 * @param actors who restricts, in any of these words
 * @param restrictions what is done, in any of these words
 * @param matters what it is done to, in any of these words; none where any will do
 * @param answers words by which companies and authorities answer, or a deadline is set
 * @param entities who may be hit
 * @param sources whose reports count, whatever the capitals; none where anybody's do
 * @param independentSources how many reporters an event must have
 * @param quietDays so many days without a story end an event
 * @param firms shares to study where they are hit; none where all are
 */
public record WatchRule(
    String id,
    String title,
    List<String> actors,
    List<String> restrictions,
    List<String> matters,
    List<String> answers,
    Set<String> entities,
    Set<String> sources,
    int independentSources,
    int quietDays,
    List<SecurityId> firms) {

  /**
   * Keeps its own copies.
   *
   * @throws IllegalArgumentException if it could find nothing, or everything
   */
  public WatchRule {
    Require.that(
        id.matches("[a-z0-9][a-z0-9-]{0,80}"),
        "a rule's id must have lower-case letters, digits and '-': '%s'",
        id);
    Require.text(title, "a rule's title");
    Require.that(!actors.isEmpty(), "a rule must have a word of its actor: %s", id);
    Require.that(!restrictions.isEmpty(), "a rule must have a word of its restriction: %s", id);
    Require.that(!entities.isEmpty(), "a rule must name an entity: %s", id);
    Require.that(
        independentSources >= 1, "an event must have at least 1 source: %s", independentSources);
    Require.that(quietDays >= 1 && quietDays <= 366, "quiet days must be 1 to 366: %s", quietDays);
    actors = List.copyOf(actors);
    restrictions = List.copyOf(restrictions);
    matters = List.copyOf(matters);
    answers = List.copyOf(answers);
    entities = Set.copyOf(entities);
    sources = Set.copyOf(sources);
    firms = List.copyOf(firms);
  }

  boolean isAbout(Story story) {
    String text = Phrases.normal(story.text());
    return Phrases.any(text, actors)
        && Phrases.any(text, restrictions)
        && (matters.isEmpty() || Phrases.any(text, matters))
        && (sources.isEmpty() || isCounted(story.source()) || isCounted(story.reporter()));
  }

  private boolean isCounted(String source) {
    return sources.stream().anyMatch(source::equalsIgnoreCase);
  }

  boolean isAnsweredBy(Story story) {
    return Phrases.any(Phrases.normal(story.text()), answers);
  }
}

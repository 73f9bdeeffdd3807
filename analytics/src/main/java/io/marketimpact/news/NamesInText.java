package io.marketimpact.news;

import io.marketimpact.news.Phrases.Capitals;
import io.marketimpact.news.Phrases.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names in one text that mean an entity, by what stands around them. */
final class NamesInText {

  /** What stands between two names of a list. */
  private static final Pattern BETWEEN = Pattern.compile(" ?[,&/] ?(and )?| and ");

  private final String text;
  private final Predicate<Alias> isInContext;
  private final List<Place> certain = new ArrayList<>();
  private final List<Place> open = new ArrayList<>();

  private NamesInText(String text, Predicate<Alias> isInContext) {
    this.text = text;
    this.isInContext = isInContext;
  }

  /**
   * Finds names.
   *
   * @param text a normal text
   * @param names that may stand in it
   * @param isInContext whether the story has other words by which a name means its entity
   * @return the entities in the order of their mention
   */
  static List<String> of(String text, List<Alias> names, Predicate<Alias> isInContext) {
    return new NamesInText(text, isInContext).entities(names);
  }

  private List<String> entities(List<Alias> names) {
    Capitals capitals = Phrases.isShouted(text) ? Capitals.ANY : Capitals.AS_WRITTEN;
    for (Alias name : names) {
      Phrases.find(text, name.text(), capitals).forEach(span -> sort(new Place(name, span)));
    }
    List<Place> meant =
        Stream.concat(certain.stream(), open.stream().filter(this::isListed)).toList();
    return meant.stream()
        .filter(place -> meant.stream().noneMatch(place::isPartOf))
        .sorted(Comparator.comparing(place -> place.span().start()))
        .map(place -> place.name().entity())
        .toList();
  }

  private void sort(Place place) {
    int is = longestAround(place, place.name().is());
    int not = longestAround(place, place.name().not());
    if (is > not || (not == 0 && isInContext.test(place.name()))) {
      certain.add(place);
    } else if (not == 0) {
      open.add(place);
    }
  }

  private int longestAround(Place place, Collection<String> phrases) {
    return phrases.stream()
        .flatMap(phrase -> Phrases.find(text, phrase, Capitals.ANY).stream())
        .filter(place.span()::isInside)
        .mapToInt(Span::length)
        .max()
        .orElse(0);
  }

  /** Two names that may each mean something else hardly do so side by side. */
  private boolean isListed(Place place) {
    return Stream.concat(certain.stream(), open.stream())
        .filter(other -> !other.name().entity().equals(place.name().entity()))
        .map(Place::span)
        .anyMatch(other -> isBetween(place.span(), other) || isBetween(other, place.span()));
  }

  private boolean isBetween(Span first, Span second) {
    int from = first.end();
    int to = second.start();
    return from < to && BETWEEN.matcher(text).region(from, to).matches();
  }

  private record Place(Alias name, Span span) {

    boolean isPartOf(Place other) {
      return span.isInside(other.span) && span.length() < other.span.length();
    }
  }
}

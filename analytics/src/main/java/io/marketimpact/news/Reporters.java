package io.marketimpact.news;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Counts who reported something independently: a story that credits another's report, or repeats
 * another's text, is the other's.
 */
final class Reporters {

  private Reporters() {}

  static int count(List<Story> stories) {
    List<Integer> chains = StoryChains.of(stories);
    List<Set<String>> independent = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      Set<String> one = new HashSet<>();
      one.add("chain " + chains.get(i));
      one.add("reporter " + stories.get(i).reporter().toLowerCase(Locale.ROOT));
      independent.removeIf(
          other -> {
            boolean isSame = other.stream().anyMatch(one::contains);
            if (isSame) {
              one.addAll(other);
            }
            return isSame;
          });
      independent.add(one);
    }
    return independent.size();
  }
}

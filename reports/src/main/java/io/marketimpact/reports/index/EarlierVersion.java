package io.marketimpact.reports.index;

/**
 * A publication of a study that a later one of the same specification has replaced.
 *
 * @param name the name of its directory
 * @param card what it said
 * @param replacedBy the name of the directory of the latest
 */
public record EarlierVersion(String name, Card card, String replacedBy) {

  /**
   * What it found, in short.
   *
   * @return the figure and label of each group, in order
   */
  public String found() {
    return card.headlines().stream()
        .map(headline -> (headline.figure() + " " + headline.label()).trim())
        .reduce((first, second) -> first + "; " + second)
        .orElse("");
  }
}

package io.marketimpact.event;

import java.util.List;

/**
 * What is known of an event besides prices. A study of bare dates has an empty one.
 *
 * @param title one line
 * @param summary a paragraph
 * @param waves public messages in order of time
 * @param registry who owns what was named
 * @param subjects the firms under study, with their names
 * @param claims what the press said the shares did
 * @param confounders other news that could have moved the same prices
 * @param caveats what a reader must know about the facts, one sentence each
 */
public record Dossier(
    String title,
    String summary,
    List<Wave> waves,
    EntityRegistry registry,
    List<Subject> subjects,
    List<PressClaim> claims,
    List<Confounder> confounders,
    List<String> caveats) {

  /** Keeps its own copies. */
  public Dossier {
    waves = List.copyOf(waves);
    subjects = List.copyOf(subjects);
    claims = List.copyOf(claims);
    confounders = List.copyOf(confounders);
    caveats = List.copyOf(caveats);
  }

  /**
   * A dossier of which only the title is known.
   *
   * @param title one line
   * @return the dossier
   */
  public static Dossier titled(String title) {
    return new Dossier(
        title,
        "",
        List.of(),
        new EntityRegistry(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

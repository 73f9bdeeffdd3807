package io.marketimpact.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What is known of an event besides prices. A study of bare dates has an empty one.
 *
 * @param title one line
 * @param summary a paragraph
 * @param attribution who reported it and on whose word, empty where that is not said
 * @param waves public messages in order of time
 * @param registry who owns what was named
 * @param subjects the firms under study, with their names
 * @param claims what the press said the shares did
 * @param confounders other news that could have moved the same prices
 * @param caveats what a reader must know about the facts, one sentence each
 * @param imprint who answers for the report, and pages outside
 */
public record Dossier(
    String title,
    String summary,
    String attribution,
    List<Wave> waves,
    EntityRegistry registry,
    List<Subject> subjects,
    List<PressClaim> claims,
    List<Confounder> confounders,
    List<String> caveats,
    Imprint imprint) {

  /** Keeps its own copies. */
  public Dossier {
    waves = List.copyOf(waves);
    subjects = List.copyOf(subjects);
    claims = List.copyOf(claims);
    confounders = List.copyOf(confounders);
    caveats = List.copyOf(caveats);
  }

  /**
   * A dossier under nobody's name.
   *
   * @param title one line
   * @param summary a paragraph
   * @param attribution who reported it and on whose word, empty where that is not said
   * @param waves public messages in order of time
   * @param registry who owns what was named
   * @param subjects the firms under study, with their names
   * @param claims what the press said the shares did
   * @param confounders other news that could have moved the same prices
   * @param caveats what a reader must know about the facts, one sentence each
   */
  public Dossier(
      String title,
      String summary,
      String attribution,
      List<Wave> waves,
      EntityRegistry registry,
      List<Subject> subjects,
      List<PressClaim> claims,
      List<Confounder> confounders,
      List<String> caveats) {
    this(
        title,
        summary,
        attribution,
        waves,
        registry,
        subjects,
        claims,
        confounders,
        caveats,
        Imprint.NONE);
  }

  /**
   * The same dossier with another imprint.
   *
   * @param other who answers for the report, and pages outside
   * @return a copy
   */
  public Dossier with(Imprint other) {
    return new Dossier(
        title,
        summary,
        attribution,
        waves,
        registry,
        subjects,
        claims,
        confounders,
        caveats,
        other);
  }

  /**
   * The dossier without news that came after an instant.
   *
   * @param end the instant
   * @return what could be known by then
   */
  public Dossier asOf(Instant end) {
    return new Dossier(
        title,
        summary,
        attribution,
        waves.stream()
            .filter(wave -> wave.time().latestInstant().filter(time -> time.isAfter(end)).isEmpty())
            .toList(),
        registry,
        subjects,
        claims.stream().filter(claim -> begins(claim.date()).isBefore(end)).toList(),
        confounders.stream().filter(other -> begins(other.date()).isBefore(end)).toList(),
        caveats,
        imprint);
  }

  private static Instant begins(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
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
        "",
        List.of(),
        new EntityRegistry(List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}

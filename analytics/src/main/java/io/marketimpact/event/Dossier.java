package io.marketimpact.event;

import io.marketimpact.market.SecurityId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of an event besides prices. A study of bare dates has an empty one.
 *
 * @param title one line
 * @param summary a paragraph
 * @param attribution who reported it and on whose word, empty where that is not said
 * @param waves public messages in order of time
 * @param registry who owns what was named
 * @param subjects the firms under study, with their names
 * @param claims what the press said the stocks did
 * @param confounders other news that could have moved the same prices
 * @param caveats what a reader must know about the facts, one sentence each
 * @param background what is reported around the event
 * @param names of other companies, for people, by their stock
 * @param clocks of the places that the event concerns, by what people call them
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
    List<BackgroundFact> background,
    SortedMap<SecurityId, String> names,
    SortedMap<String, ZoneId> clocks,
    Imprint imprint) {

  /** Keeps its own copies. */
  public Dossier {
    waves = List.copyOf(waves);
    subjects = List.copyOf(subjects);
    claims = List.copyOf(claims);
    confounders = List.copyOf(confounders);
    caveats = List.copyOf(caveats);
    background = List.copyOf(background);
    names = Collections.unmodifiableSortedMap(new TreeMap<>((Map<SecurityId, String>) names));
    clocks = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, ZoneId>) clocks));
  }

  /**
   * A dossier under nobody's name and without a background.
   *
   * @param title one line
   * @param summary a paragraph
   * @param attribution who reported it and on whose word, empty where that is not said
   * @param waves public messages in order of time
   * @param registry who owns what was named
   * @param subjects the firms under study, with their names
   * @param claims what the press said the stocks did
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
        List.of(),
        Collections.emptySortedMap(),
        Collections.emptySortedMap(),
        Imprint.NONE);
  }

  /**
   * The same dossier with another imprint.
   *
   * @param other who answers for the report, and pages outside
   * @return a copy
   */
  public Dossier withImprint(Imprint other) {
    return copy(background, names, clocks, other);
  }

  /**
   * The same dossier with other firms.
   *
   * @param firms the firms under study, with their names
   * @return a copy
   */
  public Dossier withSubjects(List<Subject> firms) {
    return new Dossier(
        title,
        summary,
        attribution,
        waves,
        registry,
        firms,
        claims,
        confounders,
        caveats,
        background,
        names,
        clocks,
        imprint);
  }

  /**
   * The same dossier with what is reported around the event.
   *
   * @param facts in the order in which they are told
   * @return a copy
   */
  public Dossier withBackground(List<BackgroundFact> facts) {
    return copy(facts, names, clocks, imprint);
  }

  /**
   * The same dossier with names of other companies.
   *
   * @param known by their stock
   * @return a copy
   */
  public Dossier withNames(SortedMap<SecurityId, String> known) {
    return copy(background, known, clocks, imprint);
  }

  /**
   * The same dossier with clocks.
   *
   * @param zones by what people call their places
   * @return a copy
   */
  public Dossier withClocks(SortedMap<String, ZoneId> zones) {
    return copy(background, names, zones, imprint);
  }

  private Dossier copy(
      List<BackgroundFact> facts,
      SortedMap<SecurityId, String> known,
      SortedMap<String, ZoneId> zones,
      Imprint other) {
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
        facts,
        known,
        zones,
        other);
  }

  /**
   * A company's name for people.
   *
   * @param security its stock
   * @return the name of the firm under study or of another company, the symbol where none is known
   */
  public String nameOf(SecurityId security) {
    return subjects.stream()
        .filter(subject -> subject.security().equals(security))
        .map(Subject::name)
        .findFirst()
        .orElseGet(() -> names.getOrDefault(security, security.symbol()));
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
        background.stream().filter(fact -> begins(fact.date()).isBefore(end)).toList(),
        names,
        clocks,
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

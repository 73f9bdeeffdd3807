package io.marketimpact.data.study;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.calendar.Session;
import io.marketimpact.calendar.TradingCalendar;
import io.marketimpact.data.Sha256;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.AlignedEvent;
import io.marketimpact.event.Ownership;
import io.marketimpact.event.PressClaim;
import io.marketimpact.event.Subject;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyDesign;
import io.marketimpact.study.StudyPlan;
import io.marketimpact.study.Variation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The daily prices that a study reads where it need not read them all: those of its securities from
 * before its first estimation window to the end of the last day that it lists.
 *
 * @param securities everything the study may ask prices of, as it names them
 * @param from the first day
 * @param to the last day
 * @param actions splits and dividends from which adjusted closes are computed, of those of the
 *     securities of which all are known
 */
public record PricesRead(
    NavigableSet<SecurityId> securities, LocalDate from, LocalDate to, KnownActions actions) {

  /** Sessions before the first estimation window: prices are screened by those around them. */
  private static final int BEFORE = 30;

  /** Days to both sides where the study does not say whose sessions it counts. */
  private static final int UNKNOWN_CALENDAR = 10;

  /** More than the days in which a session falls. */
  private static final int DAYS_A_SESSION = 2;

  /** Keeps its own copy. */
  public PricesRead {
    securities = Collections.unmodifiableNavigableSet(new TreeSet<>(securities));
  }

  /**
   * Prices whose adjusted closes are the vendor's.
   *
   * @param securities everything that may be asked prices of
   * @param from the first day
   * @param to the last day
   */
  public PricesRead(NavigableSet<SecurityId> securities, LocalDate from, LocalDate to) {
    this(securities, from, to, KnownActions.NONE);
  }

  /**
   * By what it is recognized from one run to another.
   *
   * @return a SHA-256: the same securities and days have the same, where the adjusted closes of the
   *     same ones are computed
   */
  public String fingerprint() {
    String computed = actions.equals(KnownActions.NONE) ? "" : " " + actions.daysAlone();
    return Sha256.of(from + " " + to + " " + securities + computed);
  }

  /**
   * Those of a study.
   *
   * @param specification the study
   * @return what it reads
   * @throws io.marketimpact.data.BadInputException if a calendar of its own cannot be read
   */
  public static PricesRead of(StudySpecification specification) {
    StudyDesign design = specification.design();
    ExchangeCalendars calendars = ExchangeCalendars.read(specification.calendars());
    TradingCalendar calendar = calendars.calendar(design.calendar().orElse(Exchange.XNYS));
    List<LocalDate> touched = dayZeros(design, calendars, calendar).sorted().toList();
    List<LocalDate> claimed = design.dossier().claims().stream().map(PressClaim::date).toList();
    int slack = design.calendar().isPresent() ? 0 : UNKNOWN_CALENDAR;
    int first = plans(design).mapToInt(plan -> plan.estimation().start()).min().orElseThrow();
    int last = plans(design).mapToInt(plan -> plan.path().end()).max().orElseThrow();
    List<LocalDate> sessions = calendar.sessions().stream().map(Session::date).toList();
    return new PricesRead(
        securities(specification),
        Stream.concat(
                claimed.stream().map(day -> day.minusDays(UNKNOWN_CALENDAR)),
                Stream.of(counted(sessions, touched.get(0), first - BEFORE).minusDays(slack)))
            .min(LocalDate::compareTo)
            .orElseThrow(),
        Stream.concat(
                claimed.stream(),
                Stream.of(counted(sessions, touched.get(touched.size() - 1), last).plusDays(slack)))
            .max(LocalDate::compareTo)
            .orElseThrow(),
        specification.actions().map(ActionStore::read).orElse(KnownActions.NONE));
  }

  private static Stream<LocalDate> dayZeros(
      StudyDesign design, ExchangeCalendars calendars, TradingCalendar benchmark) {
    Map<SecurityId, Exchange> listed =
        design.dossier().subjects().stream()
            .collect(Collectors.toMap(Subject::security, Subject::exchange, (one, same) -> one));
    return design.events().stream()
        .map(
            event ->
                AlignedEvents.align(
                    event,
                    listed.containsKey(event.security())
                        ? calendars.calendar(listed.get(event.security()))
                        : benchmark))
        .flatMap(PricesRead::days);
  }

  private static Stream<LocalDate> days(AlignedEvent event) {
    return Stream.concat(Stream.of(event.day0()), event.otherDay0().stream());
  }

  /** So many sessions from a day on, by days where the calendar does not reach it. */
  private static LocalDate counted(List<LocalDate> sessions, LocalDate day, int distance) {
    int place = Collections.binarySearch(sessions, day);
    int index = (place < 0 ? -place - 1 : place) + distance;
    return index >= 0 && index < sessions.size()
        ? sessions.get(index)
        : day.plusDays((long) DAYS_A_SESSION * distance);
  }

  private static NavigableSet<SecurityId> securities(StudySpecification specification) {
    StudyDesign design = specification.design();
    NavigableSet<SecurityId> securities = new TreeSet<>();
    design.events().forEach(event -> securities.add(event.security()));
    design.comparisons().securities().forEach(securities::add);
    design.dossier().claims().stream().map(PressClaim::security).forEach(securities::add);
    plans(design)
        .forEach(
            plan -> {
              securities.add(plan.benchmark());
              plan.masks().forEach(mask -> securities.addAll(mask.securities()));
            });
    specification
        .exposure()
        .ifPresent(
            exposure -> {
              securities.addAll(exposure.vendors());
              design.dossier().registry().ownerships().stream()
                  .map(Ownership::owner)
                  .forEach(securities::add);
            });
    return securities;
  }

  private static Stream<StudyPlan> plans(StudyDesign design) {
    return Stream.concat(
        Stream.of(design.plan()), design.variations().stream().map(Variation::plan));
  }
}

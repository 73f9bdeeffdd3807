package io.marketimpact.data.news;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.calendar.ExchangeCalendars;
import io.marketimpact.data.specification.StudySpecification;
import io.marketimpact.event.PlannedEvent;
import io.marketimpact.event.Subject;
import io.marketimpact.market.SecurityId;
import io.marketimpact.news.Listing;
import io.marketimpact.study.StudyDesign;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known of the listings of stocks, for studies that do not say it themselves: the company
 * and the exchange of a symbol on the day of its event, the symbol of an ISIN, the symbol under
 * which a renamed stock is listed on that day, and the exchange of the benchmark.
 */
public final class ListedStocks {

  private final Map<String, List<Listing>> bySymbol;
  private final Map<String, List<Listing>> byIsin;

  /**
   * A study with what was known of its stocks.
   *
   * @param study the study
   * @param symbols whose listings it goes by
   */
  public record Completed(StudySpecification study, SortedSet<String> symbols) {}

  /**
   * Known listings.
   *
   * @param listings of any symbols, each on a day once
   */
  public ListedStocks(Collection<Listing> listings) {
    bySymbol =
        listings.stream().collect(Collectors.groupingBy(one -> one.company().security().symbol()));
    byIsin =
        listings.stream()
            .filter(one -> !one.company().isin().isEmpty())
            .collect(Collectors.groupingBy(one -> one.company().isin()));
  }

  /**
   * A study with what it does not say of its stocks.
   *
   * @param study the study
   * @return the same where nothing is known of them
   * @throws BadInputException if two symbols of one group of an event are one stock on its day
   */
  public Completed of(StudySpecification study) {
    StudyDesign design = study.design();
    Set<Exchange> known = ExchangeCalendars.read(study.calendars()).exchanges();
    SortedSet<String> symbols = new TreeSet<>();
    List<PlannedEvent> events =
        design.dossier().subjects().isEmpty()
            ? design.events().stream().map(event -> resolved(event, symbols)).toList()
            : design.events();
    if (!events.equals(design.events())) {
      requireOnce(events);
    }
    List<Subject> subjects = subjects(design.dossier().subjects(), events, known, symbols);
    Optional<Exchange> calendar =
        design.calendar().or(() -> calendar(design.plan().benchmark(), events, known, symbols));
    if (symbols.isEmpty()) {
      return new Completed(study, symbols);
    }
    return new Completed(
        study.with(
            new StudyDesign(
                design.id(),
                design.dossier().withSubjects(subjects),
                design.plan(),
                design.variations(),
                events,
                design.comparisons(),
                calendar)),
        symbols);
  }

  /** A symbol stands for a stock as long as it is listed so, an ISIN always. */
  private PlannedEvent resolved(PlannedEvent event, Set<String> symbols) {
    String text = event.security().symbol();
    LocalDate day = event.time().day();
    List<Listing> own = bySymbol.getOrDefault(text, List.of());
    boolean isOver =
        !own.isEmpty() && own.stream().allMatch(listing -> !day.isBefore(listing.until()));
    Stream<String> isins =
        isOver ? own.stream().map(listing -> listing.company().isin()) : Stream.of(text);
    List<SecurityId> others =
        isins
            .flatMap(isin -> byIsin.getOrDefault(isin, List.of()).stream())
            .filter(listing -> listing.holdsOn(day))
            .map(listing -> listing.company().security())
            .distinct()
            .toList();
    if (others.size() != 1) {
      return event;
    }
    own.forEach(listing -> symbols.add(listing.company().security().symbol()));
    symbols.add(others.get(0).symbol());
    return new PlannedEvent(event.event(), event.group(), others.get(0), event.time());
  }

  private static void requireOnce(List<PlannedEvent> events) {
    Set<List<Object>> seen = new HashSet<>();
    for (PlannedEvent event : events) {
      if (!seen.add(List.of(event.event(), event.group(), event.security()))) {
        throw BadInputException.of(
            "event " + event.event() + " names the stock " + event.security() + " twice",
            "name it once, by one of its symbols or by its ISIN");
      }
    }
  }

  private List<Subject> subjects(
      List<Subject> stated,
      List<PlannedEvent> events,
      Set<Exchange> calendars,
      Set<String> symbols) {
    Map<SecurityId, Subject> subjects = new LinkedHashMap<>();
    stated.forEach(subject -> subjects.put(subject.security(), subject));
    Map<SecurityId, List<PlannedEvent>> bySecurity =
        events.stream()
            .collect(
                Collectors.groupingBy(PlannedEvent::security, TreeMap::new, Collectors.toList()));
    bySecurity.forEach(
        (security, own) ->
            listed(security, own)
                .filter(company -> calendars.contains(company.exchange()))
                .map(company -> completed(subjects.get(security), company))
                .filter(company -> !company.equals(subjects.get(security)))
                .ifPresent(
                    company -> {
                      subjects.put(security, company);
                      symbols.add(security.symbol());
                    }));
    return List.copyOf(subjects.values());
  }

  /** The company that had the symbol on the days of all these events. */
  private Optional<Subject> listed(SecurityId security, List<PlannedEvent> events) {
    List<Listing> own = bySymbol.getOrDefault(security.symbol(), List.of());
    List<Optional<Subject>> companies =
        events.stream()
            .map(event -> event.time().day())
            .map(
                day ->
                    own.stream()
                        .filter(listing -> listing.holdsOn(day))
                        .map(Listing::company)
                        .findFirst())
            .distinct()
            .toList();
    return companies.size() == 1 ? companies.get(0) : Optional.empty();
  }

  /** What a study states stays as it states it. */
  private static Subject completed(Subject stated, Subject known) {
    return stated == null
        ? known
        : new Subject(
            stated.security(),
            stated.name(),
            stated.exchange(),
            stated.isin().isEmpty() ? known.isin() : stated.isin(),
            stated.cik().isEmpty() ? known.cik() : stated.cik());
  }

  private Optional<Exchange> calendar(
      SecurityId benchmark,
      List<PlannedEvent> events,
      Set<Exchange> calendars,
      Set<String> symbols) {
    Optional<Exchange> exchange =
        listed(benchmark, events).map(Subject::exchange).filter(calendars::contains);
    exchange.ifPresent(any -> symbols.add(benchmark.symbol()));
    return exchange;
  }
}

package io.marketimpact.data.study;

import io.marketimpact.data.csv.DateForm;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.event.FamilyEvent;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import io.marketimpact.study.StudyPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The price files of a family. A share of an event has its prices from the first file that holds
 * its estimation window and its day 0, and from no other: files adjusted at different times,
 * joined, would have a return that nobody earned.
 */
final class FamilyPrices {

  /** Calendar days that hold a session each, holidays included. */
  private static final double DAYS_A_SESSION = 1.5;

  private static final int DAYS_AROUND = 30;

  private final StudyPlan plan;
  private final List<Panel> panels = new ArrayList<>();

  private record Panel(String name, Map<SecurityId, NavigableMap<LocalDate, Double>> closes) {}

  FamilyPrices(StudyPlan plan, List<Path> files) {
    this.plan = plan;
    files.forEach(file -> panels.add(panel(file)));
  }

  private static Panel panel(Path file) {
    Map<SecurityId, NavigableMap<LocalDate, Double>> closes = new HashMap<>();
    PriceFile.read(List.of(new PriceFile(file, DateForm.ISO, Optional.empty())))
        .forEach(
            (share, bars) -> {
              NavigableMap<LocalDate, Double> days = new TreeMap<>();
              for (PriceBar bar : bars) {
                days.put(bar.date(), bar.adjustedClose());
              }
              closes.put(share, days);
            });
    return new Panel(file.getFileName().toString(), closes);
  }

  /** An event with the prices around it. */
  FamilyTask task(FamilyEvent event, LocalDate day0) {
    SortedMap<SecurityId, SortedMap<LocalDate, Double>> closes = new TreeMap<>();
    Map<SecurityId, String> files = new HashMap<>();
    LocalDate first =
        day0.plusDays((long) (DAYS_A_SESSION * plan.estimation().start()) - DAYS_AROUND);
    LocalDate last = day0.plusDays((long) (DAYS_A_SESSION * plan.path().end()) + DAYS_AROUND);
    Stream.concat(Stream.of(plan.benchmark()), event.symbols().stream())
        .forEach(
            share ->
                panel(share, day0)
                    .ifPresent(
                        panel -> {
                          closes.put(
                              share,
                              new TreeMap<>(
                                  panel.closes().get(share).subMap(first, true, last, true)));
                          files.put(share, panel.name());
                        }));
    return new FamilyTask(event.id(), day0, event.symbols(), plan, closes, files);
  }

  /** The file whose window is fullest, the first of those that have it whole. */
  private Optional<Panel> panel(SecurityId share, LocalDate day0) {
    Optional<Panel> best = Optional.empty();
    int most = 0;
    for (Panel panel : panels) {
      int days = days(panel, share, day0);
      if (days > most) {
        most = days;
        best = Optional.of(panel);
      }
    }
    return best;
  }

  /** How many of the sessions from the estimation window to day 0 it can serve, 0 without day 0. */
  private int days(Panel panel, SecurityId share, LocalDate day0) {
    NavigableMap<LocalDate, Double> closes = panel.closes().get(share);
    return closes == null || !closes.containsKey(day0)
        ? 0
        : Math.min(1 - plan.estimation().start(), closes.headMap(day0, false).size());
  }
}

package io.marketimpact.data.study;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceFile;
import io.marketimpact.data.csv.PriceLayout;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.SecurityId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The price files behind a study, which are read once more to find some of their rows.
 *
 * @param files the files
 */
public record PriceRows(List<PriceFile> files) {

  /** Keeps its own copy. */
  public PriceRows {
    files = List.copyOf(files);
  }

  /**
   * Where unusable prices stand.
   *
   * @param days of securities
   * @return the file with the row of the first unusable price of each day
   */
  public Map<SecurityDay, String> places(Set<SecurityDay> days) {
    Map<SecurityDay, String> places = new HashMap<>();
    for (PriceFile file : files) {
      file.forEach(
          (bar, row) -> {
            if (!(bar.adjustedClose() > 0 && Double.isFinite(bar.adjustedClose()))) {
              SecurityDay day = new SecurityDay(bar.security(), bar.date());
              if (days.contains(day)) {
                places.putIfAbsent(day, file.path().getFileName() + " row " + row);
              }
            }
          });
    }
    return places;
  }

  /**
   * Which prices of other formats than this program's own are used, and why.
   *
   * @param benchmark the share that the findings are noted at: they are of no share in particular
   * @return a finding per format and column
   * @throws BadInputException if two files hold one share by different columns
   */
  public List<QualityFinding> findings(SecurityId benchmark) {
    Map<String, List<PriceFile>> alike = new LinkedHashMap<>();
    Map<String, PriceLayout> layouts = new HashMap<>();
    Map<SecurityId, String> reasons = new HashMap<>();
    for (PriceFile file : files) {
      PriceLayout layout = file.layout();
      layout.fixed().forEach(share -> requireOne(share, reasons, layout, file));
      if (!layout.isOwn()) {
        alike.computeIfAbsent(layout.reason(), any -> new ArrayList<>()).add(file);
        layouts.put(layout.reason(), layout);
      }
    }
    return alike.entrySet().stream()
        .map(
            entry ->
                QualityFinding.overall(
                    layouts.get(entry.getKey()).format().basis().rule(),
                    benchmark,
                    FoundValue.of(layouts.get(entry.getKey()).priceColumn()),
                    named(entry.getValue()) + ": " + entry.getKey(),
                    QualityAction.KEPT))
        .toList();
  }

  private static void requireOne(
      SecurityId share, Map<SecurityId, String> reasons, PriceLayout layout, PriceFile file) {
    String known = reasons.putIfAbsent(share, layout.reason());
    if (known != null && !known.equals(layout.reason())) {
      throw BadInputException.file(
          file.path(),
          "holds " + share + " by " + layout.priceColumn() + ", and another file otherwise",
          "keep one of them");
    }
  }

  private static String named(List<PriceFile> alike) {
    String first = alike.get(0).path().getFileName().toString();
    return alike.size() == 1 ? first : first + " and " + (alike.size() - 1) + " more such files";
  }
}

package io.marketimpact.data.exposure;

import io.marketimpact.exposure.ChinaCover;
import io.marketimpact.exposure.RevenueDisclosure;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which filing counts where several speak of one fiscal year, as an annual report, its amendment
 * and the prior-year columns of the next do: the latest of those that break revenue down by area,
 * for a later total must not hide an earlier breakdown; the latest of all where none does. Figures
 * of different filings are never mixed: a restated region and an old one make no whole.
 */
final class FilingChoice {

  private FilingChoice() {}

  static List<RevenueDisclosure> of(List<RevenueDisclosure> lines, Instant asOf) {
    List<RevenueDisclosure> known =
        lines.stream().filter(line -> line.source().isKnown(asOf)).toList();
    Map<String, Filing> filings = new HashMap<>();
    for (RevenueDisclosure line : known) {
      filings.merge(filingOfYear(line), Filing.of(line), Filing::with);
    }
    Map<String, Filing> chosen = new HashMap<>();
    filings.values().forEach(filing -> chosen.merge(filing.year(), filing, Filing::better));
    return known.stream()
        .filter(line -> line.source().filing().equals(chosen.get(year(line)).name()))
        .toList();
  }

  /** Names what must fit together: one filing's lines of one company's fiscal year. */
  static String filingOfYear(RevenueDisclosure line) {
    return year(line) + " " + line.source().filing();
  }

  private static String year(RevenueDisclosure line) {
    return line.security() + " " + line.fiscalYear();
  }

  private record Filing(String year, String name, int areas, Instant publicBy) {

    private static final Comparator<Filing> PREFERENCE =
        Comparator.comparing((Filing filing) -> filing.areas > 0)
            .thenComparing(Filing::publicBy)
            .thenComparing(Filing::name);

    static Filing of(RevenueDisclosure line) {
      boolean isArea =
          line.isCompanyWide()
              && line.area().cover() != ChinaCover.WORLD
              && (line.revenue().result().isPresent() || line.share().result().isPresent());
      return new Filing(
          FilingChoice.year(line),
          line.source().filing(),
          isArea ? 1 : 0,
          line.source().publicBy());
    }

    Filing with(Filing other) {
      Instant later = publicBy.isAfter(other.publicBy) ? publicBy : other.publicBy;
      return new Filing(year, name, areas + other.areas, later);
    }

    static Filing better(Filing one, Filing other) {
      return PREFERENCE.compare(one, other) >= 0 ? one : other;
    }
  }
}

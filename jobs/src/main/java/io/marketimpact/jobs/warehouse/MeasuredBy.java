package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.csv.PriceBasis;
import io.marketimpact.jobs.warehouse.Measured.Kind;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.KnownActions.Span;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.SecurityId;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says by which close the returns of stocks are measured: of the benchmark always, unless it is a
 * vendor's adjusted one as usual; of others where the table of actions has them and is not used, or
 * where dividends and splits are not in their close and nothing at the benchmark says so.
 */
final class MeasuredBy {

  private final SecurityId benchmark;
  private final SortedMap<String, Measured> stocks;
  private final KnownActions actions;

  MeasuredBy(SecurityId benchmark, SortedMap<String, Measured> stocks, KnownActions actions) {
    this.benchmark = benchmark;
    this.stocks = stocks;
    this.actions = actions;
  }

  Stream<QualityFinding> findings() {
    return stocks.entrySet().stream()
        .flatMap(stock -> of(new SecurityId(stock.getKey()), stock.getValue()));
  }

  private Stream<QualityFinding> of(SecurityId stock, Measured measured) {
    if (measured.isComputed()) {
      return stock.equals(benchmark)
          ? measured.kinds().stream()
              .map(
                  kind ->
                      finding(
                          QualityRule.PRICE_COLUMN,
                          stock,
                          kind,
                          "the close as traded with the splits and dividends of the warehouse's"
                              + " table actions"))
              .distinct()
          : Stream.empty();
    }
    return actions.complete(stock).isEmpty()
        ? measured.kinds().stream()
            .filter(kind -> isSaid(stock, kind))
            .map(kind -> own(stock, kind))
        : measured.kinds().stream().map(kind -> unused(stock, kind, measured)).distinct();
  }

  private boolean isSaid(SecurityId stock, Kind kind) {
    return stock.equals(benchmark)
        ? !kind.basis().equals(PriceBasis.ADJUSTED)
        : kind.basis().rule().equals(QualityRule.UNADJUSTED_PRICES)
            && !saidAtTheBenchmark().contains(kind);
  }

  private Set<Kind> saidAtTheBenchmark() {
    Measured measured = stocks.get(benchmark.symbol());
    return measured == null || measured.isComputed() || !actions.complete(benchmark).isEmpty()
        ? Set.of()
        : new HashSet<>(measured.kinds());
  }

  private static QualityFinding own(SecurityId stock, Kind kind) {
    return finding(kind.basis().rule(), stock, kind, "the close, " + kind.basis().reason());
  }

  /** Whoever took in a stock's actions learns that they are not in its returns, and why. */
  private QualityFinding unused(SecurityId stock, Kind kind, Measured measured) {
    boolean isAdjusted = kind.basis().rule().equals(QualityRule.PRICE_COLUMN);
    return finding(
        kind.basis().rule(),
        stock,
        kind,
        (isAdjusted
                ? "the vendor's adjusted close"
                : "the close without the splits and dividends of the table actions")
            + ", as "
            + why(stock, measured));
  }

  private String why(SecurityId stock, Measured measured) {
    return actions.of(stock, measured.first(), measured.last()).isPresent()
        ? "not every price that is read has a close as traded"
        : "the table actions is complete "
            + actions.complete(stock).stream()
                .map(MeasuredBy::days)
                .collect(Collectors.joining(", "))
            + " and prices are read "
            + days(new Span(measured.first(), measured.last()));
  }

  private static String days(Span days) {
    return "from " + days.from() + " to " + days.until();
  }

  private static QualityFinding finding(QualityRule rule, SecurityId stock, Kind kind, String by) {
    return QualityFinding.overall(
        rule,
        stock,
        FoundValue.of(kind.format()),
        kind.format() + " format: returns are measured by " + by,
        QualityAction.KEPT);
  }
}

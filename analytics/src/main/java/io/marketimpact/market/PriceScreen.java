package io.marketimpact.market;

import io.marketimpact.stat.RobustScale;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Turns the bars of one security, in any order, into a usable history, and says what it found. A
 * bar is used or quarantined; none is dropped in silence and no gap is filled.
 */
public final class PriceScreen {

  /** This many equal closes in a row are called stale. */
  static final int STALE_SESSIONS = 5;

  private static final double MOST_MEDIANS = 1e9;
  private static final double LEAST_MEDIANS = 1e-6;
  private static final double LARGEST = 1e12;
  private static final double SMALLEST = 1e-12;

  private static final String SIGNED =
      "; where negative prices are midpoints of bid and ask, as CRSP writes them, say"
          + " --signed-prices, or in a specification \"price_kind\": \"signed_prices\"";

  /** By day, rows of one day in an order of their own, whatever the file's. */
  private static final Comparator<PriceBar> ORDER =
      Comparator.comparing(PriceBar::date)
          .thenComparingDouble(PriceBar::adjustedClose)
          .thenComparingDouble(bar -> bar.close().orElse(Double.POSITIVE_INFINITY))
          .thenComparingDouble(bar -> bar.volume().orElse(Double.POSITIVE_INFINITY));

  private final SessionAxis sessions;
  private final PriceContext context;
  private final List<QualityFinding> findings = new ArrayList<>();
  private final List<PriceBar> quarantined = new ArrayList<>();

  private PriceScreen(SessionAxis sessions, PriceContext context) {
    this.sessions = sessions;
    this.context = context;
  }

  /**
   * Screens the bars of one security.
   *
   * @param security whose bars
   * @param bars in any order, possibly with duplicates and impossible prices
   * @param sessions the trading days; days outside their span are not judged
   * @return the usable history and the findings
   */
  public static ScreenedPrices screen(
      SecurityId security, Collection<PriceBar> bars, SessionAxis sessions) {
    return screen(security, bars, sessions, PriceContext.NONE);
  }

  /**
   * Screens the bars of one security that a study uses.
   *
   * @param security whose bars
   * @param bars in any order, possibly with duplicates and impossible prices
   * @param sessions the trading days; days outside their span are not judged
   * @param context what the security is to the study
   * @return the usable history and the findings
   */
  public static ScreenedPrices screen(
      SecurityId security, Collection<PriceBar> bars, SessionAxis sessions, PriceContext context) {
    return screen(security, bars, sessions, () -> context);
  }

  /**
   * Screens the bars of one of many securities that a study uses: most prices are calm, and what
   * the study has to do with them is not asked.
   *
   * @param security whose bars
   * @param bars in any order, possibly with duplicates and impossible prices
   * @param sessions the trading days; days outside their span are not judged
   * @param context says what the security is to the study
   * @return the usable history and the findings
   */
  public static ScreenedPrices screen(
      SecurityId security,
      Collection<PriceBar> bars,
      SessionAxis sessions,
      Supplier<PriceContext> context) {
    if (bars instanceof BarColumns columns && CalmPrices.are(columns, security, sessions)) {
      return new ScreenedPrices(columns.history(), List.of(), List.of());
    }
    return new PriceScreen(sessions, context.get()).run(security, bars);
  }

  private ScreenedPrices run(SecurityId security, Collection<PriceBar> bars) {
    List<PriceBar> inOrder = new ArrayList<>(bars);
    inOrder.sort(ORDER);
    List<PriceBar> usable = new ArrayList<>(inOrder.size());
    int start = 0;
    for (int i = 1; i <= inOrder.size(); i++) {
      if (i == inOrder.size() || !inOrder.get(i).date().equals(inOrder.get(start).date())) {
        if (i - start > 1) {
          resolve(inOrder.subList(start, i), usable);
        } else if (isPossible(inOrder.get(start))) {
          usable.add(inOrder.get(start));
        }
        start = i;
      }
    }
    setHopelessAside(usable);
    findings.addAll(SequenceRules.gaps(usable, sessions));
    UntradedDays untraded = UntradedDays.among(usable, context);
    setAside(untraded.aside(), untraded.findings(), usable);
    MoveRules moves = MoveRules.judge(usable, context);
    setAside(moves.aside(), moves.findings(), usable);
    moves
        .doubted()
        .forEach(bar -> usable.replaceAll(one -> one.equals(bar) ? bar.unchained() : one));
    findings.addAll(SequenceRules.staleRuns(usable));
    findings.sort(null);
    return new ScreenedPrices(PriceHistory.of(security, usable), findings, quarantined);
  }

  private void setAside(List<PriceBar> aside, List<QualityFinding> faults, List<PriceBar> usable) {
    findings.addAll(faults);
    quarantined.addAll(aside);
    if (!aside.isEmpty()) {
      usable.removeAll(new HashSet<>(aside));
    }
  }

  private void setHopelessAside(List<PriceBar> usable) {
    if (usable.isEmpty()) {
      return;
    }
    double median =
        RobustScale.median(usable.stream().mapToDouble(PriceBar::adjustedClose).toArray());
    usable.removeIf(
        bar -> {
          boolean isHopeless = isHopeless(bar.adjustedClose(), median);
          if (isHopeless) {
            quarantine(
                bar,
                QualityFinding.on(
                    QualityRule.HOPELESS_PRICE,
                    bar.security(),
                    bar.date(),
                    FoundValue.of(bar.adjustedClose()),
                    "no stock with a median price of "
                        + median
                        + " closes there"
                        + context.consequence(bar.date()),
                    context.isMeasured(bar.date())
                        ? QualityAction.QUARANTINED_AT_EVENT
                        : QualityAction.QUARANTINED));
          }
          return isHopeless;
        });
  }

  private static boolean isHopeless(double price, double median) {
    return price > MOST_MEDIANS * median
        || price < LEAST_MEDIANS * median
        || price > LARGEST
        || price < SMALLEST;
  }

  private void resolve(List<PriceBar> sameDay, List<PriceBar> usable) {
    List<PriceBar> possible = new ArrayList<>();
    for (PriceBar bar : sameDay) {
      if (isPossible(bar)) {
        possible.add(bar);
      }
    }
    if (possible.isEmpty()) {
      return;
    }
    PriceBar first = possible.get(0);
    if (possible.size() == 1) {
      usable.add(first);
      return;
    }
    List<Double> prices =
        possible.stream().map(PriceBar::adjustedClose).distinct().sorted().toList();
    if (prices.size() > 1) {
      possible.forEach(bar -> quarantine(bar, contradiction(first, prices)));
      return;
    }
    findings.add(
        QualityFinding.on(
            QualityRule.DUPLICATE_EQUAL,
            first.security(),
            first.date(),
            FoundValue.of(possible.size()),
            "the day has " + possible.size() + " equal rows",
            QualityAction.KEPT_ONE));
    usable.add(first);
  }

  private static QualityFinding contradiction(PriceBar bar, List<Double> prices) {
    return QualityFinding.on(
        QualityRule.DUPLICATE_CONTRADICTING,
        bar.security(),
        bar.date(),
        FoundValue.of(prices.stream().map(String::valueOf).collect(Collectors.joining(" "))),
        "the day has " + prices.size() + " different prices and nothing says which is right",
        QualityAction.QUARANTINED);
  }

  private boolean isPossible(PriceBar bar) {
    double price = bar.adjustedClose();
    if (!Double.isFinite(price)) {
      quarantine(
          bar,
          QualityRule.NON_FINITE_PRICE,
          Double.isNaN(price) ? "the row has no price" : "a price must be a finite number");
    } else if (price <= 0) {
      quarantine(
          bar,
          QualityRule.NON_POSITIVE_PRICE,
          price < 0 ? "a price must be above zero" + SIGNED : "a price must be above zero");
    } else if (sessions.isBetweenSessions(bar.date())) {
      quarantine(bar, QualityRule.EXTRA_SESSION, "the exchange has no session on this day");
    } else {
      return true;
    }
    return false;
  }

  private void quarantine(PriceBar bar, QualityRule rule, String detail) {
    quarantine(
        bar,
        QualityFinding.on(
            rule,
            bar.security(),
            bar.date(),
            FoundValue.of(bar.adjustedClose()),
            detail,
            QualityAction.QUARANTINED));
  }

  private void quarantine(PriceBar bar, QualityFinding finding) {
    quarantined.add(bar);
    if (!findings.contains(finding)) {
      findings.add(finding);
    }
  }
}

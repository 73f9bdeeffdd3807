package io.marketimpact.jobs.warehouse;

import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.FoundValue;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.QualityAction;
import io.marketimpact.market.QualityFinding;
import io.marketimpact.market.QualityRule;
import io.marketimpact.market.ScreenedPrices;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * Says of each incoming row of one security whether it is accepted, merged with what is there, or
 * bad. The rules are those by which a study screens its prices, on what is known and what comes
 * together. A price that is in doubt for its move alone is accepted and noted: only a study knows
 * whether an effect is measured from it, and screens it again.
 */
final class Judge {

  /** The rule of a row whose share is held by another kind of price. */
  static final String OTHER_BASIS = "OTHER_PRICE_BASIS";

  /** The rule of a row whose day had begun nowhere when it was learned. */
  static final String FUTURE_DAY = "FUTURE_DAY";

  /** Rules that keep a price from which a study measures an effect. */
  private static final Set<QualityRule> BY_ITS_MOVE =
      Set.of(QualityRule.PRICE_SPIKE, QualityRule.EXTRAORDINARY_MOVE, QualityRule.SPLIT_LIKE_JUMP);

  private final SecurityId security;
  private final Optional<SessionAxis> sessions;
  private final List<CorporateAction> actions;
  private final KnownPrices stored = new KnownPrices();
  private final Set<List<Object>> setAside = new HashSet<>();
  private final List<Row> incoming = new ArrayList<>();
  private final List<Row> verdicts = new ArrayList<>();

  private Judge(String security, Optional<SessionAxis> sessions, KnownActions actions) {
    this.security = new SecurityId(security);
    this.sessions = sessions;
    this.actions = actions.stated(this.security);
  }

  /**
   * Judges.
   *
   * @param rows of one security, stored ones in order of what was learned
   * @param sessions of its exchange, where one was named
   * @param actions splits and dividends that explain its jumps
   * @return the incoming rows with what becomes of them, and findings
   */
  static List<Row> of(List<Row> rows, Optional<SessionAxis> sessions, KnownActions actions) {
    String symbol = rows.get(0).getString(Rows.SECURITY);
    if (symbol.isEmpty()) {
      return UnreadableRows.of(rows);
    }
    Judge judge = new Judge(symbol, sessions, actions);
    rows.forEach(judge::sort);
    if (!judge.incoming.isEmpty()) {
      judge.run();
    }
    return judge.verdicts;
  }

  private void sort(Row row) {
    switch (row.getInt(Rows.ORIGIN)) {
      case Rows.STORED -> stored.add(row);
      case Rows.SET_ASIDE -> setAside.add(content(row, row.getString(Rows.RULE)));
      default -> incoming.add(row);
    }
  }

  private void run() {
    boolean isAdjusted =
        (stored.rows().isEmpty() ? incoming.stream() : stored.rows().stream())
            .anyMatch(row -> row.getBoolean(Rows.ADJUSTED));
    List<Row> fresh = new ArrayList<>();
    alike(isAdjusted).forEach((day, prices) -> pick(prices, fresh));
    if (!fresh.isEmpty()) {
      screen(fresh);
    }
  }

  /** Incoming rows by day and price; those of another basis or a day to come are set aside. */
  private Map<Integer, Map<Double, List<Row>>> alike(boolean isAdjusted) {
    Map<Integer, Map<Double, List<Row>>> alike = new TreeMap<>();
    for (Row row : incoming) {
      if (row.getInt(Rows.DAY) > Learned.lastBegun(row.getLong(Rows.LEARNED))) {
        quarantine(row, FUTURE_DAY, "the day had not begun when the price was learned");
      } else if (row.getBoolean(Rows.ADJUSTED) == isAdjusted) {
        alike
            .computeIfAbsent(row.getInt(Rows.DAY), day -> new LinkedHashMap<>())
            .computeIfAbsent(row.getDouble(Rows.PRICE), price -> new ArrayList<>())
            .add(row);
      } else {
        quarantine(
            row,
            OTHER_BASIS,
            holder(isAdjusted)
                + security
                + (isAdjusted ? " by its adjusted close" : " by its close as traded")
                + " and this row has the other; take in one of the two");
      }
    }
    return alike;
  }

  /** Who has the kind of price that is kept: what was known before, else a file that comes now. */
  private String holder(boolean isAdjusted) {
    return stored.rows().isEmpty()
        ? incoming.stream()
                .filter(row -> row.getBoolean(Rows.ADJUSTED) == isAdjusted)
                .map(row -> row.getString(Rows.FILE))
                .sorted()
                .findFirst()
                .orElseThrow()
            + " of the same intake has "
        : "the warehouse holds ";
  }

  /** Of equal rows one counts; one that says what is known adds nothing. */
  private void pick(Map<Double, List<Row>> prices, List<Row> fresh) {
    for (List<Row> same : prices.values()) {
      Row first = same.get(0);
      Optional<Row> known = stored.on(first.getInt(Rows.DAY));
      if (prices.size() == 1 && known.filter(row -> saysNothingNew(first, row)).isPresent()) {
        merge(same);
      } else {
        fresh.add(first);
        merge(same.subList(1, same.size()));
      }
    }
  }

  private void merge(List<Row> rows) {
    rows.forEach(row -> verdicts.add(Rows.as(Rows.MERGED, row, 0, "", "")));
  }

  private static boolean saysNothingNew(Row row, Row known) {
    return row.getDouble(Rows.PRICE) == known.getDouble(Rows.PRICE)
        && Stream.of(Rows.CLOSE, Rows.VOLUME, Rows.HIGH, Rows.LOW)
            .allMatch(column -> row.isNullAt(column) || row.get(column).equals(known.get(column)));
  }

  private void screen(List<Row> fresh) {
    Set<Integer> restated = new TreeSet<>();
    fresh.forEach(row -> restated.add(row.getInt(Rows.DAY)));
    List<Row> rows =
        Stream.concat(
                fresh.stream(),
                stored.rows().stream().filter(row -> !restated.contains(row.getInt(Rows.DAY))))
            .sorted(Comparator.comparingInt(row -> row.getInt(Rows.DAY)))
            .toList();
    FilledHolidays holidays = FilledHolidays.among(rows, security, sessions);
    holidays
        .filled()
        .forEach(found -> quarantine(found.row(), FilledHolidays.RULE, found.detail()));
    holidays
        .doubted()
        .forEach(
            found ->
                verdicts.add(
                    Rows.as(Rows.FINDING, found.row(), 0, FilledHolidays.RULE, found.detail())));
    screen(holidays.others(rows), restated, fresh.get(0));
  }

  private void screen(List<Row> rows, Set<Integer> restated, Row any) {
    List<PriceBar> bars = StudiedBars.of(rows, security, ofClosesAsTraded(rows));
    List<LocalDate> days = bars.stream().map(PriceBar::date).distinct().toList();
    ScreenedPrices screened =
        PriceScreen.screen(security, bars, sessions.orElseGet(() -> SessionAxis.of(days)));
    Set<PriceBar> bad = Collections.newSetFromMap(new IdentityHashMap<>());
    bad.addAll(screened.quarantined());
    Map<LocalDate, List<QualityFinding>> reasons = reasons(screened, restated, any);
    for (int i = 0; i < bars.size(); i++) {
      if (rows.get(i).getInt(Rows.ORIGIN) == Rows.INCOMING) {
        decide(rows.get(i), bad.contains(bars.get(i)), bars.get(i), reasons);
      }
    }
  }

  /** The vendor's adjusted close is judged as it is. */
  private Optional<List<CorporateAction>> ofClosesAsTraded(List<Row> rows) {
    return Optional.of(actions)
        .filter(
            known ->
                rows.stream()
                    .allMatch(
                        row ->
                            !row.getBoolean(Rows.ADJUSTED) && Rows.closeAsTraded(row).isPresent()));
  }

  private void decide(
      Row row, boolean isBad, PriceBar bar, Map<LocalDate, List<QualityFinding>> reasons) {
    if (!isBad) {
      accept(row);
      return;
    }
    QualityFinding reason = reason(bar, reasons.get(bar.date()));
    if (BY_ITS_MOVE.contains(reason.rule())) {
      accept(row);
      note(row, reason);
    } else {
      quarantine(row, reason.rule().name(), reason.detail());
    }
  }

  /** Of several rows of a day each may be bad for a reason of its own. */
  private static QualityFinding reason(PriceBar bar, List<QualityFinding> ofItsDay) {
    FoundValue price = FoundValue.of(bar.adjustedClose());
    return ofItsDay.stream()
        .filter(finding -> finding.value().equals(price))
        .findFirst()
        .or(() -> ofItsDay.stream().filter(Judge::isOfSeveralPrices).findFirst())
        .orElse(ofItsDay.get(ofItsDay.size() - 1));
  }

  /** Its value is all of them, and what is no price above zero has a finding of its own. */
  private static boolean isOfSeveralPrices(QualityFinding finding) {
    return finding.rule() == QualityRule.DUPLICATE_CONTRADICTING;
  }

  /** Why prices were set aside, by day; what else was found of days that came now is noted. */
  private Map<LocalDate, List<QualityFinding>> reasons(
      ScreenedPrices screened, Set<Integer> restated, Row row) {
    LocalDate first = LocalDate.ofEpochDay(Collections.min(restated));
    LocalDate last = LocalDate.ofEpochDay(Collections.max(restated));
    Map<LocalDate, List<QualityFinding>> reasons = new HashMap<>();
    for (QualityFinding finding : screened.findings()) {
      LocalDate day = finding.day().date().orElse(LocalDate.MIN);
      if (finding.action() == QualityAction.QUARANTINED) {
        reasons.computeIfAbsent(day, each -> new ArrayList<>()).add(finding);
      } else if (!day.isBefore(first) && !day.isAfter(last)) {
        note(row, finding);
      }
    }
    return reasons;
  }

  private void note(Row row, QualityFinding finding) {
    int day =
        finding.day().date().map(date -> (int) date.toEpochDay()).orElse(row.getInt(Rows.DAY));
    verdicts.add(Rows.found(row, day, finding.rule().name(), finding.detail()));
  }

  private void accept(Row row) {
    int revision =
        1 + stored.on(row.getInt(Rows.DAY)).map(known -> known.getInt(Rows.REVISION)).orElse(0);
    verdicts.add(Rows.as(Rows.ACCEPTED, row, revision, "", ""));
  }

  private void quarantine(Row row, String rule, String detail) {
    verdicts.add(
        Rows.as(
            setAside.contains(content(row, rule)) ? Rows.KNOWN_BAD : Rows.QUARANTINED,
            row,
            0,
            rule,
            detail));
  }

  private static List<Object> content(Row row, String rule) {
    return Arrays.asList(
        row.get(Rows.DAY),
        row.get(Rows.PRICE),
        row.get(Rows.CLOSE),
        row.get(Rows.VOLUME),
        row.get(Rows.HIGH),
        row.get(Rows.LOW),
        rule);
  }
}

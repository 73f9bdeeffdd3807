package io.marketimpact.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.support.Prices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices that are used without a screening are those of which the screen says nothing. */
class CalmPricesSpec {

  private static final SecurityId FIRM = new SecurityId("AAA");
  private static final int LENGTH = 60;

  /** Some rows come before the first session of the study and some after its last. */
  private static final SessionAxis SESSIONS =
      SessionAxis.of(IntStream.range(5, 50).mapToObj(CalmPricesSpec::session).toList());

  private record Row(LocalDate day, double price, double volume) {

    private Row at(double other) {
      return new Row(day, other, volume);
    }

    private Row on(LocalDate other) {
      return new Row(other, price, volume);
    }
  }

  /** What is done to ordinary rows from some place on. */
  private enum Change {
    NONE,
    MOVE_OF_12_PERCENT,
    NOT_FINITE,
    NEGATIVE,
    MOVE_OF_40_PERCENT,
    SPLIT,
    HOPELESS,
    STANDS_STILL,
    WITHOUT_TRADE,
    DAY_OFF,
    MISSING,
    TWICE,
    OUT_OF_ORDER;

    private boolean isCalm() {
      return this == NONE || this == MOVE_OF_12_PERCENT;
    }
  }

  /** Every other day. */
  private static LocalDate session(int i) {
    return Prices.day(2 * i);
  }

  private static List<Row> rows(SplittableRandom random) {
    List<Row> rows = new ArrayList<>();
    double price = 50;
    for (int i = 0; i < LENGTH; i++) {
      price *= Math.exp(0.02 * (random.nextDouble() - 0.5));
      rows.add(new Row(session(i), price, 1000));
    }
    return rows;
  }

  private static void change(List<Row> rows, Change change, int i) {
    Row row = rows.get(i);
    switch (change) {
      case NONE -> {}
      case MOVE_OF_12_PERCENT -> multiply(rows, i, 1.12);
      case NOT_FINITE -> rows.set(i, row.at(Double.NaN));
      case NEGATIVE -> rows.set(i, row.at(-row.price()));
      case MOVE_OF_40_PERCENT -> multiply(rows, i, 1.4);
      case SPLIT -> multiply(rows, i, 0.5);
      case HOPELESS -> rows.set(i, row.at(1e-13));
      case STANDS_STILL ->
          rows.subList(i, i + PriceScreen.STALE_SESSIONS).replaceAll(one -> one.at(row.price()));
      case WITHOUT_TRADE -> rows.set(i, new Row(row.day(), rows.get(i - 1).price(), 0));
      case DAY_OFF -> rows.set(i, row.on(row.day().plusDays(1)));
      case MISSING -> rows.remove(i);
      case TWICE -> rows.add(i, row);
      case OUT_OF_ORDER -> {
        rows.set(i, row.on(rows.get(i + 1).day()));
        rows.set(i + 1, rows.get(i + 1).on(row.day()));
      }
    }
  }

  private static void multiply(List<Row> rows, int from, double factor) {
    rows.subList(from, rows.size()).replaceAll(row -> row.at(factor * row.price()));
  }

  private static BarColumns columns(List<Row> rows) {
    double[] none = {};
    return new BarColumns(
        FIRM,
        rows.stream().mapToInt(row -> Math.toIntExact(row.day().toEpochDay())).toArray(),
        rows.stream().mapToDouble(Row::price).toArray(),
        new BarColumns.Others(none, rows.stream().mapToDouble(Row::volume).toArray(), none, none));
  }

  private static List<String> said(ScreenedPrices screened) {
    PriceHistory history = screened.history();
    List<String> said =
        new ArrayList<>(List.of(screened.findings().toString(), screened.quarantined().toString()));
    IntStream.range(0, history.size())
        .mapToObj(i -> history.date(i) + " " + history.close(i) + " " + history.base(i))
        .forEach(said::add);
    return said;
  }

  @ParameterizedTest
  @EnumSource
  void screeningSaysTheSameOfColumnsAndOfBars(Change change) {
    SplittableRandom random = new SplittableRandom(20260114);
    for (int i = 1; i < LENGTH - PriceScreen.STALE_SESSIONS; i++) {
      List<Row> rows = rows(random);
      change(rows, change, i);
      BarColumns columns = columns(rows);

      ScreenedPrices whole = PriceScreen.screen(FIRM, new ArrayList<>(columns), SESSIONS);
      assertThat(said(PriceScreen.screen(FIRM, columns, SESSIONS))).isEqualTo(said(whole));
      if (CalmPrices.are(columns, FIRM, SESSIONS)) {
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.quarantined()).isEmpty();
        assertThat(whole.history().size()).isEqualTo(rows.size());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatASessionInTheMiddleHasDecidesWhetherAStockIsScreened(Change change) {
    List<Row> rows = rows(new SplittableRandom(1));
    change(rows, change, LENGTH / 2);

    assertThat(CalmPrices.are(columns(rows), FIRM, SESSIONS)).isEqualTo(change.isCalm());
  }

  @Test
  void pricesOfAnotherStockAndNoPricesAreScreened() {
    BarColumns columns = columns(rows(new SplittableRandom(2)));

    assertThat(CalmPrices.are(columns, new SecurityId("BBB"), SESSIONS)).isFalse();
    assertThat(CalmPrices.are(columns(List.of()), FIRM, SESSIONS)).isFalse();
  }
}

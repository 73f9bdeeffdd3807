package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.CorporateAction;
import io.marketimpact.market.CorporateAction.Kind;
import io.marketimpact.market.KnownActions;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What is decided of one security's rows, without tables. */
class JudgeSpec {

  private static final int DAYS = 60;
  private static final int LEARNED_DAY = 500;
  private static final int FIRST_DAY = (int) LocalDate.of(2025, 1, 1).toEpochDay();

  private static Row row(int day, double price) {
    return row(day, price, true);
  }

  private static Row row(int day, double price, boolean isAdjusted) {
    return row(Rows.INCOMING, "prices.csv", day, price, isAdjusted);
  }

  private static Row row(int origin, String file, int day, double price, boolean isAdjusted) {
    return RowFactory.create(
        origin,
        Rows.bucket("AAA"),
        "AAA",
        FIRST_DAY + day,
        price,
        isAdjusted,
        null,
        null,
        null,
        null,
        "own",
        isAdjusted ? "ADJUSTED" : "RAW",
        file,
        day + 2L,
        TimeUnit.DAYS.toMicros(FIRST_DAY + LEARNED_DAY) + TimeUnit.HOURS.toMicros(12),
        0,
        "",
        "");
  }

  /** Moves by a percent up and down, but for one day. */
  private static List<Row> pricesWith(int odd, double price) {
    return IntStream.range(0, DAYS)
        .mapToObj(day -> row(day, day == odd ? price : day % 2 == 0 ? 100 : 101))
        .toList();
  }

  private static Stream<String> of(int origin, List<Row> verdicts) {
    return verdicts.stream()
        .filter(row -> row.getInt(Rows.ORIGIN) == origin)
        .map(row -> row.getLong(Rows.ROW) + " " + row.getString(Rows.RULE));
  }

  @Test
  void aPriceThatMovedFarAndCameBackIsKeptAndNotedForAnEventMayStandThere() {
    List<Row> verdicts = Judge.of(pricesWith(30, 60), Optional.empty(), KnownActions.NONE);
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS).contains("32 ");
    assertThat(of(Rows.QUARANTINED, verdicts)).isEmpty();
    assertThat(of(Rows.FINDING, verdicts)).contains("32 PRICE_SPIKE");
  }

  @Test
  void aPriceThatStaysFarOffIsKeptAndNotedToo() {
    List<Row> rows =
        IntStream.range(0, DAYS)
            .mapToObj(day -> row(day, (day % 2 == 0 ? 100 : 101) * (day < 30 ? 1 : 11.3)))
            .toList();
    List<Row> verdicts = Judge.of(rows, Optional.empty(), KnownActions.NONE);
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS);
    assertThat(of(Rows.QUARANTINED, verdicts)).isEmpty();
    assertThat(of(Rows.FINDING, verdicts)).containsExactly("32 EXTRAORDINARY_MOVE");
  }

  @Test
  void whoHasTheOtherKindOfPriceIsTheWarehouseOrAFileOfTheSameIntake() {
    Row adjusted = row(Rows.INCOMING, "table", 1, 99, true);
    Row later = row(Rows.INCOMING, "z.csv", 2, 99, true);
    Row traded = row(Rows.INCOMING, "poly.json", 0, 100, false);
    Row known = row(Rows.STORED, "", 3, 98, true);

    assertThat(otherBasis(List.of(traded, later, adjusted)))
        .startsWith("table of the same intake has AAA by its adjusted close and this row has the");
    assertThat(otherBasis(List.of(known, traded)))
        .startsWith("the warehouse holds AAA by its adjusted close and this row has the other;");
  }

  private static String otherBasis(List<Row> rows) {
    return Judge.of(rows, Optional.empty(), KnownActions.NONE).stream()
        .filter(row -> row.getString(Rows.RULE).equals(Judge.OTHER_BASIS))
        .map(row -> row.getString(Rows.DETAIL))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPriceWithoutMeasureIsBadWhateverStandsBesideIt() {
    List<Row> verdicts = Judge.of(pricesWith(30, 1e160), Optional.empty(), KnownActions.NONE);
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS - 1);
    assertThat(of(Rows.QUARANTINED, verdicts)).containsExactly("32 HOPELESS_PRICE");
  }

  @Test
  void rowsOfOneDayAreSetAsideEachForWhatItIs() {
    List<Row> rows = new ArrayList<>(pricesWith(30, 0));
    rows.add(row(30, Double.POSITIVE_INFINITY));
    rows.add(row(30, Double.NaN));
    List<Row> verdicts = Judge.of(rows, Optional.empty(), KnownActions.NONE);
    assertThat(verdicts)
        .filteredOn(row -> row.getInt(Rows.ORIGIN) == Rows.QUARANTINED)
        .extracting(row -> row.getString(Rows.RULE) + ": " + row.getString(Rows.DETAIL))
        .containsExactlyInAnyOrder(
            "NON_POSITIVE_PRICE: a price must be above zero",
            "NON_FINITE_PRICE: a price must be a finite number",
            "NON_FINITE_PRICE: the row has no price");
  }

  @Test
  void pricesThatContradictEachOtherAreSetAsideForItWhateverElseTheirDayHas() {
    List<Row> rows = new ArrayList<>(pricesWith(30, 100));
    rows.add(row(30, 120));
    rows.add(row(30, Double.NaN));
    List<Row> verdicts = Judge.of(rows, Optional.empty(), KnownActions.NONE);
    assertThat(verdicts)
        .filteredOn(row -> row.getInt(Rows.ORIGIN) == Rows.QUARANTINED)
        .extracting(row -> row.getDouble(Rows.PRICE) + " " + row.getString(Rows.RULE))
        .containsExactlyInAnyOrder(
            "100.0 DUPLICATE_CONTRADICTING",
            "120.0 DUPLICATE_CONTRADICTING",
            "NaN NON_FINITE_PRICE");
  }

  @Test
  void aDayThatHadBegunNowhereWhenItsPriceWasLearnedIsSetAside() {
    List<Row> verdicts =
        Judge.of(
            List.of(row(LEARNED_DAY, 10), row(LEARNED_DAY + 1, 10), row(LEARNED_DAY + 2, 10)),
            Optional.empty(),
            KnownActions.NONE);
    assertThat(of(Rows.ACCEPTED, verdicts))
        .as("at 12:00 in UTC the next day has begun in Kiribati")
        .hasSize(2);
    assertThat(of(Rows.QUARANTINED, verdicts)).containsExactly((LEARNED_DAY + 4) + " FUTURE_DAY");
  }

  private static List<Row> closesWithASplit() {
    return IntStream.range(0, DAYS)
        .mapToObj(day -> row(day, (day % 2 == 0 ? 100 : 101) / (day < 30 ? 1.0 : 2.0), false))
        .toList();
  }

  @Test
  void aJumpThatTheTableOfActionsExplainsIsNoFinding() {
    SecurityId share = new SecurityId("AAA");
    CorporateAction split =
        new CorporateAction(share, LocalDate.ofEpochDay(FIRST_DAY + 30L), Kind.SPLIT, 2);

    assertThat(of(Rows.FINDING, Judge.of(closesWithASplit(), Optional.empty(), KnownActions.NONE)))
        .containsExactly("2 SPLIT_LIKE_JUMP");
    List<Row> verdicts =
        Judge.of(closesWithASplit(), Optional.empty(), KnownActions.of(Map.of(), List.of(split)));
    assertThat(of(Rows.FINDING, verdicts)).isEmpty();
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS);
    assertThat(verdicts.get(31).getDouble(Rows.PRICE)).as("kept as traded").isEqualTo(50.5);
  }
}

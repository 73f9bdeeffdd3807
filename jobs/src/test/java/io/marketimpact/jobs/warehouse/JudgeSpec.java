package io.marketimpact.jobs.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

/** What is decided of one security's rows, without tables. */
class JudgeSpec {

  private static final int DAYS = 60;
  private static final int FIRST_DAY = (int) LocalDate.of(2025, 1, 1).toEpochDay();

  private static Row row(int day, double price) {
    return RowFactory.create(
        Rows.INCOMING,
        Rows.bucket("AAA"),
        "AAA",
        FIRST_DAY + day,
        price,
        true,
        null,
        null,
        null,
        null,
        "own",
        "ADJUSTED",
        "prices.csv",
        day + 2L,
        0L,
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
    List<Row> verdicts = Judge.of(pricesWith(30, 60), Optional.empty());
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
    List<Row> verdicts = Judge.of(rows, Optional.empty());
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS);
    assertThat(of(Rows.QUARANTINED, verdicts)).isEmpty();
    assertThat(of(Rows.FINDING, verdicts)).containsExactly("32 EXTRAORDINARY_MOVE");
  }

  @Test
  void aPriceWithoutMeasureIsBadWhateverStandsBesideIt() {
    List<Row> verdicts = Judge.of(pricesWith(30, 1e160), Optional.empty());
    assertThat(of(Rows.ACCEPTED, verdicts)).hasSize(DAYS - 1);
    assertThat(of(Rows.QUARANTINED, verdicts)).containsExactly("32 HOPELESS_PRICE");
  }
}

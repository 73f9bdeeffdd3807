package io.marketimpact.jobs.warehouse;

import static io.marketimpact.jobs.warehouse.TestPrices.MONDAY;
import static io.marketimpact.jobs.warehouse.TestPrices.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.warehouse.Quarantine.Choice;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a price that was set aside becomes beside others of its day. */
class ReleaseSpec extends WarehouseFixture {

  private static final String HEADER = "symbol,date,adjusted_close";
  private static final Choice ANY =
      new Choice(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  private static final KeptRows NONE = new KeptRows(0, List.of());
  private static final Instant THURSDAY = TUESDAY.plusSeconds(2 * 86_400);

  @Test
  void aReleasedPriceReplacesTheOneThatWasLearnedLastThoughAnEarlierOneIsTheSame() {
    Path two = prices.file("two.csv", HEADER, "AAA,2026-01-06,10", "AAA,2026-01-06,12");
    assertThat(prices.ingest(two, MONDAY).accepted()).isZero();
    Instant wednesday = TUESDAY.plusSeconds(86_400);
    prices.ingest(prices.file("late.csv", HEADER, "AAA,2026-01-06,11"), wednesday);
    prices.ingest(prices.file("filled.csv", HEADER, "AAA,2026-01-06,12"), TUESDAY);
    assertThat(prices.known(Optional.empty())).containsExactly("2026-01-06 11.0");
    Choice twelve =
        new Choice(
            Optional.empty(),
            Optional.empty(),
            Optional.of("two.csv"),
            Optional.of(3L),
            Optional.empty());
    assertThat(
            new Release(spark, prices.warehouse())
                .run(Publication.ON_DISK, twelve, THURSDAY)
                .rows())
        .isEqualTo(1);
    assertThat(prices.known(Optional.empty())).containsExactly("2026-01-06 12.0");
    assertThat(prices.known(Optional.of(wednesday))).containsExactly("2026-01-06 11.0");
  }

  @Test
  void ofPricesThatContradictEachOtherThePriceItselfSaysWhichIsRight() {
    prices.ingest(
        prices.file("two.csv", HEADER, "AAA,2026-01-06,10", "AAA,2026-01-06,12.34"), MONDAY);
    prices.ingest(
        prices.file("two.csv", HEADER, "AAA,2026-01-06,10.5", "AAA,2026-01-06,13"), TUESDAY);
    Release release = new Release(spark, prices.warehouse());
    Choice ofItsRow =
        new Choice(
            Optional.empty(),
            Optional.empty(),
            Optional.of("two.csv"),
            Optional.of(3L),
            Optional.empty());
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, ofItsRow, THURSDAY))
        .as("the file came twice with another price in its row")
        .hasMessageContaining("two.csv row 3: 12.34, ", "two.csv row 3: 13.0")
        .hasMessageEndingWith("); say which one is right: its --price, or its --file or --row");
    Choice ofItsPrice =
        new Choice(
            Optional.of(new SecurityId("AAA")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(12.34));
    assertThat(release.run(Publication.ON_DISK, ofItsPrice, THURSDAY).rows()).isEqualTo(1);
    assertThat(prices.known(Optional.empty())).containsExactly("2026-01-06 12.34");
  }

  @Test
  void aPriceThatWasSetAsideTwiceIsReleasedAsItWasLearnedLast() {
    String header = "symbol,date,adjusted_close,volume";
    prices.ingest(
        prices.file("a.csv", header, "AAA,2026-01-06,10,900", "AAA,2026-01-06,12.34,500"), MONDAY);
    prices.ingest(
        prices.file("b.csv", header, "AAA,2026-01-06,10,900", "AAA,2026-01-06,12.34,700"), TUESDAY);
    prices.ingest(
        prices.file("0.csv", header, "AAA,2026-01-06,10,900", "AAA,2026-01-06,12.34,600"),
        TUESDAY.plusSeconds(86_400));
    Choice ofItsPrice =
        new Choice(
            Optional.of(new SecurityId("AAA")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(12.34));
    Release release = new Release(spark, prices.warehouse());

    assertThat(release.run(Publication.ON_DISK, ofItsPrice, THURSDAY).rows()).isEqualTo(3);

    assertThat(
            spark
                .read()
                .format("delta")
                .load(prices.warehouse().prices())
                .select("file", "volume", "revision")
                .collectAsList())
        .singleElement()
        .hasToString("[" + work.resolve("0.csv") + ",600.0,1]");
    assertThat(new Quarantine(spark, prices.warehouse()).rows(ANY))
        .toIterable()
        .extracting(QuarantinedRow::price)
        .containsExactly(10.0);
  }

  @Test
  void aPriceOfADayThatHasNotBegunStaysUntilItHas() {
    Choice ofTheShare =
        new Choice(
            Optional.of(new SecurityId("AAA")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    prices.ingest(prices.file("a.csv", HEADER, "AAA,2026-03-06,12", "AAA,2026-01-06,-3"), TUESDAY);
    Release release = new Release(spark, prices.warehouse());
    assertThatThrownBy(() -> release.run(Publication.ON_DISK, ofTheShare, THURSDAY))
        .hasMessage(
            "AAA has a price of 2026-03-06 in quarantine, a day that has not begun; release it"
                + " after that day");
    prices.ingest(
        prices.file("b.csv", HEADER, "AAA,2026-01-06,10", "AAA,2026-01-06,10.5"), TUESDAY);
    Choice ofItsFile =
        new Choice(
            Optional.of(new SecurityId("AAA")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(10.5));
    assertThat(release.run(Publication.ON_DISK, ofItsFile, THURSDAY))
        .isEqualTo(new Release.Released(1, NONE, NONE));
    Release.Released later =
        release.run(Publication.ON_DISK, ofTheShare, Instant.parse("2026-03-07T00:00:00Z"));
    assertThat(later.rows()).isEqualTo(2);
    assertThat(later.early()).isEqualTo(NONE);
    assertThat(later.unusable().count()).isEqualTo(1);
    assertThat(later.unusable().reasons()).contains("a.csv row 3: AAA 2026-01-06 -3, ");
    assertThat(prices.known(Optional.empty())).contains("2026-03-06 12.0");
  }
}

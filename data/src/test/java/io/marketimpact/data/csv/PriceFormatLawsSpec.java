package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.data.csv.VendorFile.Day;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

/** Any series of prices reads back to the last bit from every format it is written in. */
class PriceFormatLawsSpec {

  @Property(tries = 120)
  void aSeriesReadsBackEqualFromEveryFormat(
      @ForAll @Size(min = 1, max = 12)
          List<@DoubleRange(min = 0.01, max = 900_000) @Scale(13) Double> closes,
      @ForAll VendorFile vendor)
      throws IOException {
    List<Day> days = days(closes);
    SortedMap<SecurityId, List<PriceBar>> bars = read(vendor.text(days));
    assertThat(bars).isEqualTo(read(vendor.own(days)));
    assertThat(bars.get(bars.firstKey()))
        .extracting(PriceBar::adjustedClose)
        .containsExactlyElementsOf(
            days.stream().map(day -> vendor.isAdjusted() ? day.adjusted() : day.close()).toList());
  }

  @Property(tries = 30)
  void aSeriesReadsBackEqualFromATableWithAColumnPerShare(
      @ForAll @Size(min = 1, max = 12)
          List<@DoubleRange(min = 0.01, max = 900_000) @Scale(13) Double> closes)
      throws IOException {
    List<Day> days = days(closes);
    assertThat(read(VendorFile.wide(days))).isEqualTo(read(VendorFile.YAHOO.own(days)));
  }

  private static List<Day> days(List<Double> closes) {
    return IntStream.range(0, closes.size())
        .mapToObj(
            i -> {
              double close = closes.get(i);
              return new Day(
                  "ABC",
                  LocalDate.of(2024, 2, 27).plusDays(i),
                  close * 0.997,
                  close * 1.03,
                  close * 0.96,
                  close,
                  close * 0.8113,
                  Math.round(close * 1000));
            })
        .toList();
  }

  private static SortedMap<SecurityId, List<PriceBar>> read(String text) throws IOException {
    Path folder = Files.createTempDirectory("formats");
    Path file = Files.writeString(folder.resolve("ABC.csv"), text);
    try {
      return PriceFile.read(file);
    } finally {
      Files.delete(file);
      Files.delete(folder);
    }
  }
}

package io.marketimpact.jobs.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Bars in columns: nothing is lost or made up on the way. */
class BarChunkSpec {

  private static final SecurityId FIRM = new SecurityId("AAA");

  private static PriceBar bar(int day, OptionalDouble close, OptionalDouble volume) {
    return new PriceBar(FIRM, LocalDate.of(2026, 1, 1).plusDays(day), 10 + day, close, volume);
  }

  private static PriceBar plain(int day) {
    return bar(day, OptionalDouble.empty(), OptionalDouble.empty());
  }

  private static BarChunk chunk(List<PriceBar> bars) {
    BarChunk chunk = new BarChunk();
    bars.forEach(chunk::add);
    return chunk;
  }

  @Test
  void whatGoesInComesOut() {
    List<PriceBar> bars = new ArrayList<>();
    for (int day = 0; day < 200; day++) {
      bars.add(
          bar(
              day,
              day % 3 == 0 ? OptionalDouble.of(day) : OptionalDouble.empty(),
              day < 150 ? OptionalDouble.empty() : OptionalDouble.of(1000 + day)));
    }

    assertThat(chunk(bars).trim().bars(FIRM)).containsExactlyElementsOf(bars);
  }

  @Test
  void aTrimmedChunkTakesMoreBars() {
    BarChunk chunk = chunk(List.of(plain(0))).trim();

    assertThat(chunk.add(plain(1)).bars(FIRM)).containsExactly(plain(0), plain(1));
  }

  @Test
  void chunksWithAndWithoutAColumnMerge() {
    PriceBar whole = bar(1, OptionalDouble.of(5), OptionalDouble.of(7));

    assertThat(chunk(List.of(plain(0))).merge(chunk(List.of(whole)).trim()).bars(FIRM))
        .containsExactly(plain(0), whole);
    assertThat(chunk(List.of(whole)).merge(chunk(List.of(plain(0))).trim()).bars(FIRM))
        .containsExactly(whole, plain(0));
    assertThat(chunk(List.of(plain(0))).merge(chunk(List.of(plain(1)))).bars(FIRM))
        .containsExactly(plain(0), plain(1));
  }
}

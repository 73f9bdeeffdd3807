package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a price file before it is used. */
class PriceSummarySpec {

  @TempDir private Path directory;

  private PriceSummary summary(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("AAA.csv"), text);
    return PriceSummary.of(new PriceFile(file, DateForm.ISO, Optional.empty()));
  }

  @Test
  void aPriceThatIsNoneIsCountedAsRefused() throws IOException {
    PriceSummary summary =
        summary("symbol,date,adjusted_close\nA,2026-01-13,\nA,2026-01-14,1\nB,2026-01-14,-1\n");
    assertThat(summary.accepted()).isEqualTo(1);
    assertThat(summary.refused()).isEqualTo(2);
  }

  @Test
  void aggregatesAreTakenAsTradedOnlyFromFlatFiles() throws IOException {
    assertThat(closes("v,vw,o,c,h,l,t,n\n1,1,1,1,1,1,1768366800000,7\n"))
        .isEqualTo(CloseBasis.UNSTATED);
    assertThat(
            closes(
                """
                open,high,low,close,volume,vwap,timestamp,transactions
                1,1,1,1,1,1,1768366800000,7
                """))
        .isEqualTo(CloseBasis.UNSTATED);
    assertThat(
            closes(
                """
                ticker,volume,open,close,high,low,window_start,transactions
                AAA,1,1,1,1,1,1768366800000000000,7
                """))
        .isEqualTo(CloseBasis.AS_TRADED);
  }

  private CloseBasis closes(String text) throws IOException {
    PriceFormat format = summary(text).layout().format();
    assertThat(format.vendor()).isEqualTo("Polygon");
    return PriceFormat.closes(format.vendor(), format.basis());
  }
}

package io.marketimpact.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The addresses at which vendors are asked. */
class PriceVendorsSpec {

  @Test
  void vendorsAreAskedAsTheyDocument() {
    assertThat(
            PriceVendors.all().stream()
                .map(
                    vendor ->
                        vendor
                            .prices(
                                "AVGO", LocalDate.of(2025, 1, 2), LocalDate.of(2026, 1, 14), "k")
                            .address()
                            .toString()))
        .isEqualTo(
            List.of(
                "https://api.tiingo.com/tiingo/daily/AVGO/prices?startDate=2025-01-02"
                    + "&endDate=2026-01-14&format=csv",
                "https://eodhd.com/api/eod/AVGO.US?from=2025-01-02&to=2026-01-14&period=d&fmt=csv"
                    + "&api_token=k",
                "https://www.alphavantage.co/query?function=TIME_SERIES_DAILY&outputsize=full"
                    + "&datatype=csv&symbol=AVGO&apikey=k",
                "https://stooq.com/q/d/l/?i=d&s=avgo.us&d1=20250102&d2=20260114"));
    assertThat(PublicSources.companyFacts(1730168, "Jane Doe jane@example.com").address())
        .hasToString("https://data.sec.gov/api/xbrl/companyfacts/CIK0001730168.json");
  }
}

package io.marketimpact.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.market.ReturnSeries;
import io.marketimpact.market.SecurityId;
import io.marketimpact.support.Prices;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a share is held against: its own line of business, be it touched or not. */
class LinesOfBusinessSpec {

  private static final Market MARKET =
      new Market(
          share("SPY"),
          Factors.NONE,
          List.of(
              new ControlReturns("software", shares("NET", "OKTA", "ZS"), List.of()),
              new ControlReturns("chips", shares("AMD", "NVDA"), List.of(new SecurityId("AVGO")))),
          List.of(
              new SectorReturns(
                  "software", shares("MSFT", "NET", "OKTA", "ZS"), shares("IGV"), List.of()),
              new SectorReturns("chips", shares("AMD", "NVDA", "TXN"), shares("SMH"), List.of())));

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "FTNT, a firm no group names, NET OKTA ZS",
    "AVGO, a firm the chips name, AMD NVDA",
    "NVDA, an untouched chip share, AMD",
    "ZS, an untouched software share, NET OKTA",
    "MSFT, of the software basket alone, NET OKTA ZS",
    "TXN, of the chip basket alone, AMD NVDA",
    "SMH, the fund of chips, AMD NVDA",
    "XYZ, of no line, NET OKTA ZS"
  })
  void eachShareHasItsOwnPeers(String share, String why, String peers) {
    assertThat(MARKET.peers(new SecurityId(share)))
        .as(why)
        .extracting(peer -> peer.security().symbol())
        .containsExactly(peers.split(" ", -1));
  }

  private static List<ReturnSeries> shares(String... symbols) {
    return Stream.of(symbols).map(LinesOfBusinessSpec::share).toList();
  }

  private static ReturnSeries share(String symbol) {
    return ReturnSeries.ofReturns(new SecurityId(symbol), Prices.axis(1), new double[] {0.01});
  }
}

package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Bundled;
import io.marketimpact.exposure.Area;
import io.marketimpact.exposure.AreaRelation;
import io.marketimpact.exposure.MarketRegion;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundled market's areas, and files of markets that cannot be used. */
class MarketFileSpec {

  private static final SecurityId ANY = new SecurityId("AAA");

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "China, INSIDE, false",
    "China including Hong Kong, INSIDE, false",
    "CN, INSIDE, false",
    "APAC, MAY_HOLD, true",
    "Asia Pacific, MAY_HOLD, true",
    "Rest of World, MAY_HOLD, true",
    "Atlantis, MAY_HOLD, false",
    "Americas, OUTSIDE, true",
    "Taiwan, OUTSIDE, false",
    "total only, WORLD, false",
  })
  void anAreaHoldsChinaUnlessItIsKnownNotTo(String name, AreaRelation relation, boolean region) {
    Area area = AreaNames.area(name);
    assertThat(Bundled.market().relation(ANY, area)).isEqualTo(relation);
    assertThat(area.isRegion()).isEqualTo(region);
    assertThat(area.name()).isEqualTo(name);
  }

  @Test
  void asiaPacificHoldsFourCountriesThatAreNotChina() {
    for (String name : List.of("APAC", "Asia Pacific", "asia-pacific")) {
      assertThat(Bundled.market().region(AreaNames.area(name)).orElseThrow().elsewhere())
          .extracting(MarketRegion.Country::code)
          .containsExactly("JPN", "IND", "KOR", "AUS");
    }
    assertThat(Bundled.market().region(AreaNames.area("Rest of World"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "market/1|market/9|must be market-impact-market/1: 'market-impact-market/9'",
        "\"id\": \"china\"|\"id\": \"China\"|a market's id must be lower case letters: 'China'",
        "\"codes\": [\"CHN\"]|\"codes\": []|at least 1 code",
        "\"Americas\"|\"Greater China\"|inside or outside, not both: greater china",
        "\"inside\"|\"within\"|is not a known key",
        "\"note\"|\"companies\": [{\"symbol\": \"A\", \"inside\": [], \"outside\": []}], \"note\""
            + "|at /companies/0/source",
        "\"note\"|\"companies\": [{\"symbol\": \"A\", \"inside\": [], \"outside\": [], \"source\":"
            + " \"x\"}, {\"symbol\": \"A\", \"inside\": [], \"outside\": [], \"source\": \"x\"}],"
            + " \"note\"|name each company once: A",
        "\"code\": \"JPN\"|\"code\": \"CHN\"|other countries must not be the market: [CHN",
        "\"code\": \"JPN\"|\"code\": \"IND\"|must hold other countries, each once: [IND, IND",
        "\"areas\": [\"APAC\",|\"area\": [\"APAC\",|is not a known key",
      })
  void aFileThatCannotBeUsedNamesThePlace(String from, String to, String words) throws IOException {
    String text = Files.readString(Path.of("exposure/market.json"));
    assertThat(text).contains(from);
    Path file = Files.writeString(directory.resolve("market.json"), text.replace(from, to));

    assertThatThrownBy(() -> MarketFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("market.json at ")
        .hasMessageContaining(words);
  }
}

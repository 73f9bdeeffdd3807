package io.marketimpact.reports.section;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.calendar.Exchange;
import io.marketimpact.event.Imprint;
import io.marketimpact.event.Subject;
import io.marketimpact.market.SecurityId;
import io.marketimpact.reports.block.Block.Link;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A filing in words, and the page it leads to. */
class FilingSpec {

  private static final Filing NOTE = new Filing("20-F 0001178913-24-001196 note 15");
  private static final Subject FIRM =
      new Subject(new SecurityId("AAA"), "Firm", Exchange.XNAS, "", "77");

  @ParameterizedTest
  @CsvSource({
    "10-K 0001327567-25-000027, '10-K 0001327567-25-000027, page not recorded'",
    "20-F 0001178913-24-001196 note 15, 20-F 0001178913-24-001196 note 15",
    "'20-F 2023, note 15', '20-F 2023, note 15, number not recorded'",
    "10-K FY2025, '10-K FY2025, number not recorded'",
    "Annual report 2023, Annual report 2023",
    "'', not recorded"
  })
  void aFilingSaysWhichOfItsNumberAndPageIsNotRecorded(String text, String words) {
    assertThat(new Filing(text).words()).isEqualTo(words);
  }

  @Test
  void itLeadsToThePageThatASourceNamesElseToItsOwn() {
    String page = "https://www.sec.gov/Archives/edgar/data/77/000117891324001196/R23.htm";

    assertThat(NOTE.link(FIRM, List.of(new Imprint.Source("page", page))))
        .map(Link::address)
        .hasToString("Optional[" + page + "]");
    assertThat(NOTE.link(FIRM, List.of()).orElseThrow().address().toString())
        .endsWith("/data/77/000117891324001196/0001178913-24-001196-index.htm");
    assertThat(new Filing("10-K FY2025").link(FIRM, List.of())).isEmpty();
  }

  @Test
  void aFilingThatASourceNamesHasItsNumberFromTheAddressOfItsFirm() {
    String address = "https://www.sec.gov/Archives/edgar/data/%s/000117891325000867/R9.htm";
    String words = "Note 1 of its 20-F for 2024";

    assertThat(Filing.number("20-F for 2024", FIRM, source(words, address.formatted("77"))))
        .contains("0001178913-25-000867");
    assertThat(Filing.number("20-F for 2023", FIRM, source(words, address.formatted("77"))))
        .isEmpty();
    assertThat(Filing.number("20-F for 2024", FIRM, source(words, address.formatted("78"))))
        .isEmpty();
    assertThat(Filing.number("20-F for 2024", FIRM, source(words, "https://example.org/77/")))
        .isEmpty();
    assertThat(NOTE.form()).contains("20-F");
    assertThat(new Filing("Annual report 2023").form()).isEmpty();
  }

  private static List<Imprint.Source> source(String what, String address) {
    return List.of(new Imprint.Source(what, address));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.sec.gov, 'Filing: Firm at the SEC, 0001178913-24-001196'",
    "https://sec.gov, 'Filing: Firm at the SEC, 0001178913-24-001196'",
    "https://WWW.SEC.GOV, 'Filing: Firm at the SEC, 0001178913-24-001196'",
    "https://foo..bar, 'Filing: Firm, 0001178913-24-001196'",
    "https://www.sec.gov:99999999999, 'Filing: Firm, 0001178913-24-001196'",
    "https://sec.gov.example.com, 'Filing: Firm, 0001178913-24-001196'"
  })
  void onlyAPageOfTheSecIsCalledSo(String host, String label) {
    Imprint.Source page = new Imprint.Source("page", host + "/77/000117891324001196/R23.htm");

    assertThat(NOTE.link(FIRM, List.of(page)).orElseThrow().text()).isEqualTo(label);
  }
}

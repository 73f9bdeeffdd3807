package io.marketimpact.data.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marketimpact.base.Outcome;
import io.marketimpact.data.exposure.DisclosureDocument.Particulars;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign issuers may report to the SEC by the International Financial Reporting Standards. */
class IfrsSpec {

  private static final String GEOGRAPHY = "ifrs-full:GeographicalAreasAxis=";
  private static final String SEGMENTS = "ifrs-full:SegmentsAxis=";

  private final XbrlReport report = new XbrlReport();

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full",
        "https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full"
      })
  void revenueByCountryAndBySegmentIsRead(String namespace) throws IOException {
    report.ifrs(namespace).figure("Revenue", "", "100");
    report.figure("Revenue", GEOGRAPHY + "country:CN", "12");
    report.figure("Revenue", GEOGRAPHY + "country:TW", "30");
    report.figure("Revenue", GEOGRAPHY + "ifrs-full:ForeignCountriesMember", "58");
    report.figure("Revenue", SEGMENTS + "zzz:ChipsMember", "104");
    report.figure("Revenue", SEGMENTS + "ifrs-full:EliminationOfIntersegmentAmountsMember", "-4");

    DisclosureDocument document = read("report.xml", report.text());

    assertThat(document.lines())
        .filteredOn(RevenueDisclosure::isCompanyWide)
        .extracting(line -> line.area().name(), RevenueDisclosure::revenue)
        .contains(
            tuple("World", Outcome.of(100.0)),
            tuple("CN", Outcome.of(12.0)),
            tuple("TW", Outcome.of(30.0)),
            tuple("foreign countries", Outcome.of(58.0)));
    assertThat(document.findings()).anySatisfy(line -> assertThat(line).contains("elimination"));
  }

  @Test
  void revenueFromContractsServesWhereThereIsNoOther() throws IOException {
    report.ifrs("https://xbrl.ifrs.org/taxonomy/2024-03-27/ifrs-full");
    report.figure("RevenueFromContractsWithCustomers", "", "80");

    assertThat(read("report.xml", report.text()).lines())
        .extracting(RevenueDisclosure::totalRevenue)
        .containsExactly(Outcome.of(80.0));
  }

  @Test
  void aNameOfTheStandardsInAnotherNamespaceIsTheCompanysOwn() throws IOException {
    String text = report.figure("Revenues", "", "100").figure("Revenue", "", "7").text();

    assertThat(
            read(
                    "report.xml",
                    text.replace("us-gaap:Revenue ", "zzz:Revenue ")
                        .replace("</us-gaap:Revenue>", "</zzz:Revenue>")
                        .replace("<xbrl ", "<xbrl xmlns:zzz=\"http://www.zzz.com/2024\" "))
                .lines())
        .extracting(RevenueDisclosure::totalRevenue)
        .containsExactly(Outcome.of(100.0));
  }

  @Test
  void companyFactsOfAForeignIssuerGiveItsTotal() throws IOException {
    String fact =
        """
        {"facts": {"ifrs-full": {"Revenue": {"units": {"TWD": [
          {"start": "2024-01-01", "end": "2024-12-31", "val": 2894, "fy": 2024,
           "accn": "0000000001-25-000010", "form": "20-F", "filed": "2025-04-17"}]}}}}}
        """;

    List<RevenueDisclosure> lines = read("facts.json", fact).lines();

    assertThat(lines).extracting(RevenueDisclosure::currency).containsExactly("TWD");
    assertThat(lines)
        .extracting(RevenueDisclosure::totalRevenue)
        .containsExactly(Outcome.of(2894.0));
  }

  private DisclosureDocument read(String name, String text) throws IOException {
    Particulars named =
        new Particulars(
            Optional.of(new SecurityId("ZZZ")),
            name.endsWith(".json") ? "" : "20-F 0000000001-25-000010",
            Optional.empty(),
            name.endsWith(".json") ? SalesBasis.NOT_STATED : SalesBasis.REGION);
    return DisclosureDocument.read(Files.writeString(directory.resolve(name), text), named);
  }
}

package io.marketimpact.data.exposure;

import io.marketimpact.exposure.DisclosureSource;
import io.marketimpact.exposure.SalesBasis;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The elements of an instance document in the form companies file them. */
final class XbrlElements {

  static final String REVENUE = "RevenueFromContractWithCustomerExcludingAssessedTax";

  static final String OPEN =
      "<xbrl xmlns=\"http://www.xbrl.org/2003/instance\""
          + " xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " xmlns:dei=\"http://xbrl.sec.gov/dei/2024\""
          + " xmlns:srt=\"http://fasb.org/srt/2024\""
          + " xmlns:country=\"http://xbrl.sec.gov/country/2024\""
          + " xmlns:iso4217=\"http://www.xbrl.org/2003/iso4217\""
          + " xmlns:us-gaap=\"http://fasb.org/us-gaap/2024\""
          + " xmlns:aaa=\"http://www.aaa.com/20250131\">\n";

  static final String USD =
      "<unit id=\"usd\"><measure>iso4217:USD</measure></unit>\n"
          + "<unit id=\"share\"><measure>xbrli:shares</measure></unit>\n"
          + "<unit id=\"eps\"><divide><unitNumerator><measure>iso4217:USD</measure>"
          + "</unitNumerator><unitDenominator><measure>xbrli:shares</measure></unitDenominator>"
          + "</divide></unit>\n";

  private XbrlElements() {}

  static String year(String id, String members) {
    return context(id, "2024-01-01", "2024-12-31", members);
  }

  static String context(String id, String start, String end, String members) {
    return "<context id=\""
        + id
        + "\"><entity><identifier scheme=\"http://www.sec.gov/CIK\">0000000001</identifier>"
        + (members.isEmpty() ? "" : "<segment>" + members + "</segment>")
        + "</entity><period><startDate>"
        + start
        + "</startDate><endDate>"
        + end
        + "</endDate></period></context>\n";
  }

  static String geography(String member) {
    return member("srt:StatementGeographicalAxis", member);
  }

  static String member(String axis, String member) {
    return "<xbrldi:explicitMember dimension=\""
        + axis
        + "\">"
        + member
        + "</xbrldi:explicitMember>";
  }

  static String fact(String context, String decimals, String value) {
    return "<us-gaap:"
        + REVENUE
        + " contextRef=\""
        + context
        + "\" unitRef=\"usd\" decimals=\""
        + decimals
        + "\">"
        + value
        + "</us-gaap:"
        + REVENUE
        + ">\n";
  }

  static RevenueReading reading(Path directory, String body) {
    return XbrlInstance.read(
            write(
                directory,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + OPEN + USD + body + "</xbrl>\n"))
        .revenues(
            new SecurityId("AAA"),
            SalesBasis.BILL_TO,
            new DisclosureSource("10-K 0001", Instant.EPOCH, "good", ""));
  }

  static Path write(Path directory, String document) {
    try {
      return Files.writeString(directory.resolve("aaa.xml"), document);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

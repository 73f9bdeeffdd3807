package io.marketimpact.jobs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes instance documents as the SEC's own extraction of inline XBRL looks: prefixed contexts
 * with explicit members, units of money and shares, figures with decimals and ids, facts of the
 * document about itself.
 */
final class AnnualReport {

  private static final String REVENUE =
      "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax";

  private final StringBuilder body = new StringBuilder();
  private final Map<String, String> about = new LinkedHashMap<>();
  private int contexts;

  AnnualReport(String symbol, String type, String fiscalYear, String end) {
    about.put("DocumentType", type);
    about.put("AmendmentFlag", String.valueOf(type.endsWith("/A")));
    about.put("DocumentPeriodEndDate", end);
    about.put("DocumentFiscalYearFocus", fiscalYear);
    about.put("DocumentFiscalPeriodFocus", "FY");
    about.put("TradingSymbol", symbol);
  }

  AnnualReport about(String element, String text) {
    about.put(element, text);
    return this;
  }

  AnnualReport total(String start, String end, String value) {
    return figure(start, end, "", "usd", "-6", value);
  }

  AnnualReport area(String start, String end, String member, String value) {
    return figure(start, end, geography(member), "usd", "-6", value);
  }

  AnnualReport figure(
      String start, String end, String members, String unit, String decimals, String value) {
    String id = "c-" + ++contexts;
    body.append("<xbrli:context id=\"")
        .append(id)
        .append("\"><xbrli:entity><xbrli:identifier scheme=\"http://www.sec.gov/CIK\">0000000001")
        .append("</xbrli:identifier>")
        .append(members.isEmpty() ? "" : "<xbrli:segment>" + members + "</xbrli:segment>")
        .append("</xbrli:entity><xbrli:period><xbrli:startDate>")
        .append(start)
        .append("</xbrli:startDate><xbrli:endDate>")
        .append(end)
        .append("</xbrli:endDate></xbrli:period></xbrli:context>\n<")
        .append(REVENUE)
        .append(" contextRef=\"")
        .append(id)
        .append("\" decimals=\"")
        .append(decimals)
        .append("\" id=\"f-")
        .append(100 + contexts)
        .append("\" unitRef=\"")
        .append(unit)
        .append("\">")
        .append(value)
        .append("</")
        .append(REVENUE)
        .append(">\n");
    return this;
  }

  static String geography(String member) {
    return "<xbrldi:explicitMember dimension=\"srt:StatementGeographicalAxis\">"
        + member
        + "</xbrldi:explicitMember>";
  }

  Path write(Path file) {
    StringBuilder self = new StringBuilder();
    about.forEach(
        (element, text) ->
            self.append("<dei:")
                .append(element)
                .append(" contextRef=\"c-1\">")
                .append(text)
                .append("</dei:")
                .append(element)
                .append(">\n"));
    String document =
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <xbrli:xbrl xml:lang="en-US"
          xmlns:aaa="http://www.aaa.com/20251102"
          xmlns:country="http://xbrl.sec.gov/country/2025"
          xmlns:dei="http://xbrl.sec.gov/dei/2025"
          xmlns:iso4217="http://www.xbrl.org/2003/iso4217"
          xmlns:link="http://www.xbrl.org/2003/linkbase"
          xmlns:srt="http://fasb.org/srt/2025"
          xmlns:us-gaap="http://fasb.org/us-gaap/2025"
          xmlns:xbrldi="http://xbrl.org/2006/xbrldi"
          xmlns:xbrli="http://www.xbrl.org/2003/instance"
          xmlns:xlink="http://www.w3.org/1999/xlink">
        <link:schemaRef xlink:href="../../../../etc/passwd" xlink:type="simple"/>
        <xbrli:unit id="usd"><xbrli:measure>iso4217:USD</xbrli:measure></xbrli:unit>
        <xbrli:unit id="gold"><xbrli:measure>iso4217:XAU</xbrli:measure></xbrli:unit>
        <xbrli:unit id="shares"><xbrli:measure>xbrli:shares</xbrli:measure></xbrli:unit>
        <xbrli:context id="now"><xbrli:entity><xbrli:identifier scheme="http://www.sec.gov/CIK">\
        0000000001</xbrli:identifier></xbrli:entity><xbrli:period><xbrli:instant>2025-12-01\
        </xbrli:instant></xbrli:period></xbrli:context>
        <dei:EntityCommonStockSharesOutstanding contextRef="now" decimals="INF" unitRef="shares">\
        4700000000</dei:EntityCommonStockSharesOutstanding>
        """
            + self
            + body
            + "</xbrli:xbrl>\n";
    try {
      return Files.writeString(file, document);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

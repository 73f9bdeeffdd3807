package io.marketimpact.data.exposure;

import java.util.ArrayList;
import java.util.List;

/** Writes an instance document figure by figure. */
final class XbrlReport {

  /** Revenue from contracts with customers. */
  static final String CONTRACT = "RevenueFromContractWithCustomerExcludingAssessedTax";

  /** The axis of countries and areas, before the member. */
  static final String GEOGRAPHY = "srt:StatementGeographicalAxis=";

  private final List<String> elements = new ArrayList<>();
  private String period = period("2024-01-01", "2024-12-31");
  private String unit = "usd";
  private String taxonomy = "us-gaap";
  private String namespace = "http://fasb.org/us-gaap/2024";

  /** By the International Financial Reporting Standards. */
  XbrlReport ifrs(String uri) {
    taxonomy = "ifrs-full";
    namespace = uri;
    return this;
  }

  XbrlReport during(String start, String end) {
    period = period(start, end);
    return this;
  }

  XbrlReport in(String other) {
    unit = other;
    return this;
  }

  XbrlReport area(String member, String value) {
    return figure(CONTRACT, GEOGRAPHY + member, value);
  }

  XbrlReport figure(String concept, String member, String value) {
    return element(context(member), concept, unit, value);
  }

  void broken(String code, int kind) {
    String member = GEOGRAPHY + "country:" + code;
    switch (kind) {
      case 0 -> element(context(member), CONTRACT, unit, "n/a");
      case 1 -> element(context(member), CONTRACT, unit, "-3");
      case 2 -> element(context(member), CONTRACT, "none", "3");
      case 3 -> element("nowhere", CONTRACT, unit, "3");
      case 4 -> element(context(GEOGRAPHY + "=HYPERLINK(1)"), CONTRACT, unit, "3");
      default -> element(context(member), CONTRACT, unit, "99999999");
    }
  }

  private XbrlReport element(String context, String concept, String measure, String value) {
    elements.add(
        "<%5$s:%1$s contextRef=\"%2$s\" decimals=\"0\" unitRef=\"%3$s\">%4$s</%5$s:%1$s>"
            .formatted(concept, context, measure, value, taxonomy));
    return this;
  }

  private String context(String member) {
    String id = "c" + elements.size();
    String segment = "";
    if (!member.isEmpty()) {
      int cut = member.indexOf('=');
      segment =
          "<segment><xbrldi:explicitMember dimension=\"%s\">%s</xbrldi:explicitMember></segment>"
              .formatted(member.substring(0, cut), member.substring(cut + 1));
    }
    elements.add(
        "<context id=\"%s\"><entity>%s</entity>%s</context>".formatted(id, segment, period));
    return id;
  }

  private static String period(String start, String end) {
    return "<period><startDate>%s</startDate><endDate>%s</endDate></period>".formatted(start, end);
  }

  String text() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        + "<xbrl xmlns=\"http://www.xbrl.org/2003/instance\""
        + " xmlns:xbrldi=\"http://xbrl.org/2006/xbrldi\""
        + " xmlns:%s=\"%s\">\n".formatted(taxonomy, namespace)
        + "<unit id=\"usd\"><measure>iso4217:USD</measure></unit>\n"
        + "<unit id=\"cny\"><measure>iso4217:CNY</measure></unit>\n"
        + String.join("\n", elements)
        + "</xbrl>\n";
  }
}

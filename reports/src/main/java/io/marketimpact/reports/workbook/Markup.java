package io.marketimpact.reports.workbook;

import io.marketimpact.reports.text.Visible;

/** Elements of XML one after the other; whatever is written as text or as a value is escaped. */
final class Markup {

  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private final StringBuilder text = new StringBuilder(HEAD);

  /** Begins an element; attributes are names and values in turn. */
  Markup open(String element, String... attributes) {
    return tag(element, ">", attributes);
  }

  /** An element without content. */
  Markup empty(String element, String... attributes) {
    return tag(element, "/>", attributes);
  }

  /** An element that has one value, as most have in charts. */
  Markup value(String element, Object value) {
    return empty(element, "val", value.toString());
  }

  /** An element that holds words. */
  Markup words(String element, String words) {
    text.append('<').append(element).append('>').append(escaped(words));
    return close(element);
  }

  /** Ends an element. */
  Markup close(String element) {
    text.append("</").append(element).append('>');
    return this;
  }

  private Markup tag(String element, String end, String... attributes) {
    text.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      text.append(' ').append(attributes[i]).append("=\"");
      text.append(escaped(attributes[i + 1])).append('"');
    }
    text.append(end);
    return this;
  }

  static String escaped(String words) {
    return Visible.line(words)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}

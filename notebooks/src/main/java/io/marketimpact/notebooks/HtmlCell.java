package io.marketimpact.notebooks;

/**
 * A cell of a table in HTML. Jupyter sets all of them to the right, which suits numbers alone, and
 * makes a column of long texts as narrow as the window, however high it grows.
 */
final class HtmlCell {

  private static final int LONG = 60;
  private static final String TEXT = " style=\"text-align: left\"";
  private static final String LONG_TEXT = " style=\"text-align: left; min-width: 24em\"";

  private HtmlCell() {}

  /**
   * A cell.
   *
   * @param tag such as {@code td}
   * @param text what it shows, not yet escaped
   * @param isText whether it is set as text, and not as a number
   * @return the element
   */
  static String of(String tag, String text, boolean isText) {
    return spanning(tag, 1, text, isText);
  }

  /**
   * A cell over several columns.
   *
   * @param tag such as {@code td}
   * @param span how many
   * @param text what it shows, not yet escaped
   * @param isText whether it is set as text, and not as a number
   * @return the element
   */
  static String spanning(String tag, int span, String text, boolean isText) {
    return "<"
        + tag
        + (span == 1 ? "" : " colspan=\"" + span + "\"")
        + (isText ? style(text, span) : "")
        + ">"
        + Tables.escaped(text)
        + "</"
        + tag
        + ">";
  }

  private static String style(String text, int span) {
    return span == 1 && text.length() > LONG ? LONG_TEXT : TEXT;
  }
}

package io.marketimpact.data.news;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of what feeds write as HTML: without tags, with the usual entities replaced. */
final class PlainText {

  private static final Pattern TAG = Pattern.compile("</?[a-zA-Z!][^<>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern ACCENTED =
      Pattern.compile("([a-zA-Z])(grave|acute|circ|tilde|uml|cedil|ring|caron)");
  private static final int HEXADECIMAL = 16;

  /** Codes that mean a control character, and that writers of HTML mean as one of Windows. */
  private static final int FIRST_OF_WINDOWS = 0x80;

  private static final int LAST_OF_WINDOWS = 0x9f;
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Characters that are set over or under a letter, by the ending of the entity's name. */
  private static final Map<String, String> ACCENTS =
      Map.of(
          "grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303", "uml",
          "\u0308", "cedil", "\u0327", "ring", "\u030A", "caron", "\u030C");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("rsquo", "'"),
          Map.entry("lsquo", "'"),
          Map.entry("rdquo", "\""),
          Map.entry("ldquo", "\""),
          Map.entry("ndash", "-"),
          Map.entry("mdash", "-"),
          Map.entry("hellip", "..."),
          Map.entry("euro", "\u20AC"),
          Map.entry("pound", "\u00A3"),
          Map.entry("yen", "\u00A5"),
          Map.entry("reg", "\u00AE"),
          Map.entry("copy", "\u00A9"),
          Map.entry("trade", "\u2122"),
          Map.entry("szlig", "\u00DF"),
          Map.entry("aelig", "\u00E6"),
          Map.entry("AElig", "\u00C6"),
          Map.entry("oslash", "\u00F8"),
          Map.entry("Oslash", "\u00D8"));

  private PlainText() {}

  static String of(String html) {
    String untagged = TAG.matcher(html).replaceAll(" ");
    String text =
        ENTITY
            .matcher(untagged)
            .replaceAll(found -> Matcher.quoteReplacement(sign(found.group(1))));
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip();
  }

  private static String sign(String entity) {
    if (entity.startsWith("#x") || entity.startsWith("#X")) {
      return sign(Integer.parseInt(entity.substring(2), HEXADECIMAL));
    }
    if (entity.startsWith("#")) {
      return sign(Integer.parseInt(entity.substring(1)));
    }
    Matcher accented = ACCENTED.matcher(entity);
    return accented.matches()
        ? accented.group(1) + ACCENTS.get(accented.group(2))
        : NAMED.getOrDefault(entity, " ");
  }

  private static String sign(int code) {
    if (code >= FIRST_OF_WINDOWS && code <= LAST_OF_WINDOWS) {
      return new String(new byte[] {(byte) code}, WINDOWS);
    }
    boolean isCharacter =
        code >= ' '
            && Character.isValidCodePoint(code)
            && Character.getType(code) != Character.SURROGATE;
    return isCharacter ? Character.toString(code) : " ";
  }
}

package io.marketimpact.data.news;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of what feeds write as HTML: without tags, with the usual entities replaced. */
final class PlainText {

  private static final Pattern TAG = Pattern.compile("<[^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|[a-zA-Z]{2,6});");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]+");
  private static final int LARGEST = Character.MAX_CODE_POINT;
  private static final Map<String, String> NAMED =
      Map.of(
          "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "rsquo", "'",
          "lsquo", "'", "ndash", "-", "mdash", "-");

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
    if (entity.startsWith("#")) {
      int code = Integer.parseInt(entity.substring(1));
      return code <= LARGEST && code >= ' ' ? Character.toString(code) : " ";
    }
    return NAMED.getOrDefault(entity, " ");
  }
}

package io.marketimpact.event;

import io.marketimpact.base.Require;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the form {@code start:end} of a window. */
final class WindowText {

  private static final Pattern FORM = Pattern.compile("([+-]?\\d{1,5}):([+-]?\\d{1,5})");

  private WindowText() {}

  static int[] ends(String text, String name) {
    Matcher matcher = FORM.matcher(text.strip());
    Require.that(
        matcher.matches(), "%s must have the form start:end, such as -1:1: '%s'", name, text);
    return new int[] {Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))};
  }
}

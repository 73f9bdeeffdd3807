package io.marketimpact.reports.workbook;

import io.marketimpact.reports.text.Visible;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names sheets after their captions within the rules of workbooks: at most 31 characters, none of
 * those that stand for something in a reference, no two alike in any case of their letters.
 */
final class SheetNames {

  private static final int LONGEST = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{N}.()%\u2212-]+");
  private static final Pattern SUBJECT = Pattern.compile("^([^,:;]{4,}?)[,:;].*", Pattern.DOTALL);

  /** The field's own abbreviations, where every letter counts. */
  private static final Pattern CUMULATIVE =
      Pattern.compile("(?i)\\bcumulative abnormal returns?\\b");

  private static final Pattern ABNORMAL = Pattern.compile("(?i)\\babnormal returns?\\b");

  /** Words after which a name must not end. */
  private static final Pattern DANGLING =
      Pattern.compile(
          "( (of|the|a|an|to|and|or|for|in|by|per|if|it|that|their|with|as|from|could))+$");

  /** A name that spreadsheets keep for themselves. */
  private static final String RESERVED = "history";

  /** The captions by the names they took, in small letters. */
  private final Map<String, String> taken = new HashMap<>(Map.of(RESERVED, ""));

  /**
   * A name for a sheet: what is known of its subject, else the caption's beginning, or more of it,
   * or numbered, where it is taken.
   */
  String name(String caption) {
    String line = Visible.line(caption);
    String whole = abbreviated(line);
    String base =
        SheetSubjects.of(line).orElseGet(() -> plain(SUBJECT.matcher(whole).replaceFirst("$1")));
    String name = cut(base, LONGEST);
    if (isTaken(name)) {
      name = cut(longer(base, line, whole), LONGEST);
    }
    for (int number = 2; isTaken(name); number++) {
      String suffix = " " + number;
      name = cut(base, LONGEST - suffix.length()) + suffix;
    }
    taken.put(name.toLowerCase(Locale.ROOT), line);
    return name;
  }

  /** A known subject with what its caption has beyond the one that took its name. */
  private String longer(String base, String line, String whole) {
    if (SheetSubjects.of(line).isEmpty()) {
      return plain(whole);
    }
    String before = taken.get(base.toLowerCase(Locale.ROOT));
    String beyond =
        line.startsWith(before) ? line.substring(before.length()).replaceFirst("^[,:; ]+", "") : "";
    return beyond.isEmpty()
        ? base
        : base + ", " + plain(SUBJECT.matcher(beyond).replaceFirst("$1"));
  }

  private boolean isTaken(String name) {
    return taken.containsKey(name.toLowerCase(Locale.ROOT));
  }

  private static String abbreviated(String caption) {
    return ABNORMAL.matcher(CUMULATIVE.matcher(caption).replaceAll("CAR")).replaceAll("AR");
  }

  private static String plain(String text) {
    String plain = FORBIDDEN.matcher(text).replaceAll(" ").strip();
    return plain.isEmpty() ? "Table" : plain;
  }

  /** Cut between words where the last word does not fit and is not most of the name. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most);
    int end = space > most / 2 ? space : most;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return DANGLING.matcher(text.substring(0, end).strip()).replaceFirst("");
  }
}

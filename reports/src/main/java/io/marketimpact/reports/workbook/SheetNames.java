package io.marketimpact.reports.workbook;

import io.marketimpact.reports.text.Visible;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names sheets after their captions within the rules of workbooks: at most 31 characters, none of
 * those that stand for something in a reference, no two alike in any case of their letters.
 */
final class SheetNames {

  private static final int LONGEST = 31;
  private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{N}.()%\u2212-]+");
  private static final Pattern SUBJECT = Pattern.compile("^([^,:;]{4,}?)[,:;].*", Pattern.DOTALL);

  /** A name that spreadsheets keep for themselves. */
  private static final String RESERVED = "history";

  private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

  /** A name for a sheet: the caption's beginning, numbered where it is taken. */
  String name(String caption) {
    String subject = SUBJECT.matcher(Visible.line(caption)).replaceFirst("$1");
    String plain = FORBIDDEN.matcher(subject).replaceAll(" ").strip();
    String base = plain.isEmpty() ? "Table" : plain;
    String name = cut(base, LONGEST);
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      String suffix = " " + number;
      name = cut(base, LONGEST - suffix.length()) + suffix;
    }
    return name;
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
    return text.substring(0, end).strip();
  }
}

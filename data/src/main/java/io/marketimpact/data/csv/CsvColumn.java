package io.marketimpact.data.csv;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a file.
 *
 * @param name as the file writes it
 * @param position from 0
 */
record CsvColumn(String name, int position) {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[ _.*-]");

  /** A name without case and without what stands between its words. */
  static String squeezed(String name) {
    return BETWEEN_WORDS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
  }
}

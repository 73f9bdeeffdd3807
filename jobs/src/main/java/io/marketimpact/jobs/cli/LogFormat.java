package io.marketimpact.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** How messages on standard error are written. */
enum LogFormat {
  /** For people. */
  TEXT,
  /** For programs that collect logs: a JSON object per line. */
  JSON;

  /** The option that names it. */
  static final String OPTION = "--log-format";

  /**
   * The format that a command line asks for, before it is understood: what is wrong with it is told
   * in this format too.
   *
   * @param arguments of the command line
   * @return the format, text where none is named
   */
  static LogFormat of(String... arguments) {
    List<String> all = List.of(arguments);
    int named = all.indexOf(OPTION);
    String value =
        named >= 0 && named + 1 < all.size()
            ? all.get(named + 1)
            : all.stream()
                .filter(argument -> argument.startsWith(OPTION + "="))
                .map(argument -> argument.substring(OPTION.length() + 1))
                .findFirst()
                .orElse("");
    return value.toUpperCase(Locale.ROOT).equals(JSON.name()) ? JSON : TEXT;
  }

  /**
   * Writes messages in this format.
   *
   * @param err where to
   * @return what takes them
   */
  PrintWriter over(PrintWriter err) {
    return this == JSON ? JsonMessages.errors(err) : HarmlessWriter.over(err);
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.base.Require;
import java.util.regex.Pattern;

/**
 * The currency of prices, in the form in which files of actions state theirs.
 *
 * @param code of three capitals, empty where none was stated
 */
record CurrencyOption(String code) {

  static final CurrencyOption NONE = new CurrencyOption("");

  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  static CurrencyOption of(String text) {
    Require.that(
        CODE.matcher(text).matches(),
        "a currency must be a code of three capitals, such as USD, or GBX for pence: '%s'",
        text);
    return new CurrencyOption(text);
  }
}

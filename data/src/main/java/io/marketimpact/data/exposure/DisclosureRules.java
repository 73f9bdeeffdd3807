package io.marketimpact.data.exposure;

import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds for a disclosure from whatever kind of document. */
final class DisclosureRules {

  /** Of a currency, in millions: ten times the largest revenue in the smallest of currencies. */
  static final double MOST_MILLIONS = 1e11;

  static final String TOO_LARGE = "exceeds any company's revenue; check the figure and its unit";

  static final String NO_CURRENCY =
      "is not a currency of ISO 4217; write three capital letters such as USD";

  private static final int LONGEST_TEXT = 1000;

  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private DisclosureRules() {}

  /** Whether a code is that of money; metals, test codes and units of account are not. */
  static boolean isCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  /** Why a text must not be handed on to tables and spreadsheets; empty where nothing is wrong. */
  static Optional<String> objection(String text) {
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
      return Optional.of("begins like a spreadsheet formula; begin it with a letter or digit");
    }
    if (text.length() > LONGEST_TEXT) {
      return Optional.of("is longer than " + LONGEST_TEXT + " characters; shorten it");
    }
    return text.codePoints().anyMatch(DisclosureRules::isInvisible)
        ? Optional.of("has a control or invisible character; remove it")
        : Optional.empty();
  }

  private static boolean isInvisible(int sign) {
    return Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
  }
}

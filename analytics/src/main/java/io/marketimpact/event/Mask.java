package io.marketimpact.event;

import io.marketimpact.base.Require;
import io.marketimpact.market.SecurityId;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Days that no model is to be estimated from, because something else moved the stock: its earnings,
 * another event, a market in turmoil. The days stay in the data; only estimation leaves them out.
 *
 * @param securities the stocks concerned; empty for all
 * @param from first day
 * @param to last day
 * @param reason why, for people
 */
public record Mask(List<SecurityId> securities, LocalDate from, LocalDate to, String reason)
    implements Serializable {

  private static final Pattern RESULTS =
      Pattern.compile("\\b(results|earnings)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Keeps its own copy.
   *
   * @throws IllegalArgumentException if it ends before it begins or gives no reason
   */
  public Mask {
    securities = List.copyOf(securities);
    Require.that(!to.isBefore(from), "a mask must not end before it begins: %s to %s", from, to);
    Require.text(reason, "a mask's reason");
  }

  /**
   * Whether a text about some news names a firm's results.
   *
   * @param text for people
   * @return whether the word results or earnings stands in it
   */
  public static boolean namesResults(String text) {
    return RESULTS.matcher(text).find();
  }

  /**
   * Whether a stock's own results are what it leaves out.
   *
   * @return whether it names stocks and its reason names results or earnings
   */
  public boolean isOfResults() {
    return !securities.isEmpty() && namesResults(reason);
  }

  /**
   * Whether the mask concerns a stock.
   *
   * @param security the stock
   * @return whether it is named, or no stock is
   */
  public boolean concerns(SecurityId security) {
    return securities.isEmpty() || securities.contains(security);
  }
}

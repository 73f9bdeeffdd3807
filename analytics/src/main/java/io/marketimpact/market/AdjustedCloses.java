package io.marketimpact.market;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;

/**
 * Closes adjusted for splits and dividends, from closes as traded and the actions between them. The
 * adjusted close of session t is A_t = H_t·P_t: what one share bought at the first close P_0 is
 * worth to an owner who puts every dividend into the same share at the close of its ex-date,
 *
 * <p>H_0 = 1, H_t = H_t-1·(S_t + D_t/P_t),
 *
 * <p>S_t shares for one by splits and D_t cash per share held before. So A_t/A_t-1 - 1 = (S_t·P_t +
 * D_t)/P_t-1 - 1, the holding period total return of CRSP ("Data Definitions and Coding Schemes",
 * RET). The chain runs forward: an action changes neither a return nor an adjusted close of an
 * earlier day, and where there is none, closes stay what they are, to the bit. Adjusting backward
 * from the last close, as vendors do, would change every earlier one.
 *
 * <p>An action counts on the first session with a price on or after its ex-date; several between
 * two prices, in a gap or over a weekend, count in their order, their cash kept without interest
 * until then. One on or before the first day with a price was in that price.
 */
public final class AdjustedCloses {

  private AdjustedCloses() {}

  /**
   * Adjusts closes.
   *
   * @param days in order
   * @param closes as traded, in one currency, a close for each day; one that is not above zero and
   *     finite is no price and stays as it is
   * @param actions of the share, in any order
   * @return the adjusted closes, a number for each day
   */
  public static double[] of(
      List<LocalDate> days, double[] closes, Collection<CorporateAction> actions) {
    Queue<CorporateAction> ahead = new ArrayDeque<>(actions.stream().sorted().toList());
    double[] adjusted = closes.clone();
    double held = 1;
    boolean isHeld = false;
    for (int t = 0; t < closes.length; t++) {
      if (closes[t] > 0 && Double.isFinite(closes[t])) {
        double growth = growth(ahead, days.get(t), closes[t]);
        held *= isHeld ? growth : 1;
        isHeld = true;
        adjusted[t] = held * closes[t];
      }
    }
    return adjusted;
  }

  /** Into how many shares one turns by the actions up to a day, cash put into the share. */
  private static double growth(Queue<CorporateAction> ahead, LocalDate day, double close) {
    double shares = 1;
    double cash = 0;
    while (!ahead.isEmpty() && !ahead.peek().exDate().isAfter(day)) {
      CorporateAction action = ahead.remove();
      if (action.kind().isCash()) {
        cash += shares * action.value();
      } else {
        shares *= action.value();
      }
    }
    return shares + cash / close;
  }
}

package io.marketimpact.model.linear;

import io.marketimpact.market.ReturnSeries;
import java.util.List;

/**
 * Shares weighted equally: their mean return on sessions where at least four in five of them have
 * one, so that no day's basket is another one.
 *
 * @param name of the coefficient on it
 * @param shares its members, at least one
 */
record Basket(String name, List<ReturnSeries> shares) {

  boolean has(int session) {
    long present = shares.stream().filter(share -> share.has(session)).count();
    return 5 * present >= 4L * shares.size();
  }

  double at(int session) {
    double sum = 0;
    int count = 0;
    for (ReturnSeries share : shares) {
      if (share.has(session)) {
        sum += share.at(session);
        count++;
      }
    }
    return sum / count;
  }
}

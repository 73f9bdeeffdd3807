package io.marketimpact.jobs.warehouse;

import static org.apache.spark.sql.functions.col;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.ActionStore;
import io.marketimpact.market.SecurityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A dividend is added to the price of its stock, so both must be in one currency. */
final class Currencies {

  private static final int SYMBOL = ActionStore.FORM.columns().indexOf("symbol");
  private static final int EX_DATE = ActionStore.FORM.columns().indexOf("ex_date");
  private static final int AMOUNT = ActionStore.FORM.columns().indexOf("amount");
  private static final int CURRENCY = ActionStore.FORM.columns().indexOf("currency");

  private Currencies() {}

  /** Refuses prices of a stated currency whose stock has a dividend in another one. */
  static void require(Dataset<Row> prices, String currency, Collection<List<String>> actions) {
    List<List<String>> others =
        actions.stream().filter(row -> !currency.isEmpty() && isOther(row, currency)).toList();
    if (!others.isEmpty()) {
      Map<String, SortedSet<String>> stated = new HashMap<>();
      of(prices, others)
          .select("security")
          .distinct()
          .collectAsList()
          .forEach(row -> state(stated, row.getString(0), currency));
      require(stated, others);
    }
  }

  /** Refuses dividends of which the warehouse has the stock's prices in another currency. */
  static void require(SparkSession spark, Warehouse warehouse, Collection<List<String>> actions) {
    Map<String, SortedSet<String>> stated = new HashMap<>();
    of(spark.read().format("delta").load(warehouse.prices()), actions)
        .filter(col("currency").notEqual(""))
        .select("security", "currency")
        .distinct()
        .collectAsList()
        .forEach(row -> state(stated, row.getString(0), row.getString(1)));
    require(stated, actions);
  }

  /** Of the stocks of actions, and of others whose symbols have their buckets. */
  private static Dataset<Row> of(Dataset<Row> prices, Collection<List<String>> actions) {
    return prices.filter(
        WarehouseReader.buckets(
            actions.stream()
                .map(row -> new SecurityId(row.get(SYMBOL)))
                .collect(Collectors.toSet())));
  }

  private static void state(Map<String, SortedSet<String>> stated, String symbol, String currency) {
    if (!symbol.isEmpty()) {
      stated.computeIfAbsent(folded(symbol), any -> new TreeSet<>()).add(currency);
    }
  }

  /** Where the prices of a stock were stated in two currencies, a dividend may be in either. */
  static void require(Map<String, SortedSet<String>> prices, Collection<List<String>> actions) {
    for (List<String> row : actions) {
      SortedSet<String> currencies = prices.getOrDefault(folded(row.get(SYMBOL)), new TreeSet<>());
      if (!currencies.isEmpty() && currencies.stream().allMatch(one -> isOther(row, one))) {
        throw BadInputException.of(
            "the action of "
                + row.get(SYMBOL)
                + " on "
                + row.get(EX_DATE)
                + " is in "
                + row.get(CURRENCY)
                + " and the prices are in "
                + String.join(" and ", currencies),
            "state its amount in the currency of the prices");
      }
    }
  }

  /** Whether an action states an amount in a currency and it is another one. */
  static boolean isOther(List<String> action, String currency) {
    return !action.get(AMOUNT).isEmpty()
        && !action.get(CURRENCY).isEmpty()
        && !action.get(CURRENCY).equals(currency);
  }

  private static String folded(String symbol) {
    return new SecurityId(symbol).folded();
  }
}

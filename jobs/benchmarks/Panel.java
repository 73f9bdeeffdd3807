import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Writes a seeded panel: prices.csv with a benchmark and so many shares on so many days, and
 * events.csv with so many events, each of one share on a day of its own, one group: of a share
 * drawn for each event ("apart"), of shares in turn on one day ("one-date"), or of shares in turn
 * on days drawn for each event ("one-each"), which gives every share one event where there are as
 * many.
 *
 * <p>Shares follow a market model with betas in [0.5, 1.5] and fat-tailed residuals of 1 to 3 % a
 * day. Some list late and some miss a day, as in life.
 */
final class Panel {

  private static final long SEED = 20260114;

  private Panel() {}

  public static void main(String[] arguments) throws IOException {
    int shares = Integer.parseInt(arguments[0]);
    int days = Integer.parseInt(arguments[1]);
    int events = Integer.parseInt(arguments[2]);
    String shape = arguments.length > 4 ? arguments[4] : "apart";
    Path directory = Files.createDirectories(Path.of(arguments[3]));
    List<LocalDate> dates = weekdays(days);
    double[] market = market(days);
    try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("prices.csv"))) {
      out.write("symbol,date,adjusted_close\n");
      for (int share = -1; share < shares; share++) {
        series(out, name(share), dates, prices(share, market));
      }
    }
    events(directory, shares, dates, events, shape);
  }

  static double[] market(int days) {
    return new SplittableRandom(SEED).doubles(days).map(u -> 0.0005 + 0.01 * normal(u)).toArray();
  }

  /** Prices of a share, or of the benchmark where it is -1; NaN on days without one. */
  static double[] prices(int share, double[] market) {
    if (share < 0) {
      return prices(market, 0);
    }
    SplittableRandom random = new SplittableRandom(SEED + 1 + share);
    double beta = 0.5 + random.nextDouble();
    double sigma = 0.01 + 0.02 * random.nextDouble();
    double[] returns = new double[market.length];
    for (int t = 0; t < returns.length; t++) {
      returns[t] = beta * market[t] + sigma * fatTailed(random);
    }
    return prices(returns, random.nextInt(20) == 0 ? random.nextInt(market.length / 2) : 0);
  }

  static void events(Path directory, int shares, List<LocalDate> dates, int events, String shape)
      throws IOException {
    int days = dates.size();
    try (BufferedWriter out = Files.newBufferedWriter(directory.resolve("events.csv"))) {
      out.write("event_id,symbol,date,group\n");
      SplittableRandom random = new SplittableRandom(-SEED);
      for (int event = 0; event < events; event++) {
        int share = shape.equals("apart") ? random.nextInt(shares) : event % shares;
        int day = shape.equals("one-date") ? days - 30 : 271 + random.nextInt(days - 271 - 12);
        out.write("e" + event + "," + name(share) + "," + dates.get(day) + ",all\n");
      }
    }
  }

  static String name(int share) {
    return share < 0 ? "MKT" : "S" + share;
  }

  static List<LocalDate> weekdays(int days) {
    List<LocalDate> dates = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2020, 1, 2); dates.size() < days; day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        dates.add(day);
      }
    }
    return dates;
  }

  private static double[] prices(double[] returns, int listed) {
    double[] prices = new double[returns.length];
    double price = 100;
    for (int t = 0; t < returns.length; t++) {
      price *= Math.max(0.05, 1 + returns[t]);
      boolean missing = t % 997 == 500 && listed > 0;
      prices[t] = t >= listed && !missing ? price : Double.NaN;
    }
    return prices;
  }

  private static void series(
      BufferedWriter out, String symbol, List<LocalDate> dates, double[] prices)
      throws IOException {
    for (int t = 0; t < prices.length; t++) {
      if (!Double.isNaN(prices[t])) {
        out.write(
            symbol
                + ","
                + dates.get(t)
                + ","
                + String.format(Locale.ROOT, "%.6f", prices[t])
                + "\n");
      }
    }
  }

  private static double normal(double u) {
    // a logistic quantile scaled to variance 1 is all a market needs here
    double v = Math.min(Math.max(u, 1e-12), 1 - 1e-12);
    return Math.log(v / (1 - v)) * Math.sqrt(3) / Math.PI;
  }

  private static double fatTailed(SplittableRandom random) {
    double scale = random.nextInt(10) == 0 ? 2.2 : 0.8;
    return scale * normal(random.nextDouble());
  }
}

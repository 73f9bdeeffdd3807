import io.marketimpact.market.PriceBar;
import io.marketimpact.market.PriceContext;
import io.marketimpact.market.PriceContext.Role;
import io.marketimpact.market.PriceHistory;
import io.marketimpact.market.PriceScreen;
import io.marketimpact.market.SecurityId;
import io.marketimpact.market.SessionAxis;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * How many splits the screen finds from closes without volumes, and how many falls on news it takes
 * for one. Of falls by a factor of 1.45 to 3, a split is one that the adjusted close does not have;
 * news is one that it has, with three times the amount traded on the median of ten days before.
 *
 * <p>Usage: Splits PRICES.csv.gz MARKET, columns symbol,date,open,high,low,close,volume,adj_close.
 */
final class Splits {

  private static final double LEAST = 0.37;
  private static final double MOST = Math.log(3);
  private static final int AROUND = 10;

  private record Day(LocalDate date, double close, double volume, double adjusted) {}

  private Splits() {}

  public static void main(String[] args) throws IOException {
    Map<String, TreeMap<LocalDate, Day>> shares = read(Path.of(args[0]));
    SessionAxis axis = SessionAxis.of(List.copyOf(shares.get(args[1]).keySet()));
    PriceHistory market =
        PriceHistory.of(
            new SecurityId(args[1]),
            shares.get(args[1]).values().stream()
                .map(day -> PriceBar.of(new SecurityId(args[1]), day.date(), day.adjusted()))
                .toList());
    Set<LocalDate> all = new TreeSet<>(shares.get(args[1]).keySet());
    int splits = 0;
    int found = 0;
    int news = 0;
    int wrong = 0;
    for (Map.Entry<String, TreeMap<LocalDate, Day>> share : shares.entrySet()) {
      List<Day> days = List.copyOf(share.getValue().values());
      SecurityId id = new SecurityId(share.getKey());
      Set<LocalDate> taken =
          PriceScreen.screen(
                  id,
                  days.stream().map(day -> PriceBar.of(id, day.date(), day.close())).toList(),
                  axis,
                  new PriceContext(Role.SHARE, Optional.of(market), Map.of(), all, Map.of()))
              .findings()
              .stream()
              .filter(finding -> finding.detail().contains("taken for a split"))
              .map(finding -> finding.day().date().orElseThrow())
              .collect(Collectors.toSet());
      for (int i = AROUND; i < days.size() - AROUND; i++) {
        double move = Math.log(days.get(i).close() / days.get(i - 1).close());
        double adjusted = Math.log(days.get(i).adjusted() / days.get(i - 1).adjusted());
        boolean isTaken = taken.contains(days.get(i).date());
        if (-move >= LEAST && -move < MOST && Math.abs(adjusted) < 0.2) {
          splits++;
          found += isTaken ? 1 : 0;
        } else if (-move >= LEAST
            && -move < MOST
            && Math.abs(adjusted - move) < 0.05
            && amount(days, i) >= 3) {
          news++;
          wrong += isTaken ? 1 : 0;
        }
      }
    }
    System.out.printf(
        "splits %d, found %d; news %d, taken for splits %d%n", splits, found, news, wrong);
  }

  private static double amount(List<Day> days, int at) {
    double[] before =
        days.subList(at - AROUND, at).stream()
            .mapToDouble(day -> day.volume() * day.close())
            .sorted()
            .toArray();
    return days.get(at).volume() * days.get(at).close() / ((before[4] + before[5]) / 2);
  }

  private static Map<String, TreeMap<LocalDate, Day>> read(Path file) throws IOException {
    Map<String, TreeMap<LocalDate, Day>> shares = new TreeMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      reader.readLine();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] cells = line.split(",", -1);
        if (cells.length == 8 && Arrays.stream(cells).noneMatch(String::isEmpty)) {
          Day day =
              new Day(
                  LocalDate.parse(cells[1]),
                  Double.parseDouble(cells[5]),
                  Double.parseDouble(cells[6]),
                  Double.parseDouble(cells[7]));
          if (day.close() > 0 && day.adjusted() > 0) {
            shares.computeIfAbsent(cells[0], any -> new TreeMap<>()).put(day.date(), day);
          }
        }
      }
    }
    return shares;
  }
}

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Writes the panel of {@link Panel} with its prices as Parquet, prices.parquet, in files of some
 * thousand shares each, the rows of a share together; its arguments are the same.
 */
final class ParquetPanel {

  private static final int SHARES_A_FILE = 2_500;

  private ParquetPanel() {}

  public static void main(String[] arguments) throws IOException {
    int shares = Integer.parseInt(arguments[0]);
    int days = Integer.parseInt(arguments[1]);
    int events = Integer.parseInt(arguments[2]);
    Path directory = Files.createDirectories(Path.of(arguments[3]));
    List<LocalDate> dates = List.copyOf(Panel.weekdays(days));
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate()) {
      spark.sparkContext().setLogLevel("ERROR");
      double[] market = Panel.market(days);
      FlatMapFunction<Long, Row> rows = share -> rows(share.intValue(), market, dates);
      spark
          .range(-1, shares, 1, 1 + shares / SHARES_A_FILE)
          .as(Encoders.LONG())
          .flatMap(
              rows,
              Encoders.row(
                  new StructType()
                      .add("symbol", DataTypes.StringType)
                      .add("date", DataTypes.DateType)
                      .add("adjusted_close", DataTypes.DoubleType)))
          .write()
          .parquet(directory.resolve("prices.parquet").toString());
    }
    Panel.events(directory, shares, dates, events, arguments.length > 4 ? arguments[4] : "apart");
  }

  private static Iterator<Row> rows(int share, double[] market, List<LocalDate> dates) {
    double[] prices = Panel.prices(share, market);
    String symbol = Panel.name(share);
    return IntStream.range(0, prices.length)
        .filter(t -> !Double.isNaN(prices[t]))
        .mapToObj(
            t -> RowFactory.create(symbol, java.sql.Date.valueOf(dates.get(t)), rounded(prices[t])))
        .iterator();
  }

  /** To six digits as text has them; what lies in the middle of two goes by its decimal digits. */
  private static double rounded(double price) {
    double millionths = price * 1e6;
    boolean isClear = Math.abs(millionths - Math.floor(millionths) - 0.5) > 1e-3;
    return isClear && millionths < 1e12
        ? Math.round(millionths) / 1e6
        : new BigDecimal(Double.toString(price)).setScale(6, RoundingMode.HALF_UP).doubleValue();
  }
}

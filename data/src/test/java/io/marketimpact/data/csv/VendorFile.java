package io.marketimpact.data.csv;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prices of our own making as vendors write them, and as our own format has the same. */
@SuppressWarnings("ImmutableEnumChecker") // functions without state
public enum VendorFile {
  YAHOO(
      "Date,Open,High,Low,Close,Adj Close,Volume",
      day -> day.cells(day.date, day.open, day.high, day.low, day.close, day.adjusted, day.volume),
      "adjusted,close,volume,high,low"),
  YAHOO_WITHOUT_ADJUSTED(
      "Date,Open,High,Low,Close,Volume",
      day -> day.cells(day.date, day.open, day.high, day.low, day.close, day.volume),
      "close,,volume,high,low"),
  YFINANCE_HISTORY(
      "Date,Open,High,Low,Close,Volume,Dividends,Stock Splits",
      day ->
          day.cells(
              day.date + " 00:00:00-05:00",
              day.open,
              day.high,
              day.low,
              day.close,
              day.volume,
              0,
              0),
      "close,,volume,high,low"),
  EODHD(
      "Date,Open,High,Low,Close,Adjusted_close,Volume",
      day -> day.cells(day.date, day.open, day.high, day.low, day.close, day.adjusted, day.volume),
      "adjusted,close,volume,high,low"),
  TIINGO(
      "date,close,high,low,open,volume,adjClose,adjHigh,adjLow,adjOpen,adjVolume,divCash,"
          + "splitFactor",
      day ->
          day.cells(
              day.date,
              day.close,
              day.high,
              day.low,
              day.open,
              day.volume,
              day.adjusted,
              1,
              1,
              1,
              1,
              0,
              1),
      "adjusted,close,volume,high,low"),
  ALPHA_VANTAGE(
      "timestamp,open,high,low,close,volume",
      day -> day.cells(day.date, day.open, day.high, day.low, day.close, day.volume),
      "close,,volume,high,low"),
  ALPHA_VANTAGE_ADJUSTED(
      "timestamp,open,high,low,close,adjusted_close,volume,dividend_amount,split_coefficient",
      day ->
          day.cells(
              day.date, day.open, day.high, day.low, day.close, day.adjusted, day.volume, 0, 1),
      "adjusted,close,volume,high,low"),
  NASDAQ(
      "Date,Close/Last,Volume,Open,High,Low",
      day ->
          day.cells(
              DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT).format(day.date),
              dollars(day.close),
              day.volume,
              dollars(day.open),
              dollars(day.high),
              dollars(day.low)),
      "close,,volume,high,low"),
  STOOQ(
      "<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<LOW>,<CLOSE>,<VOL>,<OPENINT>",
      day ->
          day.cells(
              day.symbol,
              "D",
              DateTimeFormatter.BASIC_ISO_DATE.format(day.date),
              "000000",
              day.open,
              day.high,
              day.low,
              day.close,
              day.volume,
              0),
      "close,,volume,high,low"),
  POLYGON(
      "ticker,volume,open,close,high,low,window_start,transactions",
      day ->
          day.cells(
              day.symbol,
              day.volume,
              day.open,
              day.close,
              day.high,
              day.low,
              day.milliseconds() + "000000",
              7),
      "close,,volume,high,low"),
  POLYGON_AGGREGATES(
      "v,vw,o,c,h,l,t,n",
      day ->
          day.cells(day.volume, 1, day.open, day.close, day.high, day.low, day.milliseconds(), 7),
      "close,,volume,high,low"),
  POLYGON_CLIENT(
      "ticker,open,high,low,close,volume,vwap,timestamp,transactions",
      day ->
          day.cells(
              day.symbol,
              day.open,
              day.high,
              day.low,
              day.close,
              day.volume,
              1,
              day.milliseconds(),
              7),
      "close,,volume,high,low"),
  CRSP_DAILY(
      "PERMNO,DlyCalDt,Ticker,DlyPrc,DlyVol,DlyRet",
      day ->
          day.cells(
              10000 + day.symbol.hashCode() % 1000,
              day.date,
              day.symbol,
              day.close,
              day.volume,
              0.01),
      "close,,volume,,"),
  CRSP(
      "PERMNO,date,TICKER,PRC,VOL,RET",
      day ->
          day.cells(
              10000 + day.symbol.hashCode() % 1000,
              DateTimeFormatter.BASIC_ISO_DATE.format(day.date),
              day.symbol,
              -day.close,
              day.volume,
              "C"),
      "close,,volume,,"),
  OWN(
      "symbol,date,adjusted_close,close,volume,high,low",
      day ->
          day.cells(day.symbol, day.date, day.adjusted, day.close, day.volume, day.high, day.low),
      "adjusted,close,volume,high,low");

  private final String header;
  private final Function<Day, String> row;
  private final String own;

  VendorFile(String header, Function<Day, String> row, String own) {
    this.header = header;
    this.row = row;
    this.own = own;
  }

  /** Whether a file names its shares, so that it can hold several. */
  boolean namesShares() {
    return Stream.of(STOOQ, POLYGON, POLYGON_CLIENT, CRSP_DAILY, CRSP, OWN).anyMatch(this::equals);
  }

  /** Some days of one share. */
  public static List<Day> sample() {
    LocalDate first = LocalDate.of(2026, 1, 12);
    return Stream.iterate(0, i -> i + 1)
        .limit(20)
        .map(
            i ->
                new Day("AAA", first.plusDays(i), 1199 + i, 1201 + i, 1198, 1200.5 + i, 1150.25, i))
        .toList();
  }

  /** Whether it holds an adjusted close. */
  boolean isAdjusted() {
    return own.startsWith("adjusted");
  }

  /** The prices as the vendor writes them. */
  public String text(List<Day> days) {
    return lines(header, days, row);
  }

  /** What of them the vendor's format holds, in our own. */
  String own(List<Day> days) {
    String[] figures = own.split(",", -1);
    return lines(
        "symbol,date,adjusted_close,close,volume,high,low",
        days,
        day ->
            day.symbol
                + ","
                + day.date
                + ","
                + Stream.of(figures).map(day::figure).collect(Collectors.joining(",")));
  }

  private static String lines(String header, List<Day> days, Function<Day, String> row) {
    return Stream.concat(Stream.of(header), days.stream().map(row))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /** yfinance's table of several shares, with an adjusted close, as pandas writes it. */
  public static String wide(List<Day> days) {
    List<String> symbols = days.stream().map(Day::symbol).distinct().toList();
    List<String> figures = List.of("adjusted", "close", "high", "low", "open", "volume");
    List<String> lines = new ArrayList<>();
    lines.add("Price" + each(figures, symbols, (figure, symbol) -> titled(figure)));
    lines.add("Ticker" + each(figures, symbols, (figure, symbol) -> symbol));
    lines.add("Date" + each(figures, symbols, (figure, symbol) -> ""));
    for (LocalDate date : days.stream().map(Day::date).distinct().sorted().toList()) {
      lines.add(
          date
              + each(
                  figures,
                  symbols,
                  (figure, symbol) ->
                      days.stream()
                          .filter(day -> day.date.equals(date) && day.symbol.equals(symbol))
                          .map(day -> day.figure(figure))
                          .collect(Collectors.joining())));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String titled(String figure) {
    return figure.equals("adjusted")
        ? "Adj Close"
        : figure.substring(0, 1).toUpperCase(Locale.ROOT) + figure.substring(1);
  }

  private static String each(
      List<String> figures, List<String> symbols, BinaryOperator<String> cell) {
    return figures.stream()
        .flatMap(figure -> symbols.stream().map(symbol -> "," + cell.apply(figure, symbol)))
        .collect(Collectors.joining());
  }

  /** In quotes, as thousands are set apart by commas. */
  private static String dollars(double amount) {
    DecimalFormat form =
        new DecimalFormat(
            "$#,##0.00####################", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return "\"" + form.format(new BigDecimal(Double.toString(amount))) + "\"";
  }

  /** A share on a day. */
  public record Day(
      String symbol,
      LocalDate date,
      double open,
      double high,
      double low,
      double close,
      double adjusted,
      long volume) {

    private String cells(Object... cells) {
      return Stream.of(cells).map(Object::toString).collect(Collectors.joining(","));
    }

    /** Of its midnight in New York. */
    private String milliseconds() {
      return date.atStartOfDay(ZoneId.of("America/New_York")).toEpochSecond() + "000";
    }

    private String figure(String name) {
      return switch (name) {
        case "adjusted" -> Double.toString(adjusted);
        case "close" -> Double.toString(close);
        case "open" -> Double.toString(open);
        case "high" -> Double.toString(high);
        case "low" -> Double.toString(low);
        case "volume" -> Long.toString(volume);
        default -> "";
      };
    }
  }
}

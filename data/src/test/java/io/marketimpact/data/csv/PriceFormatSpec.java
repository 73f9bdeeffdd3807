package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.VendorFile.Day;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Price files as vendors write them: the same prices as in our own format, or a clear refusal. */
class PriceFormatSpec {

  private static final LocalDate FIRST = LocalDate.of(2025, 12, 29);

  @TempDir private Path directory;

  private static List<Day> days(String symbol, int... cents) {
    return IntStream.range(0, cents.length)
        .mapToObj(
            i -> {
              double close = cents[i] / 100.0;
              return new Day(
                  symbol,
                  FIRST.plusDays(i),
                  close * 0.99,
                  close * 1.01,
                  close * 0.98,
                  close,
                  close * 0.97,
                  1_000L + cents[i]);
            })
        .toList();
  }

  private static final List<Day> ONE = days("AAA", 123_450, 123_511, 99_999, 100_000, 12_034);
  private static final List<Day> TWO =
      Stream.concat(ONE.stream(), days("BRK-B", 4_999, 5_001, 5_000).stream()).toList();

  static Stream<Arguments> dressedFiles() {
    return Arrays.stream(VendorFile.values())
        .flatMap(vendor -> Dress.fitting(vendor).map(dress -> Arguments.of(vendor, dress)));
  }

  /** Ways in which the same rows are written. */
  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  enum Dress {
    PLAIN(text -> text),
    MARKED("\uFEFF"::concat),
    WINDOWS(text -> text.replace("\n", "\r\n")),
    OLD_APPLE(text -> text.replace('\n', '\r')),
    CAPITALS(text -> text.toUpperCase(Locale.ROOT)),
    SMALL(
        text ->
            text.lines().findFirst().orElseThrow().toLowerCase(Locale.ROOT)
                + text.substring(text.indexOf('\n'))),
    TABS(text -> text.replace(',', '\t')),
    EUROPEAN(text -> text.replace(',', ';').replace('.', ','));

    private final UnaryOperator<String> change;

    Dress(UnaryOperator<String> change) {
      this.change = change;
    }

    /** Quoted thousands contain the sign that the last two replace. */
    static Stream<Dress> fitting(VendorFile vendor) {
      return vendor == VendorFile.NASDAQ
          ? Stream.of(PLAIN, MARKED, WINDOWS, OLD_APPLE, CAPITALS, SMALL)
          : Arrays.stream(values());
    }
  }

  @ParameterizedTest
  @MethodSource("dressedFiles")
  void everyFormatGivesThePricesOfOurOwn(VendorFile vendor, Dress dress) throws IOException {
    List<Day> days = vendor.namesShares() ? TWO : ONE;
    assertThat(read("AAA.csv", dress.change.apply(vendor.text(days))))
        .isEqualTo(read("own.csv", vendor.own(days)));
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatIsReadPacked(VendorFile vendor) throws IOException {
    Path packed = directory.resolve("AAA.csv.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
      bytes.write(vendor.text(ONE).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(PriceFile.read(packed)).isEqualTo(read("own.csv", vendor.own(ONE)));
  }

  @Test
  void aTableWithAColumnPerShareGivesItsShares() throws IOException {
    String wide = VendorFile.wide(TWO);
    SortedMap<SecurityId, List<PriceBar>> own = read("own.csv", VendorFile.YAHOO.own(TWO));
    assertThat(read("download.csv", wide)).isEqualTo(own);
    List<String> lines = wide.lines().toList();
    String byTicker =
        Stream.concat(
                Stream.of(lines.get(1), lines.get(0)), lines.subList(2, lines.size()).stream())
            .collect(Collectors.joining("\n"));
    assertThat(read("download.csv", byTicker)).isEqualTo(own);
    String old = wide.replaceFirst("Price", "").replaceFirst("Ticker", "");
    assertThat(read("download.csv", old)).isEqualTo(own);
    String adjusted = wide.replaceAll("Adj Close,Adj Close,Close,Close", "Close,Close,Open,Open");
    assertThat(read("download.csv", adjusted.replaceFirst("Open,Open,Volume", "X,X,Volume")))
        .hasEntrySatisfying(
            new SecurityId("AAA"),
            bars ->
                assertThat(bars)
                    .extracting(PriceBar::adjustedClose)
                    .containsExactlyElementsOf(ONE.stream().map(Day::adjusted).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "YAHOO|Yahoo Finance|Adj Close|ADJUSTED",
        "YAHOO_WITHOUT_ADJUSTED|Stooq or Yahoo Finance or alike|Close|UNSTATED",
        "YFINANCE_HISTORY|yfinance|Close|ADJUSTED_CLOSE",
        "EODHD|EODHD|Adjusted_close|ADJUSTED",
        "TIINGO|Tiingo|adjClose|ADJUSTED",
        "ALPHA_VANTAGE|Alpha Vantage|close|RAW",
        "ALPHA_VANTAGE_ADJUSTED|Alpha Vantage|adjusted_close|ADJUSTED",
        "NASDAQ|Nasdaq|Close/Last|UNSTATED",
        "STOOQ|Stooq|<CLOSE>|UNSTATED",
        "POLYGON|Polygon|close|RAW",
        "POLYGON_AGGREGATES|Polygon|c|UNSTATED",
        "POLYGON_CLIENT|Polygon|close|UNSTATED",
        "CRSP|CRSP|PRC|SIGNED",
        "CRSP_DAILY|CRSP|DlyPrc|SIGNED",
        "OWN|Market Impact|adjusted_close|ADJUSTED",
      })
  void aFormatIsKnownByItsHeader(VendorFile vendor, String name, String column, PriceBasis basis)
      throws IOException {
    PriceSummary summary = PriceSummary.of(file("AAA.csv", vendor.text(ONE)));
    assertThat(summary.layout().format().vendor()).isEqualTo(name);
    assertThat(summary.layout().priceColumn()).isEqualTo(column);
    assertThat(summary.layout().format().basis()).isEqualTo(basis);
    assertThat(summary.layout().reason()).startsWith(name + " format: returns are measured by ");
    assertThat(summary.accepted()).isEqualTo(ONE.size());
    assertThat(summary.refused()).isZero();
    assertThat(summary.shares()).containsExactly(new SecurityId("AAA"));
    assertThat(summary.first()).isEqualTo(FIRST);
    assertThat(summary.last()).isEqualTo(FIRST.plusDays(ONE.size() - 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "prices.csv|Date,Open,High,Low,Close,Volume/2026-01-14,1,1,1,1,1|has no column of symbols,"
            + " and its name is not a symbol in capitals; add --symbol SYMBOL, or name the file",
        "HistoricalData_1768.csv|Date,Close/Last,Volume,Open,High,Low/01~14~2026,$1,1,$1,$1,$1"
            + "|add --symbol SYMBOL",
        "2026-01-14.csv|timestamp,open,high,low,close,volume/2026-01-14,1,1,1,1,1"
            + "|add --symbol SYMBOL",
        "AAA.csv|Date,Open,High,Low,Close,Volume/01~05~2026,1,1,1,1,1|row 2 column Date:"
            + " '01/05/2026' is not a date; write dates as 2026-01-14 (year-month-day), or say what"
            + " comes first: --date-format M/d/yyyy or d/M/yyyy",
        "AAA.csv|Date,Close/Last,Volume,Open,High,Low/14~01~2026,$1,1,$1,$1,$1"
            + "|'14/01/2026' is not a date;",
        "AAA.csv|Date,Close/Last,Volume,Open,High,Low/01~12~2026,$1,1,$1,$1,$1"
            + "/13~01~2026,$1,1,$1,$1,$1|'13/01/2026' is not a date of the form MM/dd/yyyy",
        "AAA.csv|ticker,volume,open,close,high,low,window_start,transactions"
            + "/A,1,1,1,1,1,1768401060000000000,1|column window_start: '1768401060000000000' is not"
            + " a date of the form nanoseconds since 1970 at midnight in New York",
        "AAA.csv|<TICKER>,<PER>,<DATE>,<TIME>,<CLOSE>/A.US,5,20260114,153000,1"
            + "|column <PER>: '5' is not D; take a file of daily prices",
        "AAA.csv|Date,Open,High,Low,Close,Adj Close,Volume/2026-01-14,1,1,1,1,x,1"
            + "|row 2 column Adj Close: 'x' is not a number",
        "AAA.csv|Price,Open,Open/Ticker,A,B/Date,,/2026-01-14,1,2|column close of a is missing",
        "AAA.csv|Price,Close,Close/Ticker,A,A/Date,,/2026-01-14,1,2|close of a' appears twice",
        "AAA.csv|Price,Close/Ticker,<A>/Date,/2026-01-14,1|'<A>' is not a symbol",
        "AAA.csv|Time,Value/1,2|column symbol is missing; the header has time,value",
        "AAA.csv|Date,Open,High,Low,Close,Volume|has no price",
        "AAA.csv|Date,Open,High,Low,Close,Adjusted Price/2026-01-14,1,1,1,1,1|has a column Adjusted"
            + " Price that may be the adjusted close; name it Adj Close if it is, or leave it out",
        "AAA.csv|PERMNO,date,TICKER,PRC/1,20260113,A,5/2,20260114,A,6|row 3 column PERMNO: '2' is"
            + " another firm than 1, and both are called A; leave the column of tickers out",
      })
  void whatIsAmbiguousIsRefusedWithItsRemedyOnOneLine(String name, String text, String words)
      throws IOException {
    PriceFile file =
        file(name, text.replace('/', '\n').replace('~', '/').replace("Close\nL", "Close/L"));
    assertThatThrownBy(() -> PriceFile.read(List.of(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage().lines()).hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date,Close/2026-01-14,5|UNSTATED",
        "close;date/5,5;2026-01-14|UNSTATED",
        "date,volume,close/2026-01-14,9,5|UNSTATED",
        "date,adjusted_close/2026-01-14,5|ADJUSTED",
        "Date,Adj Close/2026-01-14,5|ADJUSTED",
      })
  void aDayAndACloseAreEnoughForAFileOfOneStock(String text, PriceBasis basis) throws IOException {
    String rows = text.replace('/', '\n');
    SecurityId abcd = new SecurityId("ABCD");
    assertThat(read("ABCD.csv", rows)).containsOnlyKeys(abcd);
    PriceFile stated =
        new PriceFile(
            Files.writeString(directory.resolve("prices.csv"), rows),
            DateForm.ISO,
            Optional.of(abcd));
    assertThat(PriceFile.read(List.of(stated)).get(abcd))
        .extracting(PriceBar::adjustedClose)
        .first()
        .isIn(5.0, 5.5);
    assertThat(stated.layout().format().basis()).isEqualTo(basis);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PERMNO,date,TICKER,RET/10107,20251103,CRS,0.01|has returns (RET) and no column of prices;"
            + " add PRC or DlyPrc, or name its columns symbol,date,return and study them with"
            + " impact study --returns-file",
        "symbol,date,return/AAA,2026-01-14,0.01|has returns (return) and no column of prices; add"
            + " adjusted_close, or name its columns",
        "Date,Open,Volume/2026-01-14,5,9|has no column of prices: the header has Date,Open,Volume;"
            + " it needs Close or adjusted_close",
        "date,close,dividend/2026-01-14,5,1|column symbol is missing",
        "symbol,date,close/AAA,2026-01-14,5|column adjusted_close is missing",
        "AVGO,2025-11-03,100.32/AVGO,2025-11-04,102.11|AAA.csv: begins with data,"
            + " AVGO,2025-11-03,100.32, and has no header; write the names of its columns into a"
            + " row before it, one of them symbol",
        "2025-11-03,5,5/2025-11-04,6,6|begins with data, 2025-11-03,5,5, and has no header;",
        "45964,100.32/45965,102.11|begins with data, 45964,100.32, and has no header;",
        "03.11.2025;1,5/04.11.2025;1,6|begins with data, 03.11.2025;1,5, and has no header;",
        "country,2024,2025/US,1,2|column symbol is missing; the header has country,2024,2025",
      })
  void whatAFileLacksIsSaid(String text, String words) throws IOException {
    PriceFile file = file("AAA.csv", text.replace('/', '\n'));
    assertThatThrownBy(() -> PriceFile.read(List.of(file)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"adj_close", "Adj Close**", "AdjClose", "adjusted_close", "Adjusted Close"})
  void anAdjustedCloseIsUsedHoweverItIsSpelled(String name) throws IOException {
    assertThat(
            read(
                "panel.csv",
                "symbol,date,open,high,low,close,volume," + name + "\nAAA,2026-01-14,1,1,1,2,1,3"))
        .hasEntrySatisfying(
            new SecurityId("AAA"), bars -> assertThat(bars.get(0).adjustedClose()).isEqualTo(3));
  }

  @Test
  void sharesWithoutTickersGoByTheirPermanentNumber() throws IOException {
    assertThat(read("crsp.csv", "PERMNO,date,PRC,VOL\n10107,2026-01-14,-5,-99"))
        .isEqualTo(
            Map.of(
                new SecurityId("10107"),
                List.of(PriceBar.of(new SecurityId("10107"), LocalDate.of(2026, 1, 14), 5))));
  }

  private SortedMap<SecurityId, List<PriceBar>> read(String name, String text) throws IOException {
    return PriceFile.read(List.of(file(name, text)));
  }

  private PriceFile file(String name, String text) throws IOException {
    return new PriceFile(
        Files.writeString(directory.resolve(name), text), DateForm.ISO, Optional.empty());
  }
}

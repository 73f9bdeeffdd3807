package io.marketimpact.data.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marketimpact.data.BadInputException;
import io.marketimpact.market.PriceBar;
import io.marketimpact.market.SecurityId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Daily prices as vendors serve them by JSON: those of the same vendor's table, or a refusal. */
class JsonPricesSpec {

  /** 2026-01-13 and 14, midnight in New York; and 2026-07-14, when summer time is in force. */
  private static final String POLYGON =
      """
      {"ticker":"AVGO","queryCount":3,"resultsCount":3,"adjusted":%s,"results":[
      {"v":1.5e6,"vw":351.2,"o":350,"c":352.75,"h":353.1,"l":349,"t":1768280400000,"n":11},
      {"v":2000000,"vw":340,"o":352,"c":339.8900000000001,"h":352,"l":338,"t":1768366800000,"n":12},
      {"v":2000000,"vw":340,"o":352,"c":341,"h":352,"l":338,"t":1784001600000,"otc":true}],
      "status":"OK","request_id":"6a7e466379af0a71039d60cc78e72282","count":3}
      """;

  private static final String TIINGO =
      """
      [{"date":"2026-01-13T00:00:00.000Z","close":352.75,"high":353.1,"low":349,"open":350,
      "volume":1500000,"adjClose":176.375,"adjHigh":1,"adjLow":1,"adjOpen":1,"adjVolume":1,
      "divCash":0.65,"splitFactor":1.0},
      {"date":"2026-01-14T00:00:00.000Z","close":176.0,"high":177,"low":175,"open":176,
      "volume":3000000,"adjClose":176.0,"adjHigh":1,"adjLow":1,"adjOpen":1,"adjVolume":1,
      "divCash":0,"splitFactor":2.0}]
      """;

  private static final String ALPHA_VANTAGE =
      """
      {"Meta Data": {"1. Information": "Daily Prices", "2. Symbol": "AVGO",
      "3. Last Refreshed": "2026-01-14", "4. Output Size": "Full size", "5. Time Zone": "US/Eastern"},
      "Time Series (Daily)": {
      "2026-01-14": {"1. open": "352", "2. high": "352", "3. low": "338", "4. close": "339.89",
      %s},
      "2026-01-13": {"1. open": "350", "2. high": "353.1", "3. low": "349", "4. close": "352.75",
      %s}}}
      """;

  @TempDir private Path directory;

  private PriceFile file(String name, String text) throws IOException {
    return new PriceFile(
        Files.writeString(directory.resolve(name), text), DateForm.ISO, Optional.empty());
  }

  private SortedMap<SecurityId, List<PriceBar>> read(String name, String text) throws IOException {
    return PriceFile.read(List.of(file(name, text)));
  }

  @Test
  void polygonsAggregatesAreThoseOfTheDayThatBeganInNewYork() throws IOException {
    assertThat(read("answer.json", POLYGON.formatted(true)))
        .isEqualTo(
            read(
                "own.csv",
                """
                symbol,date,adjusted_close,volume,high,low
                AVGO,2026-01-13,352.75,1500000,353.1,349
                AVGO,2026-01-14,339.8900000000001,2000000,352,338
                AVGO,2026-07-14,341,2000000,352,338
                """));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void anAnswerThatNamesNoNextPageIsWhole(String next) throws IOException {
    String whole = POLYGON.formatted(true);

    assertThat(read("last.json", whole.replaceFirst("\\{", "{\"next_url\":" + next + ",")))
        .isEqualTo(read("whole.json", whole));
  }

  @ParameterizedTest
  @CsvSource({
    "true,SPLIT_ADJUSTED,SPLIT_ADJUSTED",
    "false,RAW,AS_TRADED",
    "\"?\",UNSTATED,UNSTATED"
  })
  void whetherPolygonDividedBySplitsIsWhatItsAnswerSays(
      String adjusted, PriceBasis basis, CloseBasis closes) throws IOException {
    PriceFormat format = file("answer", POLYGON.formatted(adjusted)).layout().format();

    assertThat(format.basis()).isEqualTo(basis);
    assertThat(PriceFormat.closes(format.vendor(), basis)).isEqualTo(closes);
  }

  @Test
  void tiingosListHasThePricesAndTheActionsOfItsTable() throws IOException {
    PriceFile json = file("AVGO.json", TIINGO);
    PriceFile csv =
        file(
            "AVGO.csv",
            """
            date,close,high,low,open,volume,adjClose,divCash,splitFactor
            2026-01-13,352.75,353.1,349,350,1500000,176.375,0.65,1.0
            2026-01-14,176.0,177,175,176,3000000,176.0,0,2.0
            """);

    assertThat(PriceFile.read(List.of(json))).isEqualTo(PriceFile.read(List.of(csv)));
    assertThat(json.layout().format()).isEqualTo(csv.layout().format());
    assertThat(StatedActions.read(json).rows())
        .hasSize(3)
        .isEqualTo(StatedActions.read(csv).rows());
  }

  @Test
  void eodhdsListHasItsAdjustedCloseAndItsSymbolIsTheFilesOrTheStatedOne() throws IOException {
    String text =
        """
        [{"date":"2026-01-13","open":350,"high":353.1,"low":349,"close":352.75,
        "adjusted_close":176.375,"volume":1500000}]
        """;
    PriceFile stated =
        new PriceFile(
            file("answer.json", text).path(), DateForm.ISO, Optional.of(new SecurityId("AVGO")));

    assertThat(read("AVGO.json", text))
        .isEqualTo(PriceFile.read(List.of(stated)))
        .isEqualTo(
            read(
                "own.csv",
                """
                symbol,date,adjusted_close,close,volume,high,low
                AVGO,2026-01-13,176.375,352.75,1500000,353.1,349
                """));
    assertThatThrownBy(() -> read("prices.json", text))
        .hasMessageContaining("its name is not a symbol in capitals; add --symbol SYMBOL");
  }

  @Test
  void alphaVantagesSeriesAreReadByTheSymbolThatTheyName() throws IOException {
    assertThat(
            read(
                "daily.json",
                ALPHA_VANTAGE.formatted("\"5. volume\": \"2\"", "\"5. volume\": \"1\"")))
        .isEqualTo(
            read(
                "own.csv",
                """
                symbol,date,adjusted_close,volume,high,low
                AVGO,2026-01-14,339.89,2,352,338
                AVGO,2026-01-13,352.75,1,353.1,349
                """));
    PriceFile adjusted =
        file(
            "adjusted.json",
            ALPHA_VANTAGE.formatted(
                "\"5. adjusted close\": \"300\", \"6. volume\": \"2\","
                    + " \"7. dividend amount\": \"0.65\", \"8. split coefficient\": \"1.0\"",
                "\"5. adjusted close\": \"310\", \"6. volume\": \"1\","
                    + " \"7. dividend amount\": \"0\", \"8. split coefficient\": \"1.0\""));
    assertThat(PriceFile.read(List.of(adjusted)))
        .hasEntrySatisfying(
            new SecurityId("AVGO"),
            bars ->
                assertThat(bars).extracting(PriceBar::adjustedClose).containsExactly(300., 310.));
    assertThat(StatedActions.read(adjusted).rows())
        .contains(List.of("AVGO", "2026-01-14", "dividend", "", "0.65", "", "Alpha Vantage", ""));
  }

  @Test
  void aFileIsReadPackedOrAfterAByteOrderMark() throws IOException {
    Path packed = directory.resolve("AVGO.json.gz");
    try (OutputStream bytes = new GZIPOutputStream(Files.newOutputStream(packed))) {
      bytes.write(TIINGO.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(PriceFile.read(packed))
        .isEqualTo(read("AVGO.json", "\uFEFF\n " + TIINGO))
        .containsOnlyKeys(new SecurityId("AVGO"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'status':'ERROR','request_id':'1','error':'Unknown API Key'}|: is a vendor's answer"
            + " without prices that says why in its error; read it there, and ask again",
        "{'Information':'your API key as K3Y'}|without prices that says why in its Information;",
        "{'Note':'Thank you'}|without prices that says why in its Note;",
        "{'detail':'Not found.'}|without prices that says why in its detail;",
        "{'type':'FeatureCollection'}|: is JSON without daily prices; name an answer of Polygon,",
        "{}|: is JSON without daily prices;",
        "[]|AVGO.json: has no price; it needs an entry per day",
        "{'ticker':'A','resultsCount':0,'status':'OK'}|: has no price; it needs an entry per day",
        "{'ticker':'A','results':[{'o':1,'c':1,'t':1768366800000}],'next_url':'https://x/?cursor=1'}|:"
            + " is one page of several, as its next_url says; ask for all days in one answer, with"
            + " limit=50000, or for fewer days",
        "{'results':[{'T':'A','o':1,'c':1,'t':1768424400000}]}|is Polygon's summary of one day",
        "{'Time Series (5min)':{}}|: has a Time Series (5min), no daily prices; ask for Time"
            + " Series",
        "[{'date':'2026-01-14','close':1},7]|at entry 2: must be an object with the figures",
        "[{'date':'2026-01-14','close':[1]}]|at entry 1: close must be a number or a text",
        "[{'date':'2026-01-14','close':1,'close':2}]|at entry 1: is not valid JSON: the key"
            + " 'close' comes twice",
        "[{'date':'2026-01-14','close':NaN}]|at entry 1: is not valid JSON: 'NaN' is no number of"
            + " JSON; write the number, or null where there is none",
        "[{'date':'2026-01-14','close':-Infinity}]|at entry 1: is not valid JSON: '-Infinity' is no"
            + " number of JSON; write",
        "{'ticker':'A','results':[{'c':1,'t':'abc'}]}|: has the ticker but no o in any of its"
            + " results; an answer of Polygon has t, o, h, l, c and v of each day: ask it for them"
            + " again",
        "null|: is JSON that says null, no prices; ask its vendor for the prices again",
        "[{'date':'2026-01-14','close':1}|at entry 1: is not valid JSON: it ends before",
        "[{'date':'2026-01-14','close':1}]{}|: has more after its end; keep one answer",
        "[{'date':'2026-01-14','open':1,'high':1,'low':1,'close':true}]"
            + "|row 1 column close: 'true' is not a number",
        "[{'date':'2026-01-14','open':1,'high':1,'low':1,'close':1},{'open':1,'close':1}]"
            + "|row 2 column date: '' is not a date",
        "{'ticker':'A','results':[{'o':1,'c':1,'t':1768401060000}]}|column t: '1768401060000' is"
            + " not a date of the form milliseconds since 1970 at midnight in New York",
        "{'ticker':'A','results':[{'o':1,'c':1,'t':1e400}]}|column t: '1e400' is not a date",
        "{'ticker':'','results':[{'o':1,'c':1,'t':1768366800000}]}|column ticker: '' is not a"
            + " symbol",
      })
  void whatIsNoVendorsDailyPricesIsRefusedInOneLine(String text, String words) {
    assertThatThrownBy(() -> read("AVGO.json", text.replace('\'', '"')))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(directory.resolve("AVGO.json").toString())
        .hasMessageContaining(words)
        .satisfies(bad -> assertThat(bad.getMessage().lines()).hasSize(1))
        .satisfies(bad -> assertThat(bad.getMessage()).doesNotContain("K3Y"));
  }

  @Test
  void whatIsTooDeepTooLongOrTooWideIsRefusedWhereItIs() {
    String day = "{\"date\":\"2026-01-14\",\"close\":%s}";
    assertThatThrownBy(
            () -> read("A.json", "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"))
        .hasMessageContaining("Document nesting depth (51) exceeds the maximum allowed (50)");
    assertThatThrownBy(
            () -> read("A.json", "[" + day.formatted(1) + "," + day.formatted("9".repeat(2_000))))
        .hasMessageContaining("A.json at entry 2: is not read as JSON: Number")
        .hasMessageContaining("exceeds the maximum allowed (1000); shorten it");
    StringBuilder wide = new StringBuilder("[{\"c0\":1");
    for (int i = 1; i <= 200; i++) {
      wide.append(",\"c").append(i).append("\":1");
    }
    assertThatThrownBy(() -> read("A.json", wide + "}]"))
        .hasMessageEndingWith(
            "A.json at entry 1: more than 100 names are not read; name a file of prices");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[{\"close\":NaN}]", "[{\"close\":+1}]", "[/* x */{\"close\":1}]"})
  void aSettingOfTheParserIsNoRemedy(String text) {
    assertThatThrownBy(() -> read("AVGO.json", text))
        .hasMessageContaining("is not valid JSON: ")
        .hasMessageNotContainingAny("enable", "Feature");
  }

  @Test
  void aPriceThatIsNoneIsRefusedAloneAsInATable() throws IOException {
    PriceSummary found =
        PriceSummary.of(
            file(
                "AVGO.json",
                """
                [{"date":"2026-01-13","open":1,"high":1,"low":1,"close":1e400},
                 {"date":"2026-01-14","open":1,"high":1,"low":1,"close":null},
                 {"date":"2026-01-15","open":1,"high":1,"low":1,"close":12}]
                """));

    assertThat(found.accepted()).isEqualTo(1);
    assertThat(found.refused()).isEqualTo(2);
  }
}

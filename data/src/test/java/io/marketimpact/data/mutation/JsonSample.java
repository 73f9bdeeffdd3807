package io.marketimpact.data.mutation;

/** Prices of our own making as vendors serve them by JSON. */
public enum JsonSample {
  OWN(
      """
      [{"symbol":"AAA","date":"2026-01-13","adjusted_close":10,"close":10.5,"volume":7},
      {"symbol":"AAA","date":"2026-01-14","adjusted_close":9.75,"close":10.25,"volume":8}]
      """),
  POLYGON(
      """
      {"ticker":"AAA","queryCount":2,"resultsCount":2,"adjusted":true,"results":[
      {"v":1.5e6,"vw":351.2,"o":350,"c":352.75,"h":353.1,"l":349,"t":1768280400000,"n":11},
      {"v":2000000,"vw":340,"o":352,"c":339.8900000000001,"h":352,"l":338,"t":1768366800000}],
      "status":"OK","request_id":"6a7e","count":2}
      """),
  TIINGO(
      """
      [{"date":"2026-01-13T00:00:00.000Z","close":352.75,"high":353.1,"low":349,"open":350,
      "volume":1500000,"adjClose":176.375,"adjHigh":1,"adjLow":1,"adjOpen":1,"adjVolume":1,
      "divCash":0.65,"splitFactor":1.0},
      {"date":"2026-01-14T00:00:00.000Z","close":176.0,"high":177,"low":175,"open":176,
      "volume":3000000,"adjClose":176.0,"adjHigh":1,"adjLow":1,"adjOpen":1,"adjVolume":1,
      "divCash":0,"splitFactor":2.0}]
      """),
  EODHD(
      """
      [{"date":"2026-01-13","open":1,"high":2,"low":1,"close":1.5,"adjusted_close":1.4,"volume":1},
      {"date":"2026-01-14","open":1,"high":2,"low":1,"close":1.6,"adjusted_close":1.5,"volume":1}]
      """),
  ALPHA_VANTAGE(
      """
      {"Meta Data": {"1. Information": "Daily Prices", "2. Symbol": "AAA",
      "3. Last Refreshed": "2026-01-14", "4. Output Size": "Full size", "5. Time Zone": "US/Eastern"},
      "Time Series (Daily)": {
      "2026-01-14": {"1. open": "352", "2. high": "352", "3. low": "338", "4. close": "339.89",
      "5. volume": "2000000"},
      "2026-01-13": {"1. open": "350", "2. high": "353.1", "3. low": "349", "4. close": "352.75",
      "5. volume": "1500000"}}}
      """);

  private final String text;

  JsonSample(String text) {
    this.text = text;
  }

  /** The answer. */
  public String text() {
    return text;
  }
}

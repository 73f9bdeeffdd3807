package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How a vendor writes daily prices: its names for the columns and its forms of dates. A file is
 * recognized by its header alone, whatever its name.
 *
 * @param vendor who writes it
 * @param basis what its prices are
 * @param symbols columns that name the share, the first that is there; none where a file is one
 *     share
 * @param columns its names for what is read
 * @param marks columns that tell it from others and are not read
 * @param dates forms of dates, other than ISO, that its vendor documents
 */
public record PriceFormat(
    String vendor,
    PriceBasis basis,
    List<String> symbols,
    Names columns,
    List<String> marks,
    List<DateForm> dates) {

  /** This program's own. */
  static final PriceFormat OWN =
      new PriceFormat(
          "Market Impact",
          PriceBasis.ADJUSTED,
          List.of("symbol"),
          new Names("date", "adjusted_close", "close", "volume", "high", "low"),
          List.of(),
          List.of());

  /** This program's own, with the actions in place of the adjusted close. */
  private static final PriceFormat OWN_WITH_ACTIONS =
      new PriceFormat(
          OWN.vendor(),
          PriceBasis.RAW,
          OWN.symbols(),
          new Names("date", "close", "", "volume", "high", "low"),
          List.of("dividend", "split"),
          List.of());

  /** What pandas writes over a table with a column per figure and share. */
  static final String WIDE = "yfinance, a column per share";

  /** What a file of one share may name its share by all the same. */
  private static final List<String> OPTIONAL_SYMBOLS = List.of("symbol", "ticker");

  /** Names of closes that make a file one of prices. */
  static final List<String> CLOSES =
      List.of("adjusted_close", "adj close", "close", "close/last", "prc", "dlyprc");

  private static final String YAHOO_FINANCE = "Yahoo Finance";

  /** Vendors that divide their closes by every split. */
  private static final Set<String> YAHOO = Set.of(YAHOO_FINANCE, WIDE);

  private static final DateForm COMPACT = new DateForm("yyyyMMdd");
  private static final DateForm TIINGO_TIME = new DateForm("yyyy-MM-dd'T'HH:mm:ss.SSSX");
  private static final DateForm WITH_TIME = new DateForm("yyyy-MM-dd HH:mm:ssXXX");

  /** In the order in which they are tried. */
  private static final List<PriceFormat> ALL =
      List.of(
          OWN,
          OWN_WITH_ACTIONS,
          share("Tiingo", PriceBasis.ADJUSTED, "date", "adjclose", "close")
              .marked("divcash")
              .dated(WITH_TIME, TIINGO_TIME),
          share("Tiingo", PriceBasis.RAW, "date", "close", "")
              .marked("divcash", "splitfactor")
              .dated(WITH_TIME, TIINGO_TIME),
          share(YAHOO_FINANCE, PriceBasis.ADJUSTED, "date", "adj close", "close").dated(WITH_TIME),
          share("yfinance", PriceBasis.ADJUSTED_CLOSE, "date", "close", "")
              .marked("dividends", "stock splits")
              .dated(WITH_TIME),
          share("EODHD", PriceBasis.ADJUSTED, "date", "adjusted_close", "close").marked("open"),
          share("Polygon", PriceBasis.UNSTATED, "timestamp", "close", "")
              .marked("vwap")
              .dated(DateForm.NEW_YORK_MIDNIGHT_MILLISECONDS),
          share("Alpha Vantage", PriceBasis.ADJUSTED, "timestamp", "adjusted_close", "close"),
          share("Alpha Vantage", PriceBasis.RAW, "timestamp", "close", "").marked("open"),
          share("Nasdaq", PriceBasis.UNSTATED, "date", "close/last", "")
              .dated(new DateForm("MM/dd/yyyy")),
          new PriceFormat(
              "Stooq",
              PriceBasis.UNSTATED,
              List.of("<ticker>"),
              new Names("<date>", "<close>", "", "<vol>", "<high>", "<low>"),
              List.of("<per>"),
              List.of(COMPACT)),
          new PriceFormat(
              "Polygon",
              PriceBasis.RAW,
              List.of("ticker"),
              new Names("window_start", "close", "", "volume", "high", "low"),
              List.of("transactions"),
              List.of(DateForm.NEW_YORK_MIDNIGHT)),
          aggregates(PriceBasis.RAW, "o", "adjusted: false"),
          aggregates(PriceBasis.SPLIT_ADJUSTED, "o", "adjusted: true"),
          aggregates(PriceBasis.UNSTATED, "o"),
          new PriceFormat(
              "CRSP",
              PriceBasis.SIGNED,
              List.of("ticker", "permno"),
              new Names("date", "prc", "", "vol", "", ""),
              List.of("permno"),
              List.of(COMPACT)),
          new PriceFormat(
              "CRSP",
              PriceBasis.SIGNED,
              List.of("ticker", "permno"),
              new Names("dlycaldt", "dlyprc", "", "dlyvol", "dlyhigh", "dlylow"),
              List.of("permno"),
              List.of(COMPACT)),
          share("Stooq or Yahoo Finance or alike", PriceBasis.UNSTATED, "date", "close", "")
              .marked("open", "high", "low"));

  /** A day and a close of one stock: nobody's in particular. */
  private static final List<PriceFormat> OF_ONE_STOCK =
      List.of(
          share("date and adjusted close", PriceBasis.ADJUSTED, "date", "adjusted_close", "close"),
          share("date and close", PriceBasis.UNSTATED, "date", "close", ""));

  /** What such a file would have to be understood by. */
  private static final List<String> NOT_OF_ONE_STOCK =
      List.of("symbol", "ticker", "permno", "dividend", "dividends", "split", "stock splits");

  /** Keeps its own copies. */
  public PriceFormat {
    symbols = List.copyOf(symbols);
    marks = List.copyOf(marks);
    dates = List.copyOf(dates);
  }

  private static PriceFormat share(
      String vendor, PriceBasis basis, String date, String price, String close) {
    return new PriceFormat(
        vendor,
        basis,
        List.of(),
        new Names(date, price, close, "volume", "high", "low"),
        List.of(),
        List.of());
  }

  /** Answers of Polygon's service, which say of JSON whether the closes are divided by splits. */
  private static PriceFormat aggregates(PriceBasis basis, String... marks) {
    return new PriceFormat(
        "Polygon",
        basis,
        List.of(),
        new Names("t", "c", "", "v", "h", "l"),
        List.of(marks),
        List.of(DateForm.NEW_YORK_MIDNIGHT_MILLISECONDS));
  }

  private PriceFormat marked(String... names) {
    return new PriceFormat(vendor, basis, symbols, columns, List.of(names), dates);
  }

  private PriceFormat dated(DateForm... forms) {
    return new PriceFormat(vendor, basis, symbols, columns, marks, List.of(forms));
  }

  /**
   * Recognizes a file.
   *
   * @param header its columns
   * @return its format, this program's own where it is nobody's: its columns are then missed
   * @throws BadInputException if it would pass over what may be an adjusted close, or is of days
   *     without prices
   */
  public static PriceFormat of(CsvHeader header) {
    if (header.form().headerRows() > 1) {
      return wide(header);
    }
    PriceFormat known =
        Stream.of(ALL.stream(), ofOneStock(header))
            .flatMap(formats -> formats)
            .filter(format -> format.fits(header))
            .findFirst()
            .orElseGet(() -> missed(header));
    if (known.basis() != PriceBasis.ADJUSTED) {
      header.names().stream()
          .filter(name -> CsvColumn.squeezed(name).matches("adj.*(clos|pri?c).*"))
          .findFirst()
          .ifPresent(
              name -> {
                throw BadInputException.file(
                    header.file(),
                    "has a column " + name + " that may be the adjusted close",
                    "name it Adj Close if it is, or leave it out");
              });
    }
    return known;
  }

  private static Stream<PriceFormat> ofOneStock(CsvHeader header) {
    return NOT_OF_ONE_STOCK.stream().anyMatch(name -> header.column(name).isPresent())
        ? Stream.empty()
        : OF_ONE_STOCK.stream();
  }

  private static PriceFormat missed(CsvHeader header) {
    UnpricedHeader.refuse(header);
    return OWN;
  }

  private static PriceFormat wide(CsvHeader header) {
    boolean isAdjusted =
        header.names().stream()
            .anyMatch(
                name -> name.toLowerCase(Locale.ROOT).startsWith("adj close" + CsvHeading.OF));
    PriceFormat format =
        isAdjusted
            ? share(WIDE, PriceBasis.ADJUSTED, "date", "adj close", "close")
            : share(WIDE, PriceBasis.ADJUSTED_CLOSE, "date", "close", "");
    return format.dated(WITH_TIME);
  }

  private boolean fits(CsvHeader header) {
    return Stream.of(Stream.of(columns.date(), columns.price()), marks.stream())
            .flatMap(names -> names)
            .allMatch(name -> header.column(name).isPresent())
        && (symbols.isEmpty() || symbol(header).isPresent());
  }

  /** The column that names the share, where there is one. */
  Optional<CsvColumn> symbol(CsvHeader header) {
    return (symbols.isEmpty() ? OPTIONAL_SYMBOLS : symbols)
        .stream().map(header::column).flatMap(Optional::stream).findFirst();
  }

  /**
   * What the closes of a format are.
   *
   * @param vendor of the format
   * @param basis of its prices
   * @return what the column beside the adjusted close is, or the close where there is no other
   */
  public static CloseBasis closes(String vendor, PriceBasis basis) {
    return switch (basis) {
      case RAW, SIGNED -> CloseBasis.AS_TRADED;
      case ADJUSTED -> YAHOO.contains(vendor) ? CloseBasis.SPLIT_ADJUSTED : CloseBasis.AS_TRADED;
      case SPLIT_ADJUSTED -> CloseBasis.SPLIT_ADJUSTED;
      case ADJUSTED_CLOSE, UNSTATED -> CloseBasis.UNSTATED;
    };
  }

  /** How a file's dates are read: as stated, else as its vendor documents, else as ISO. */
  DateForm dates(DateForm stated, CsvHeader header, List<CsvRow> rows) {
    String first = DateChoice.first(header, columns.date(), rows);
    return Stream.of(Stream.of(stated), dates.stream(), Stream.of(DateForm.ISO))
        .flatMap(forms -> forms)
        .filter(form -> form.isOf(first))
        .findFirst()
        .orElse(dates.stream().filter(DateForm::isInstant).findFirst().orElse(stated));
  }

  /**
   * A vendor's names for what is read of a row; empty for what it does not write.
   *
   * @param date of the day
   * @param price of which returns are made
   * @param close as traded, where it is another column
   * @param volume of shares traded
   * @param high highest price
   * @param low lowest price
   */
  public record Names(
      String date, String price, String close, String volume, String high, String low) {}
}

package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.PriceColumns.Share;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a price file is understood to be.
 *
 * @param format its vendor's format
 * @param shares where it has its figures: once, or once for each share with columns of its own
 * @param period the column that must say of every row that it is a day, where there is one
 * @param permanent the column that tells firms apart which had one symbol at different times, where
 *     there is one
 */
public record PriceLayout(
    PriceFormat format,
    List<PriceColumns> shares,
    Optional<CsvColumn> period,
    Optional<CsvColumn> permanent) {

  private static final String PERIOD = "<per>";
  private static final String PERMANENT = "permno";

  /** Endings of names that say nothing of the share. */
  private static final Pattern ENDING = Pattern.compile("(?i)(\\.(csv|txt|tsv|json))?(\\.gz)?$");

  /** A name in capitals may be a symbol; "prices" or "HistoricalData_1768" is none. */
  private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9^][A-Z0-9.^=&-]{0,14}");

  private static final Pattern DIGITS = Pattern.compile("[0-9.-]{7,}");

  /** Keeps its own copy. */
  public PriceLayout {
    shares = List.copyOf(shares);
  }

  /**
   * Understands a file by its header.
   *
   * @param header its columns
   * @param stated the share that its owner says it is of, where that was said
   * @return what it is
   * @throws BadInputException if a column is missing or it does not say whose prices it holds
   */
  public static PriceLayout of(CsvHeader header, Optional<SecurityId> stated) {
    PriceFormat format = PriceFormat.of(header);
    if (format.vendor().equals(PriceFormat.WIDE)) {
      return new PriceLayout(format, wide(header, format), Optional.empty(), Optional.empty());
    }
    Share share = share(header, format, stated);
    return new PriceLayout(
        format,
        List.of(PriceColumns.of(header, format, share, "")),
        header.column(PERIOD),
        header.column(PERMANENT));
  }

  private static List<PriceColumns> wide(CsvHeader header, PriceFormat format) {
    return header.names().stream()
        .flatMap(name -> Stream.of(name.split(CsvHeading.OF, 2)).skip(1))
        .distinct()
        .map(
            symbol ->
                PriceColumns.of(
                    header,
                    format,
                    new Share.Fixed(security(header, symbol)),
                    CsvHeading.OF + symbol))
        .toList();
  }

  private static SecurityId security(CsvHeader header, String symbol) {
    try {
      return new SecurityId(symbol);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.value(header.file(), 2, "ticker", symbol, "is not a symbol");
    }
  }

  private static Share share(CsvHeader header, PriceFormat format, Optional<SecurityId> stated) {
    Optional<CsvColumn> column = format.symbol(header);
    if (column.isPresent() && stated.isPresent()) {
      throw BadInputException.file(
          header.file(),
          "names its stocks in column " + column.get().name(),
          "leave --symbol " + stated.get() + " out");
    }
    if (column.isPresent() || !format.symbols().isEmpty()) {
      return new Share.Named(
          column.orElseGet(
              () -> new CsvColumn("symbol", header.required(format.symbols().get(0)))));
    }
    return new Share.Fixed(stated.orElseGet(() -> named(header.file())));
  }

  private static SecurityId named(Path file) {
    String name = ENDING.matcher(file.getFileName().toString()).replaceFirst("");
    if (!SYMBOL.matcher(name).matches() || DIGITS.matcher(name).matches()) {
      throw BadInputException.file(
          file,
          "has no column of symbols, and its name is not a symbol in capitals",
          "add --symbol SYMBOL, or name the file after its stock, such as AVGO.csv");
    }
    return new SecurityId(name);
  }

  /**
   * The column of which returns are made.
   *
   * @return its name
   */
  public String priceColumn() {
    return shares.get(0).price().name().split(CsvHeading.OF, 2)[0];
  }

  /**
   * Whether it is of this program's own format, of which nothing need be said.
   *
   * @return whether it is
   */
  public boolean isOwn() {
    return format.equals(PriceFormat.OWN);
  }

  /**
   * Which column returns are made of, and why.
   *
   * @return one sentence
   */
  public String reason() {
    return format.vendor()
        + " format: returns are measured by "
        + priceColumn()
        + ", "
        + format.basis().reason();
  }

  /**
   * The shares that have columns or the file of their own.
   *
   * @return the shares; none where a column names them
   */
  public List<SecurityId> fixed() {
    return shares.stream()
        .map(PriceColumns::share)
        .filter(Share.Fixed.class::isInstance)
        .map(share -> ((Share.Fixed) share).security())
        .toList();
  }

  /**
   * The columns that are read, in the words of the file.
   *
   * @return their names
   */
  public List<String> columns() {
    PriceColumns first = shares.get(0);
    Stream<CsvColumn> share =
        first.share() instanceof Share.Named named ? Stream.of(named.column()) : Stream.empty();
    return Stream.of(
            share,
            Stream.of(first.date(), first.price()),
            Stream.of(first.close(), first.volume(), first.high(), first.low())
                .flatMap(Optional::stream))
        .flatMap(columns -> columns)
        .map(column -> column.name().split(CsvHeading.OF, 2)[0])
        .toList();
  }
}

package io.marketimpact.data.csv;

import io.marketimpact.data.BadInputException;
import io.marketimpact.event.EarningsRelease;
import io.marketimpact.event.PublicationPhase;
import io.marketimpact.market.SecurityId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Files of the days on which firms announced their results: {@code symbol,date[,hour]}. The hour is
 * {@code before_open}, {@code in_session} or {@code after_close}, empty where only the day is
 * known. Other columns, such as sources, are for people.
 */
public final class EarningsFile {

  private static final Map<String, PublicationPhase> HOURS =
      Map.of(
          "", PublicationPhase.UNKNOWN,
          "before_open", PublicationPhase.PRE_OPEN,
          "in_session", PublicationPhase.REGULAR,
          "after_close", PublicationPhase.POST_CLOSE);

  private EarningsFile() {}

  /**
   * Reads a file of earnings days.
   *
   * @param file the file
   * @return its announcements in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<EarningsRelease> read(Path file) {
    return read(file, DateForm.ISO);
  }

  /**
   * Reads a file of earnings days.
   *
   * @param file the file
   * @param dates form of its dates unless they are ISO
   * @return its announcements in the order of the rows
   * @throws BadInputException if the file cannot be used, with the row at fault
   */
  public static List<EarningsRelease> read(Path file, DateForm dates) {
    List<EarningsRelease> releases = new ArrayList<>();
    CsvFile.forEachRow(file, dates, header -> rows(header, releases));
    return List.copyOf(releases);
  }

  private static Consumer<CsvRow> rows(CsvHeader header, List<EarningsRelease> releases) {
    int symbol = header.required("symbol");
    int date = header.required("date");
    OptionalInt hour = header.optional("hour");
    Set<List<Object>> known = new HashSet<>();
    return row -> {
      SecurityId security = row.security(symbol, "symbol");
      LocalDate day = row.date(date, "date");
      PublicationPhase phase = HOURS.get(row.text(hour));
      if (phase == null) {
        throw BadInputException.value(
            row.file(),
            row.number(),
            "hour",
            row.text(hour),
            "is not an hour; write before_open, in_session or after_close, or leave it empty");
      }
      if (!known.add(List.of(security, day))) {
        throw BadInputException.value(
            row.file(),
            row.number(),
            "date",
            day.toString(),
            "stands here twice for " + security + "; keep one row");
      }
      releases.add(new EarningsRelease(security, day, phase));
    };
  }
}

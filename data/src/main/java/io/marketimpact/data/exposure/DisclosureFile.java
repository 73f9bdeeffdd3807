package io.marketimpact.data.exposure;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.csv.CsvFile;
import io.marketimpact.data.csv.CsvHeader;
import io.marketimpact.data.csv.CsvRow;
import io.marketimpact.exposure.RevenueDisclosure;
import io.marketimpact.exposure.RevenueYear;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Files of revenue by area and product: {@code symbol, fiscal_year, fiscal_year_end, line, area,
 * revenue, total_revenue, share, unit, currency, basis, filing, public_by} and optionally {@code
 * trust, note, rounding}. An empty figure is not disclosed; an empty {@code public_by} is not
 * known, and such a figure is never used.
 */
public final class DisclosureFile {

  private final Path file;
  private final List<RevenueDisclosure> lines = new ArrayList<>();
  private final Map<String, List<RevenueDisclosure>> years = new LinkedHashMap<>();
  private final Map<String, CsvRow> lastRows = new LinkedHashMap<>();

  private DisclosureFile(Path file) {
    this.file = file;
  }

  /**
   * Reads a file in which several filings may speak of one fiscal year, each of them whole.
   *
   * @param file the file
   * @return its lines in order
   * @throws BadInputException if it cannot be used, with the row and column at fault
   */
  public static List<RevenueDisclosure> read(Path file) {
    return new DisclosureFile(file).lines();
  }

  private List<RevenueDisclosure> lines() {
    CsvFile.forEachRow(file, this::rows);
    if (lines.isEmpty()) {
      throw BadInputException.file(file, "has no line", "it needs a row per area and year");
    }
    years.forEach(this::requireYear);
    return List.copyOf(lines);
  }

  private Consumer<CsvRow> rows(CsvHeader header) {
    DisclosureColumns columns = new DisclosureColumns(header);
    return row -> {
      RevenueDisclosure line = columns.line(row);
      String year = line.filingOfYear();
      lines.add(line);
      years.computeIfAbsent(year, unused -> new ArrayList<>()).add(line);
      lastRows.put(year, row);
    };
  }

  private void requireYear(String year, List<RevenueDisclosure> disclosures) {
    List<Instant> days =
        disclosures.stream().map(line -> line.source().publicBy()).distinct().toList();
    if (days.size() > 1) {
      throw BadInputException.value(
          file,
          lastRows.get(year).number(),
          "public_by",
          year,
          "has rows with different days; a filing becomes public as a whole: write one");
    }
    try {
      new RevenueYear(disclosures);
    } catch (IllegalArgumentException refused) {
      throw BadInputException.value(
          file,
          lastRows.get(year).number(),
          "total_revenue",
          year,
          refused.getMessage() + "; correct the rows of this year");
    }
  }
}

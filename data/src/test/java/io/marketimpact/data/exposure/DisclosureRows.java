package io.marketimpact.data.exposure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows of a table of disclosures as a company files them. */
final class DisclosureRows {

  static final String HEADER =
      "symbol,fiscal_year,fiscal_year_end,line,area,revenue,total_revenue,share,unit,currency,"
          + "basis,filing,public_by\n";

  private DisclosureRows() {}

  static String row(String area, String revenue, String filing) {
    return "AAA,FY2025,2025-12-31,all products,"
        + area
        + ","
        + revenue
        + ",10,,million,USD,,"
        + filing
        + ",2026-03-01\n";
  }

  static Path file(Path directory, String name, String text) {
    try {
      return Files.writeString(directory.resolve(name), text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}

package io.marketimpact.data.news;

import java.util.Collections;

/** A row of the second version of GDELT's event files, most of its cells empty. */
public final class GdeltRow {

  private GdeltRow() {}

  /** One event of the given number, of 13 January 2026, in the file of the next day at 11:30. */
  public static String of(String id) {
    return of(id, "20260113", "https://example.org/china-bars-fortinet-software");
  }

  /** The same of another day and address. */
  static String of(String id, String day, String address) {
    String[] cells = Collections.nCopies(61, "").toArray(String[]::new);
    cells[0] = id;
    cells[1] = day;
    cells[2] = "202601";
    cells[3] = "2026";
    cells[6] = "CHINA";
    cells[16] = "UNITED STATES";
    cells[26] = "172";
    cells[59] = "20260114113000";
    cells[60] = address;
    return String.join("\t", cells) + "\n";
  }
}

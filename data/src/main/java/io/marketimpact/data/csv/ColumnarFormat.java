package io.marketimpact.data.csv;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A format of files by columns, recognized by their names. */
public enum ColumnarFormat {
  /** Apache Parquet. */
  PARQUET("Parquet", "parquet"),
  /** Apache Arrow: its file, which is Feather of version 2 too, and its stream. */
  ARROW("Arrow", "feather|arrows?");

  private final String title;
  private final Pattern name;

  ColumnarFormat(String title, String endings) {
    this.title = title;
    this.name =
        Pattern.compile(".*\\.(" + endings + ")", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  }

  /**
   * What a message calls it.
   *
   * @return its name
   */
  public String title() {
    return title;
  }

  /**
   * Whether a file is of this format.
   *
   * @param file it need not exist
   * @return whether its name says so
   */
  boolean has(Path file) {
    return name.matcher(file.toString()).matches();
  }
}

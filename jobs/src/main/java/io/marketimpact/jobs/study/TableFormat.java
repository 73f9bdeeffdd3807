package io.marketimpact.jobs.study;

/** How the tables of a study are published that grow with its firms. */
public enum TableFormat {
  /** As text alone, like all other tables. */
  CSV,

  /** As Parquet too, numbers to the last bit, for programs that read columns. */
  PARQUET
}

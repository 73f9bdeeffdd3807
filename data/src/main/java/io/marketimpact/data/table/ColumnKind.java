package io.marketimpact.data.table;

/** What the cells of a column hold. */
public enum ColumnKind {
  /** Words. */
  TEXT(Cell.Text.class),
  /** Short texts that are never broken. */
  CODE(Cell.Code.class),
  /** Numbers where there are numbers, words elsewhere. */
  VALUE(Cell.class),
  /** What holds or does not. */
  FLAG(Cell.Flag.class),
  /** Days. */
  DAY(Cell.Day.class),
  /** Instants. */
  MOMENT(Cell.Moment.class),
  /** Numbers of one unit. */
  NUMBER(Cell.Quantity.class),
  /** Numbers or amounts, each with its own unit. */
  QUANTITY(Cell.Quantity.class),
  /** Ranges of one unit. */
  RANGE(Cell.Range.class),
  /** Ranges, each with its own unit. */
  QUANTITY_RANGE(Cell.Range.class);

  private final Class<? extends Cell> held;

  ColumnKind(Class<? extends Cell> held) {
    this.held = held;
  }

  /** Whether a value may stand in the column. */
  boolean accepts(Cell value) {
    return held.isInstance(value);
  }

  /**
   * Whether its cells are ranges.
   *
   * @return whether each cell has two ends
   */
  public boolean isRange() {
    return this == RANGE || this == QUANTITY_RANGE;
  }

  /**
   * Whether each cell has a unit of its own.
   *
   * @return whether the unit varies from row to row
   */
  public boolean hasOwnUnits() {
    return this == QUANTITY || this == QUANTITY_RANGE;
  }

  /**
   * Whether its cells are numbers, amounts or ranges of them.
   *
   * @return whether cells are set to the right
   */
  public boolean isNumeric() {
    return compareTo(NUMBER) >= 0;
  }
}

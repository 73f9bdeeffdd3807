package io.marketimpact.reports.text;

import io.marketimpact.data.table.Cell;

/**
 * An interval of amounts, both ends to the same place where they are in one unit: the finer digits
 * of the smaller end mean nothing beside the larger one's error.
 */
final class MoneyRange {

  /** What rounds to no million keeps its own digits, since what is not zero is not shown as it. */
  private static final double LEAST = 0.5;

  private MoneyRange() {}

  /** Such as −$134 bn to +$21 bn, and $881 m to $4.32 bn, whose units differ. */
  static String of(Cell.Money low, Cell.Money high) {
    return switch (low.scale()) {
      case MILLIONS, SIGNED_MILLIONS -> end(low, high) + " to " + end(high, low);
      default -> CellText.of(low) + " to " + CellText.of(high);
    };
  }

  private static String end(Cell.Money end, Cell.Money other) {
    int own = Amount.decimals(end.value());
    int others = Amount.decimals(other.value());
    boolean isFiner = own > others && Amount.isInBillions(own) == Amount.isInBillions(others);
    boolean isSeen = Math.abs(end.value()) >= LEAST;
    String text = Amount.millions(end.value(), end.currency(), isFiner && isSeen ? others : own);
    return end.scale() == Cell.Scale.SIGNED_MILLIONS ? Amount.signed(end.value(), text) : text;
  }
}

package io.marketimpact.notebooks.kernel;

import java.util.Objects;

/** Why a cell failed, in words for the person who wrote it: no stack frame would help. */
final class CellFailure extends Exception {

  private static final long serialVersionUID = 1;

  private final String name;

  /**
   * A failure.
   *
   * @param name of its kind, as a client shows it before the message
   * @param message what is wrong, where, and what to do
   */
  CellFailure(String name, String message) {
    super(message);
    this.name = name;
  }

  /** An error by its own name and words, such as that of a class that is missing. */
  static CellFailure of(Error error) {
    return new CellFailure(
        error.getClass().getSimpleName(), Objects.requireNonNullElse(error.getMessage(), ""));
  }

  /** What the value of a cell threw while it was shown. */
  static CellFailure ofShowing(Thrown thrown) {
    String why = thrown.message() == null ? "" : ": " + thrown.message();
    return new CellFailure(
        CellTrace.simpleName(thrown.className()), "the value cannot be shown" + why);
  }

  String name() {
    return name;
  }
}

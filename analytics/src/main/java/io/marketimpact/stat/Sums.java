package io.marketimpact.stat;

import java.io.Serializable;

/** Sums of doubles side by side, to which more are added as more are needed. */
public interface Sums extends Serializable {

  /**
   * Adds a number to a sum.
   *
   * @param index of the sum, from 0
   * @param value finite
   */
  void add(int index, double value);

  /**
   * Adds other sums of the same kind, each to that of a place as many places later.
   *
   * @param others the others, unchanged in value
   * @param places how much later, not negative; the last must find a place
   */
  void merge(Sums others, int places);

  /**
   * Makes room for more sums.
   *
   * @param before how many new sums of nothing come before those there are
   * @param newSize how many there are to be
   */
  void resize(int before, int newSize);

  /**
   * A sum.
   *
   * @param index which, from 0
   * @return its value
   */
  double value(int index);
}

package io.marketimpact.stat;

/** Sums in the order in which their numbers come, each addition rounded to the nearest double. */
public final class RoundedSums implements Sums {

  private static final long serialVersionUID = 1;

  private double[] values;

  /**
   * Sums of nothing.
   *
   * @param size how many, not negative
   */
  public RoundedSums(int size) {
    values = new double[size];
  }

  @Override
  public void add(int index, double value) {
    values[index] += value;
  }

  @Override
  public void merge(Sums others, int places) {
    double[] added = ((RoundedSums) others).values;
    for (int i = 0; i < added.length; i++) {
      values[i + places] += added[i];
    }
  }

  @Override
  public void resize(int before, int newSize) {
    double[] larger = new double[newSize];
    System.arraycopy(values, 0, larger, before, values.length);
    values = larger;
  }

  @Override
  public double value(int index) {
    return values[index];
  }
}

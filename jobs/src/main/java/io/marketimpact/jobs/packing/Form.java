package io.marketimpact.jobs.packing;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** How the values of one class are written and read. */
interface Form {

  /** Writes a value of the class. */
  void write(PackedOutput out, Object value);

  /** Reads what was written, equal to the value bit for bit. */
  Object read(PackedInput in);

  /** Whether a value that comes again is written as the place of the first. */
  default boolean isShared() {
    return false;
  }

  /** A form of two functions. */
  static <T> Form of(
      Class<T> type, BiConsumer<PackedOutput, T> writing, Function<PackedInput, T> reading) {
    return new Form() {
      @Override
      public void write(PackedOutput out, Object value) {
        writing.accept(out, type.cast(value));
      }

      @Override
      public Object read(PackedInput in) {
        return reading.apply(in);
      }
    };
  }

  /** The same form, of values that recur. */
  default Form shared() {
    Form own = this;
    return new Form() {
      @Override
      public void write(PackedOutput out, Object value) {
        own.write(out, value);
      }

      @Override
      public Object read(PackedInput in) {
        return own.read(in);
      }

      @Override
      public boolean isShared() {
        return true;
      }
    };
  }
}

package io.marketimpact.jobs.packing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Values in blocks of bytes: many to a block, so that what recurs in them is written once, and few
 * enough that one block at a time is held. What is read equals what was written, bit for bit.
 */
public final class Packed {

  /** Some hundred firms without their days, some tens with them. */
  private static final int BLOCK = 1 << 17;

  private Packed() {}

  /**
   * Packs values.
   *
   * @param values records, lists and maps of them, numbers, texts, dates; whatever else can be
   *     serialized
   * @return blocks, each made when it is asked for
   */
  public static Iterator<byte[]> blocks(Iterator<?> values) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return values.hasNext();
      }

      @Override
      public byte[] next() {
        if (!values.hasNext()) {
          throw new NoSuchElementException("no value is left to pack");
        }
        PackedOutput out = new PackedOutput();
        while (values.hasNext() && out.size() < BLOCK) {
          out.value(values.next());
        }
        return out.toBytes();
      }
    };
  }

  /**
   * The values of a block.
   *
   * @param block as {@link #blocks} made it
   * @return in the order in which they were packed
   */
  public static List<?> values(byte[] block) {
    PackedInput in = new PackedInput(block);
    List<Object> values = new ArrayList<>();
    while (!in.isAtEnd()) {
      values.add(in.value());
    }
    return values;
  }
}

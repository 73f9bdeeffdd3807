package io.marketimpact.jobs.packing;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import com.esotericsoftware.kryo.kryo5.objenesis.strategy.StdInstantiatorStrategy;
import com.esotericsoftware.kryo.kryo5.serializers.EnumNameSerializer;
import com.esotericsoftware.kryo.kryo5.util.DefaultInstantiatorStrategy;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;

/**
 * Values in blocks of bytes: many to a block, so that what recurs in them is written once, and few
 * enough that one block at a time is held. What is read equals what was written, bit for bit.
 */
public final class Packed {

  /** Some hundred firms without their days, some tens with them. */
  private static final int BLOCK = 1 << 17;

  private static final int FIRST_SIZE = 1 << 12;
  private static final int UNBOUNDED = -1;

  private Packed() {}

  /**
   * Packs values.
   *
   * @param values records, lists and maps of them, numbers, texts, dates, objects of our own
   * @return blocks, each made when it is asked for; it fails with an {@link
   *     IllegalArgumentException} on a map sorted by a comparator and on a transient field, which
   *     would come back empty
   */
  public static Iterator<byte[]> blocks(Iterator<?> values) {
    Kryo kryo = kryo();
    Output out = new Output(FIRST_SIZE, UNBOUNDED);
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
        out.reset();
        while (values.hasNext() && out.position() < BLOCK) {
          kryo.writeClassAndObject(out, values.next());
        }
        kryo.reset();
        return out.toBytes();
      }
    };
  }

  /**
   * The values of blocks.
   *
   * @param blocks as {@link #blocks} made them
   * @return in the order in which they were packed; one block at a time is held
   */
  public static Iterator<?> values(Iterator<byte[]> blocks) {
    Kryo kryo = kryo();
    Input in = new Input();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (in.end() && blocks.hasNext()) {
          kryo.reset();
          in.setBuffer(blocks.next());
        }
        return !in.end();
      }

      @Override
      public Object next() {
        if (!hasNext()) {
          throw new NoSuchElementException("no value is left to unpack");
        }
        return kryo.readClassAndObject(in);
      }
    };
  }

  /** Costly: it learns each class by reflection. */
  private static Kryo kryo() {
    Kryo kryo = new Kryo(new Recurring());
    kryo.setClassLoader(
        Objects.requireNonNullElse(
            Thread.currentThread().getContextClassLoader(), Packed.class.getClassLoader()));
    kryo.setRegistrationRequired(false);
    kryo.setInstantiatorStrategy(new DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    // Names of classes and what recurs are written once a block, not once a value.
    kryo.setAutoReset(false);
    kryo.setDefaultSerializer(new WholeFields());
    kryo.addDefaultSerializer(Enum.class, EnumNameSerializer.class);
    CollectionForms.teach(kryo);
    return kryo;
  }
}

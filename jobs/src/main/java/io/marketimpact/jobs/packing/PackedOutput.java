package io.marketimpact.jobs.packing;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Takes values one after another into one array of bytes. A class is named once, and so is each
 * name, date and record that recurs.
 */
final class PackedOutput {

  static final int NULL = 0;
  static final int BEFORE = 1;
  static final int NEW_CLASS = 2;
  static final int FIRST_CLASS = 3;

  private static final int LOW_BITS = 7;
  private static final int CONTINUES = 0x80;
  private static final int FIRST_SIZE = 1 << 12;

  private final Map<Class<?>, Integer> classes = new HashMap<>();
  private final HashMap<Object, Integer> equal = new HashMap<>();
  private final IdentityHashMap<Object, Integer> same = new IdentityHashMap<>();
  private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE);

  /** Writes a value of any class, or none. */
  void value(Object value) {
    if (value == null) {
      count(NULL);
      return;
    }
    Form form = Forms.of(value.getClass());
    boolean isName = value instanceof Comparable && form != JavaForm.INSTANCE;
    Integer place = form.isShared() ? (isName ? equal.get(value) : same.get(value)) : null;
    if (place != null) {
      count(BEFORE);
      count(place);
      return;
    }
    type(Forms.written(value.getClass()));
    form.write(this, value);
    if (form.isShared()) {
      remember(value, isName);
    }
  }

  private void remember(Object value, boolean isName) {
    int next = equal.size() + same.size();
    if (isName) {
      equal.put(value, next);
    } else {
      same.put(value, next);
    }
  }

  private void type(Class<?> type) {
    Integer known = classes.putIfAbsent(type, classes.size());
    if (known != null) {
      count(FIRST_CLASS + known);
      return;
    }
    count(NEW_CLASS);
    text(type.getName());
  }

  /** Writes an integer, in fewer bytes the smaller it is. */
  void count(int value) {
    ByteBuffer to = room(Integer.BYTES + 1);
    int rest = value;
    while ((rest & -CONTINUES) != 0) {
      to.put((byte) (rest | CONTINUES));
      rest >>>= LOW_BITS;
    }
    to.put((byte) rest);
  }

  void number(double value) {
    whole(Double.doubleToRawLongBits(value));
  }

  void whole(long value) {
    room(Long.BYTES).putLong(value);
  }

  void flag(boolean value) {
    room(1).put((byte) (value ? 1 : 0));
  }

  void text(String value) {
    count(value.length());
    value.chars().forEach(this::count);
  }

  void raw(byte[] value) {
    count(value.length);
    room(value.length).put(value);
  }

  int size() {
    return bytes.position();
  }

  byte[] toBytes() {
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  private ByteBuffer room(int more) {
    if (bytes.remaining() < more) {
      ByteBuffer larger = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), size() + more));
      larger.put(bytes.flip());
      bytes = larger;
    }
    return bytes;
  }
}

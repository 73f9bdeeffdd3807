package io.marketimpact.jobs.packing;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Gives values back in the order in which {@link PackedOutput} took them. */
final class PackedInput {

  private static final int LOW_BITS = 7;
  private static final int LOW = 0x7f;

  private final ByteBuffer bytes;
  private final List<Form> classes = new ArrayList<>();
  private final List<Object> before = new ArrayList<>();

  PackedInput(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes);
  }

  /** Reads a value of any class, or none. */
  Object value() {
    int sign = count();
    if (sign == PackedOutput.NULL) {
      return null;
    }
    if (sign == PackedOutput.BEFORE) {
      return before.get(count());
    }
    Form form =
        sign == PackedOutput.NEW_CLASS ? newClass() : classes.get(sign - PackedOutput.FIRST_CLASS);
    Object value = form.read(this);
    if (form.isShared()) {
      before.add(value);
    }
    return value;
  }

  private Form newClass() {
    Form form = Forms.of(Forms.named(text()));
    classes.add(form);
    return form;
  }

  int count() {
    int value = 0;
    int shift = 0;
    byte next = bytes.get();
    while (next < 0) {
      value |= (next & LOW) << shift;
      shift += LOW_BITS;
      next = bytes.get();
    }
    return value | next << shift;
  }

  double number() {
    return Double.longBitsToDouble(whole());
  }

  long whole() {
    return bytes.getLong();
  }

  boolean flag() {
    return bytes.get() != 0;
  }

  String text() {
    char[] letters = new char[count()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) count();
    }
    return new String(letters);
  }

  byte[] raw() {
    byte[] value = new byte[count()];
    bytes.get(value);
    return value;
  }

  boolean isAtEnd() {
    return !bytes.hasRemaining();
  }
}

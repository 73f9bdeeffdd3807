package io.marketimpact.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** Objects as the bytes in which they travel between processes. */
public final class Serialized {

  private Serialized() {}

  /** The bytes of an object. */
  public static byte[] bytes(Serializable object) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /** The object as another process would receive it. */
  public static <T extends Serializable> T traveled(T object) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes(object)))) {
      @SuppressWarnings("unchecked")
      T copy = (T) in.readObject();
      return copy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ClassNotFoundException failure) {
      throw new IllegalStateException(failure);
    }
  }
}

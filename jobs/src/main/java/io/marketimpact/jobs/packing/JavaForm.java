package io.marketimpact.jobs.packing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;

/** What has no form of its own, such as a class that a program brought along, as Java writes it. */
final class JavaForm implements Form {

  static final Form INSTANCE = new JavaForm();

  private JavaForm() {}

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void write(PackedOutput out, Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(value);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    out.raw(bytes.toByteArray());
  }

  @Override
  public Object read(PackedInput in) {
    try (ObjectInputStream objects = new Objects(new ByteArrayInputStream(in.raw()))) {
      return objects.readObject();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("a packed class must be there", impossible);
    }
  }

  /** Of the classes that the thread knows, as an executor's has those of the jars it was sent. */
  private static final class Objects extends ObjectInputStream {

    Objects(InputStream from) throws IOException {
      super(from);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(
            described.getName(), false, Thread.currentThread().getContextClassLoader());
      } catch (ClassNotFoundException primitive) {
        return super.resolveClass(described);
      }
    }
  }
}

package io.marketimpact.notebooks.kernel;

import java.lang.reflect.Field;

/** Fields of the kernel and of JShell that have no access of their own. */
final class Fields {

  private Fields() {}

  static Object valueOf(Object owner, String name) {
    try {
      return field(owner, name).get(owner);
    } catch (ReflectiveOperationException e) {
      throw missing(owner, name, e);
    }
  }

  static void set(Object owner, String name, Object value) {
    try {
      field(owner, name).set(owner, value);
    } catch (ReflectiveOperationException e) {
      throw missing(owner, name, e);
    }
  }

  private static Field field(Object owner, String name) throws ReflectiveOperationException {
    Field field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  private static IllegalStateException missing(
      Object owner, String name, ReflectiveOperationException e) {
    return new IllegalStateException(
        "the kernel must have a field "
            + name
            + " in "
            + owner.getClass().getName()
            + ": is it 3.0.1?",
        e);
  }
}

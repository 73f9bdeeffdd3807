package io.marketimpact.jobs.packing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A record as its components, read back by its own constructor. */
final class RecordForm implements Form {

  private final Part[] parts;
  private final MethodHandle constructor;

  RecordForm(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    this.parts = Arrays.stream(components).map(RecordForm::part).toArray(Part[]::new);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> canonical = open(type.getDeclaredConstructor(types));
      this.constructor =
          MethodHandles.lookup()
              .unreflectConstructor(canonical)
              .asSpreader(Object[].class, types.length)
              .asType(MethodType.methodType(Object.class, Object[].class));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("a record must have its constructor: " + type, impossible);
    }
  }

  @Override
  public boolean isShared() {
    return true;
  }

  @Override
  public void write(PackedOutput out, Object value) {
    for (Part part : parts) {
      part.write(out, value);
    }
  }

  @Override
  public Object read(PackedInput in) {
    Object[] values = new Object[parts.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = parts[i].read(in);
    }
    try {
      return (Object) constructor.invokeExact(values);
    } catch (Throwable failure) {
      throw unexpected(failure);
    }
  }

  private static RuntimeException unexpected(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException own ? own : new IllegalStateException(failure);
  }

  /** A component of a record. */
  private interface Part {
    void write(PackedOutput out, Object value);

    Object read(PackedInput in);
  }

  private static Part part(RecordComponent component) {
    Class<?> type = component.getType();
    MethodHandle getter = getter(component);
    if (type == double.class) {
      return new DoublePart(getter);
    }
    return type == int.class ? new IntPart(getter) : new AnyPart(getter);
  }

  private static MethodHandle getter(RecordComponent component) {
    Class<?> type = component.getType();
    Class<?> given = type == double.class || type == int.class ? type : Object.class;
    try {
      Method accessor = open(component.getAccessor());
      return MethodHandles.lookup()
          .unreflect(accessor)
          .asType(MethodType.methodType(given, Object.class));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException("a record must have its accessors: " + type, impossible);
    }
  }

  private static <T extends AccessibleObject> T open(T member) {
    member.setAccessible(true);
    return member;
  }

  private record DoublePart(MethodHandle getter) implements Part {
    @Override
    public void write(PackedOutput out, Object value) {
      try {
        out.number((double) getter.invokeExact(value));
      } catch (Throwable failure) {
        throw unexpected(failure);
      }
    }

    @Override
    public Object read(PackedInput in) {
      return in.number();
    }
  }

  private record IntPart(MethodHandle getter) implements Part {
    @Override
    public void write(PackedOutput out, Object value) {
      try {
        out.count((int) getter.invokeExact(value));
      } catch (Throwable failure) {
        throw unexpected(failure);
      }
    }

    @Override
    public Object read(PackedInput in) {
      return in.count();
    }
  }

  /** Of any other class; primitive values come boxed. */
  private record AnyPart(MethodHandle getter) implements Part {
    @Override
    public void write(PackedOutput out, Object value) {
      try {
        out.value((Object) getter.invokeExact(value));
      } catch (Throwable failure) {
        throw unexpected(failure);
      }
    }

    @Override
    public Object read(PackedInput in) {
      return in.value();
    }
  }
}

package io.marketimpact.notebooks.kernel;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * What a class holds in its static fields and in the fields of its enum constants, and what of it
 * is gone once the class is compiled anew: a new class begins with its initial values.
 */
final class HeldState {

  private static final MethodHandle SHOULD_BE_INITIALIZED = shouldBeInitialized();

  private HeldState() {}

  /**
   * Compares a class with the one that took its place, as code of a cell: that initializes the new
   * class, and asks values for their equality and their words, which the cell may have written.
   *
   * @param name of the class, which stands for all it held where the comparison fails or is
   *     interrupted
   */
  static List<String> lost(CellControl control, String name, Class<?> old, Class<?> fresh)
      throws InterruptedException {
    AtomicReference<List<String>> found = new AtomicReference<>();
    CellCall comparison =
        control.run(
            () -> {
              found.set(lost(old, fresh));
              return null;
            });
    return comparison.isAsked() || comparison.thrown() != null ? List.of(name) : found.get();
  }

  /**
   * Compares a class with the one that took its place. One that was never used holds nothing and
   * stays unused. A final field counts as well: what was drawn or timed when the class was
   * initialized is drawn anew.
   *
   * @return the fields that held something else than the new class begins with, such as {@code
   *     Cache.entries}
   */
  static List<String> lost(Class<?> old, Class<?> fresh) {
    List<String> lost = new ArrayList<>();
    if (isInitialized(old)) {
      for (Field field : fields(old, true)) {
        if (field.isEnumConstant()) {
          lost.addAll(lostOfConstant(field, old, fresh));
        } else if (isLost(field, null, fresh, null)) {
          lost.add(nameOf(old) + "." + field.getName());
        }
      }
    }
    for (Class<?> nested : old.getDeclaredClasses()) {
      Arrays.stream(fresh.getDeclaredClasses())
          .filter(other -> other.getSimpleName().equals(nested.getSimpleName()))
          .forEach(other -> lost.addAll(lost(nested, other)));
    }
    return lost;
  }

  /**
   * What the static fields of a class, of the constants of an enum and of nested classes hold;
   * nothing where it was never used.
   */
  static List<Object> held(Class<?> type) {
    Stream<Object> own = isInitialized(type) ? inFields(type) : Stream.empty();
    Stream<Object> nested =
        Stream.of(type.getDeclaredClasses()).flatMap(inner -> held(inner).stream());
    return Stream.concat(own, nested).toList();
  }

  /** What a static field holds; empty for null and where its class was never used. */
  static Optional<Object> valueOf(Class<?> type, String field) throws NoSuchFieldException {
    return isInitialized(type)
        ? Optional.ofNullable(value(type.getDeclaredField(field), null))
        : Optional.empty();
  }

  /** Whether no static field of a class or of nested ones has been given a value. */
  static boolean isUnset(Class<?> type) {
    return (!isInitialized(type)
            || fields(type, true).stream().allMatch(field -> isZero(value(field, null))))
        && Stream.of(type.getDeclaredClasses()).allMatch(HeldState::isUnset);
  }

  private static boolean isZero(Object value) {
    return value == null
        || value.equals(false)
        || value.equals('\0')
        || (value instanceof Number number && number.doubleValue() == 0);
  }

  /** What the static fields of a class hold, and of an object of its own what that holds. */
  static Stream<Object> inFields(Class<?> type) {
    return fields(type, true).stream()
        .filter(field -> !field.getType().isPrimitive())
        .map(field -> value(field, null))
        .filter(Objects::nonNull)
        .flatMap(
            held ->
                held.getClass() == type || held instanceof Enum
                    ? Parts.andCaptured(held).stream()
                    : Stream.of(held));
  }

  private static List<String> lostOfConstant(Field constant, Class<?> old, Class<?> fresh) {
    List<String> lost = new ArrayList<>();
    Object before = value(constant, null);
    Stream.of(old, before.getClass()) // the constant's own body is a class of its own
        .distinct()
        .flatMap(type -> fields(type, false).stream())
        .filter(field -> isLost(field, before, fresh, constant.getName()))
        .forEach(field -> lost.add(nameOf(old) + "." + constant.getName() + "." + field.getName()));
    return lost;
  }

  private static boolean isLost(Field field, Object owner, Class<?> fresh, String constant) {
    Object before = value(field, owner);
    try {
      Object newOwner = constant == null ? null : value(fresh.getDeclaredField(constant), null);
      Class<?> declaring =
          newOwner != null && field.getDeclaringClass() == owner.getClass()
              ? newOwner.getClass()
              : fresh;
      return !Likeness.areAlike(
          before, value(declaring.getDeclaredField(field.getName()), newOwner));
    } catch (NoSuchFieldException | LinkageError gone) { // the new class cannot be initialized
      return true;
    }
  }

  private static List<Field> fields(Class<?> type, boolean areStatic) {
    return Stream.of(type.getDeclaredFields())
        .filter(field -> !field.isSynthetic())
        .filter(field -> Modifier.isStatic(field.getModifiers()) == areStatic)
        .toList();
  }

  private static Object value(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field of a cell's class must be open: " + field, e);
    }
  }

  /** By its name in the cell, without the class that JShell lays around it. */
  private static String nameOf(Class<?> type) {
    Class<?> around = type.getDeclaringClass();
    return around == null || around.getDeclaringClass() == null
        ? type.getSimpleName()
        : nameOf(around) + "." + type.getSimpleName();
  }

  private static boolean isInitialized(Class<?> type) {
    try {
      return !(boolean) SHOULD_BE_INITIALIZED.invoke(type);
    } catch (Throwable e) {
      throw new IllegalStateException("whether a class is initialized must be known: " + type, e);
    }
  }

  // By name: javac warns of sun.misc.Unsafe in a way that no annotation silences.
  private static MethodHandle shouldBeInitialized() {
    try {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field only = unsafe.getDeclaredField("theUnsafe");
      only.setAccessible(true);
      return MethodHandles.publicLookup()
          .findVirtual(
              unsafe, "shouldBeInitialized", MethodType.methodType(boolean.class, Class.class))
          .bindTo(only.get(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this needs JDK 17", e);
    }
  }
}

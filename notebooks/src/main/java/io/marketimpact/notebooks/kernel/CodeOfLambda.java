package io.marketimpact.notebooks.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The classes that the object of a lambda or method reference is bound to. It keeps them when the
 * class that made it is changed in its place, and only the JVM's constant pool tells them: the
 * object has no field and its class no file.
 */
final class CodeOfLambda {

  private static final Method POOL = poolOfClasses();

  private CodeOfLambda() {}

  /**
   * Reads the classes that a hidden class names, itself excepted.
   *
   * @return empty where the JVM does not show them
   */
  static Optional<Set<Class<?>>> classes(Class<?> hidden) {
    try {
      Object pool = POOL.invoke(hidden);
      int size = (int) pool.getClass().getMethod("getSize").invoke(pool);
      Method tagAt = pool.getClass().getMethod("getTagAt", int.class);
      Method classAt = pool.getClass().getMethod("getClassAtIfLoaded", int.class);
      return Optional.of(
          IntStream.range(1, size)
              .filter(index -> String.valueOf(call(tagAt, pool, index)).equals("CLASS"))
              .mapToObj(index -> (Class<?>) call(classAt, pool, index))
              .flatMap(Stream::ofNullable)
              .filter(named -> named != hidden)
              .collect(Collectors.toSet()));
    } catch (ReflectiveOperationException | RuntimeException closed) { // another JVM's inside
      return Optional.empty();
    }
  }

  private static Object call(Method method, Object pool, int index) {
    try {
      return method.invoke(pool, index);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Method poolOfClasses() {
    try {
      Method pool = Class.class.getDeclaredMethod("getConstantPool");
      pool.setAccessible(true);
      return pool;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("this needs JDK 17", e);
    }
  }
}

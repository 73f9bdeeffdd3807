package io.marketimpact.notebooks.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an object holds in its fields, and how its class is called however often it is compiled. */
final class Parts {

  private static final String CELLS = "REPL.";
  private static final Pattern COMPILATION = Pattern.compile("\\$JShell\\$\\d+[A-Z]*");
  private static final Pattern NUMBER_OF_LAMBDA = Pattern.compile("\\$\\$Lambda.*");

  private Parts() {}

  static boolean isOfACell(Object value) {
    return value.getClass().getName().startsWith(CELLS);
  }

  /** The same before and after a class was compiled anew; lambdas of one class share theirs. */
  static String nameOf(Class<?> type) {
    return NUMBER_OF_LAMBDA.matcher(withoutCompilation(type.getName())).replaceAll("lambda");
  }

  /** A text without the classes that JShell lays around those of cells. */
  static String withoutCompilation(String text) {
    return COMPILATION.matcher(text).replaceAll("");
  }

  /**
   * The values of an object's fields, inherited ones too, by class and name.
   *
   * @return empty where one cannot be read, as of a module that is closed
   */
  static Optional<Map<String, Object>> of(Object owner) {
    return of(owner, type -> true);
  }

  /** The values of those fields that classes of cells declare. */
  static Optional<Map<String, Object>> ofCells(Object owner) {
    return of(owner, type -> type.getName().startsWith(CELLS));
  }

  /** The values of an object's fields that can be read, what it captured among them. */
  static List<Object> andCaptured(Object owner) {
    return Stream.<Class<?>>iterate(owner.getClass(), c -> c != null, Class::getSuperclass)
        .flatMap(type -> Stream.of(type.getDeclaredFields()))
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive())
        .filter(Field::trySetAccessible)
        .map(field -> valueOf(field, owner))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Optional<Map<String, Object>> of(Object owner, Predicate<Class<?>> isAsked) {
    List<Field> fields =
        Stream.<Class<?>>iterate(owner.getClass(), c -> c != null, Class::getSuperclass)
            .filter(isAsked)
            .flatMap(type -> Stream.of(type.getDeclaredFields()))
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .toList();
    if (!fields.stream().allMatch(Field::trySetAccessible)) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Field field : fields) {
      String name = nameOf(field.getDeclaringClass()) + "." + field.getName();
      values.put(name, valueOf(field, owner));
    }
    return Optional.of(values);
  }

  private static Object valueOf(Field field, Object owner) {
    try {
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a field that was opened must be open: " + field, e);
    }
  }
}

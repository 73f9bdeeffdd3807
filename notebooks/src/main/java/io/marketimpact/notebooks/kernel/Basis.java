package io.marketimpact.notebooks.kernel;

import io.marketimpact.notebooks.kernel.ClassText.Member;
import io.marketimpact.notebooks.kernel.ClassText.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the values depend on that the static initializer of a class computes: the code of cells that
 * it may run, and the variables and static fields of other snippets that this code reads. Where
 * that has changed, initializing the class once more can give others.
 */
final class Basis {

  private static final Set<Class<?>> PLAIN =
      Set.of(
          Boolean.class,
          Byte.class,
          Character.class,
          Double.class,
          Float.class,
          Integer.class,
          Long.class,
          Short.class,
          String.class);

  private Basis() {}

  /**
   * That of a class at present.
   *
   * @param classes all that cells have declared
   * @return the same map for the same code and values; an object that is no array and no collection
   *     counts as itself, whatever it holds
   */
  static Map<String, String> of(Class<?> type, Collection<ClassText> classes) {
    Map<Member, Method> methods =
        classes.stream()
            .flatMap(one -> one.methods().stream())
            .collect(Collectors.toMap(Method::member, method -> method));
    Map<String, String> basis = new HashMap<>();
    Set<Member> seen = new HashSet<>();
    Deque<Member> open = new ArrayDeque<>();
    open.push(new Member(type.getName().replace('.', '/'), ClassText.INITIALIZER, "()V"));
    while (!open.isEmpty()) {
      Member member = open.pop();
      if (seen.add(member) && methods.containsKey(member)) {
        Method method = methods.get(member);
        basis.put(name(member), Parts.withoutCompilation(method.code()));
        method.reads().stream()
            .filter(read -> !areOfOneSnippet(read.owner(), type))
            .forEach(read -> value(read, type).ifPresent(value -> basis.put(name(read), value)));
        open.addAll(method.calls());
      }
    }
    return basis;
  }

  private static String name(Member member) {
    return Parts.withoutCompilation(member.owner()) + "." + member.name() + member.type();
  }

  private static boolean areOfOneSnippet(String owner, Class<?> type) {
    return owner.startsWith(type.getNestHost().getName().replace('.', '/'));
  }

  /** Empty for what no cell has declared. */
  private static Optional<String> value(Member field, Class<?> reader) {
    if (!field.owner().startsWith("REPL/")) {
      return Optional.empty();
    }
    try {
      Class<?> owner =
          Class.forName(field.owner().replace('/', '.'), false, reader.getClassLoader());
      return Optional.of(HeldState.valueOf(owner, field.name()).map(Basis::text).orElse(""));
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      return Optional.empty();
    }
  }

  /** Without holding an object; of arrays and collections what they hold counts. */
  private static String text(Object value) {
    return PLAIN.contains(value.getClass())
        ? value.toString()
        : value.getClass().getName() + "@" + hash(value);
  }

  private static int hash(Object value) {
    boolean isWhatItHolds = value instanceof Collection<?> || value instanceof Map<?, ?>;
    try {
      return value.getClass().isArray() || isWhatItHolds
          ? Arrays.deepHashCode(new Object[] {value})
          : System.identityHashCode(value);
    } catch (RuntimeException | StackOverflowError e) { // of a cell's own, or one that holds itself
      return System.identityHashCode(value);
    }
  }
}

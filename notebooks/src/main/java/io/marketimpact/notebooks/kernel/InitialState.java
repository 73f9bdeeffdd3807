package io.marketimpact.notebooks.kernel;

import io.marketimpact.notebooks.kernel.ClassText.Member;
import io.marketimpact.notebooks.kernel.ClassText.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the classes of a snippet begin with: their fields and the code that their static
 * initializers may run, as text. Where an edit leaves that as it is, the classes can change in
 * their place and hold what they would hold if they had been written so at once. Bodies of lambdas
 * count too, since objects of before hold them and the compiler numbers them in the order in which
 * they stand.
 */
final class InitialState {

  private InitialState() {}

  /**
   * That of the classes of one snippet.
   *
   * @return equal sets for equal initial states
   */
  static Set<String> of(Collection<ClassText> classes) {
    List<Method> methods = classes.stream().flatMap(one -> one.methods().stream()).toList();
    Set<Method> seen = new HashSet<>();
    Deque<Method> open = new ArrayDeque<>();
    methods.stream()
        .filter(one -> one.member().name().equals(ClassText.INITIALIZER))
        .forEach(first -> add(first, seen, open));
    while (!open.isEmpty()) {
      for (Member called : open.pop().calls()) {
        methods.stream()
            .filter(one -> mayRun(one.member(), called))
            .forEach(one -> add(one, seen, open));
      }
    }
    Set<String> state = new HashSet<>();
    classes.forEach(one -> state.addAll(one.fields()));
    Stream.concat(seen.stream(), methods.stream().filter(Method::isSynthetic))
        .forEach(method -> state.add(method.member() + method.code()));
    return state;
  }

  private static void add(Method method, Set<Method> seen, Deque<Method> open) {
    if (seen.add(method)) {
      open.push(method);
    }
  }

  /**
   * Of any class where it is no constructor, since one below the one named may be the one asked.
   */
  private static boolean mayRun(Member method, Member called) {
    return method.name().equals(called.name())
        && method.type().equals(called.type())
        && (!called.name().equals(ClassText.CONSTRUCTOR) || method.owner().equals(called.owner()));
  }
}

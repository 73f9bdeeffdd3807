package io.marketimpact.notebooks.kernel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/**
 * Classes and methods that a cell declares once more as they are: that changes nothing and no
 * variable is lost, but for classes whose initializers have set what runs code of before, or would
 * compute from something else today.
 */
final class DeclaredAgain {

  private final JShell shell;
  private final CellControl control;

  DeclaredAgain(JShell shell, CellControl control) {
    this.shell = shell;
    this.control = control;
  }

  /** The same class or method, declared before. */
  Optional<Snippet> find(String text) {
    return shell
        .snippets()
        .filter(known -> known instanceof TypeDeclSnippet || known instanceof MethodSnippet)
        .filter(known -> shell.status(known) == Snippet.Status.VALID)
        .filter(known -> CellSource.areAlike(known.source(), text))
        .findFirst();
  }

  /**
   * Declares those anew that hold code or values of before: several times, since one may take them
   * from another further down.
   *
   * @param texts of the classes that the cell declares once more
   * @return they and those whose code they held, by the identifiers of their snippets
   */
  Set<String> renewed(
      Set<String> texts, Variables variables, Variables.Evaluation evaluation, Lost lost)
      throws Exception {
    Set<String> renewed = new HashSet<>();
    List<Snippet> stale = stale(texts, variables);
    for (int times = 0; times <= texts.size() && !stale.isEmpty(); times++) {
      for (Snippet one : stale) {
        renewed.add(one.id());
        renewed.addAll(variables.staleIn(one));
        control.renew(Set.of(one.id()));
        try {
          variables.evaluate(CellSource.onOtherLines(one.source()), evaluation, lost);
        } finally {
          control.renew(Set.of());
        }
      }
      stale = stale(texts, variables);
    }
    return renewed;
  }

  private List<Snippet> stale(Set<String> texts, Variables variables) {
    return texts.stream()
        .flatMap(text -> find(text).stream())
        .filter(one -> variables.isOutdated(one) || !variables.staleIn(one).isEmpty())
        .toList();
  }
}

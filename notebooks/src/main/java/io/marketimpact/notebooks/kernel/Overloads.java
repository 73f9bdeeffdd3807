package io.marketimpact.notebooks.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;

/**
 * Methods that a cell declares beside others of their name. Whoever edits the parameters of one
 * means to replace it, while JShell keeps both, and what fits the one of before goes on calling it.
 * Where an import follows, JShell also puts a copy of each into the class around the others, which
 * stays there when it is edited; and a method cannot call one of its name that was declared before,
 * since its own hides what the class around it imports (JDK 17).
 */
final class Overloads {

  /** What to do about methods of a name that do not see each other. */
  static final String HINT =
      "; a method does not see others of its name that were declared before it: make them static"
          + " methods of a class";

  private final JShell shell;
  private final Optional<String> cell;
  private final Map<String, String> cells;
  private final List<MethodSnippet> before;
  private final Set<String> declared = new LinkedHashSet<>();

  /**
   * Of a shell before a cell.
   *
   * @param cell what the client calls the cell, which stays when it is edited; few clients say it
   * @param cells which cells declared methods, by the identifiers of their snippets; added to
   */
  Overloads(JShell shell, Optional<String> cell, Map<String, String> cells) {
    this.shell = shell;
    this.cell = cell;
    this.cells = cells;
    this.before = methods().toList();
  }

  /** Takes down the methods of a snippet of the cell. */
  void declares(String snippet) {
    for (Snippet parsed : shell.sourceCodeAnalysis().sourceToSnippets(snippet)) {
      if (parsed instanceof MethodSnippet method) {
        declared.add(signature(method));
      }
    }
  }

  /**
   * Says which methods stay beside one that the cell has declared with other parameters: those that
   * the cell declared before it was edited, and those that calls of the new one may fit.
   */
  void sayWhatStays() {
    Set<String> known = before.stream().map(Overloads::signature).collect(Collectors.toSet());
    for (MethodSnippet method : methods().toList()) {
      String signature = signature(method);
      if (declared.contains(signature) && !known.contains(signature)) {
        before.stream()
            .filter(old -> old.name().equals(method.name()))
            .filter(old -> !declared.contains(signature(old)))
            .filter(old -> wasInThisCell(old) || takesAsMany(old, method))
            .forEach(old -> say(signature(old), signature));
      }
    }
    cell.ifPresent(this::keep);
  }

  private void keep(String name) {
    methods()
        .filter(method -> declared.contains(signature(method)))
        .forEach(method -> cells.put(method.id(), name));
  }

  private boolean wasInThisCell(MethodSnippet method) {
    return cell.isPresent() && cell.equals(Optional.ofNullable(cells.get(method.id())));
  }

  private static boolean takesAsMany(MethodSnippet one, MethodSnippet other) {
    return parameters(one) == parameters(other)
        || one.parameterTypes().endsWith("...")
        || other.parameterTypes().endsWith("...");
  }

  private static long parameters(MethodSnippet method) {
    String types = method.parameterTypes();
    String outer = types;
    do {
      types = outer;
      outer = types.replaceAll("<[^<>]*>", "");
    } while (!outer.equals(types));
    return outer.isBlank() ? 0 : outer.split(",").length;
  }

  private static void say(String old, String method) {
    System.err.println(
        old
            + " stays beside "
            + method
            + " for calls that fit it better; restart the kernel to be without it");
  }

  /**
   * Declares the methods of one name apart from each other once one of them, or an import of all
   * names of a class, was evaluated: nothing of them changes, but no copy of one stays beside it.
   */
  void setApart(String snippet, Variables.Evaluation evaluation) throws Exception {
    for (Snippet parsed : shell.sourceCodeAnalysis().sourceToSnippets(snippet)) {
      if (parsed instanceof ImportSnippet) {
        for (String name : namesOfSeveral()) {
          setApart(name, named(name), evaluation);
        }
      } else if (parsed instanceof MethodSnippet method && hasOthers(method)) {
        setApart(method.name(), others(method).toList(), evaluation);
      }
    }
  }

  private void setApart(String name, List<MethodSnippet> methods, Variables.Evaluation evaluation)
      throws Exception {
    if (hiddenFromTheOther(name).isEmpty()) {
      declareAgain(methods, evaluation);
    }
    Optional<MethodSnippet> hidden = hiddenFromTheOther(name);
    if (hidden.isPresent()) {
      declareAfterTheOther(hidden.orElseThrow(), evaluation);
    }
  }

  /** Of two methods or more that all can be used. */
  private List<String> namesOfSeveral() {
    return methods()
        .filter(this::hasOthers)
        .map(MethodSnippet::name)
        .distinct()
        .filter(name -> named(name).stream().allMatch(this::isValid))
        .toList();
  }

  private List<MethodSnippet> named(String name) {
    return methods().filter(one -> one.name().equals(name)).toList();
  }

  private boolean isValid(MethodSnippet method) {
    return shell.status(method) == Snippet.Status.VALID;
  }

  private static void declareAgain(List<MethodSnippet> methods, Variables.Evaluation evaluation)
      throws Exception {
    for (MethodSnippet method : methods) {
      evaluation.of(CellSource.onOtherLines(method.source()), false);
    }
  }

  /**
   * Of two methods of a name the one that the other calls and does not see, unless a class names
   * them, which would begin anew. Of three JShell joins none.
   */
  private Optional<MethodSnippet> hiddenFromTheOther(String name) {
    List<MethodSnippet> both = named(name);
    boolean isNamedByAClass =
        shell
            .snippets()
            .filter(one -> one instanceof TypeDeclSnippet && shell.status(one).isActive())
            .anyMatch(type -> Unresolved.names(type.source(), Set.of(name)));
    return both.size() == 2 && !isNamedByAClass && both.stream().anyMatch(this::isCutOff)
        ? both.stream().filter(one -> !isCutOff(one)).findFirst()
        : Optional.empty();
  }

  private boolean isCutOff(MethodSnippet method) {
    return shell.status(method) == Snippet.Status.RECOVERABLE_DEFINED
        && shell.unresolvedDependencies(method).findAny().isEmpty();
  }

  private void declareAfterTheOther(MethodSnippet method, Variables.Evaluation evaluation)
      throws Exception {
    Optional<String> where = Optional.ofNullable(cells.get(method.id()));
    shell.drop(method);
    evaluation.of(CellSource.onFirstLines(method.source()), false);
    methods()
        .filter(one -> signature(one).equals(signature(method)))
        .forEach(one -> where.ifPresent(name -> cells.put(one.id(), name)));
  }

  /** Whether there are other methods of a method's name. */
  static boolean areSeveral(JShell shell, Snippet snippet) {
    return snippet instanceof MethodSnippet method
        && shell
            .methods()
            .filter(one -> shell.status(one).isActive())
            .anyMatch(
                one ->
                    one.name().equals(method.name()) && !signature(one).equals(signature(method)));
  }

  private boolean hasOthers(MethodSnippet method) {
    return others(method).findAny().isPresent();
  }

  private Stream<MethodSnippet> others(MethodSnippet method) {
    return methods()
        .filter(one -> one.name().equals(method.name()))
        .filter(one -> !signature(one).equals(signature(method)));
  }

  private Stream<MethodSnippet> methods() {
    return shell.methods().filter(method -> shell.status(method).isActive());
  }

  private static String signature(MethodSnippet method) {
    return method.name() + "(" + method.parameterTypes() + ")";
  }
}

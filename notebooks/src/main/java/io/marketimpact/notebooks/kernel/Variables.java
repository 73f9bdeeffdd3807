package io.marketimpact.notebooks.kernel;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.rapaio.jupyter.kernel.core.java.CompilerException;

/**
 * Declares the variables of cells: the value is computed while all that it may read is there, and
 * given to the variable then. Where the type stays, that is the one there is, which lambdas and
 * objects may read. JShell replaces the variable first, so that its value reads a zero, and none is
 * left where the value fails.
 */
final class Variables {

  private final JShell shell;
  private final CellControl control;

  /** How a snippet is evaluated. */
  interface Evaluation {

    /**
     * Evaluates a snippet.
     *
     * @param snippet its text
     * @param isStoppable whether an interrupt of before may end the cell here
     * @return its value
     */
    Object of(String snippet, boolean isStoppable) throws Exception;
  }

  private Variables(JShell shell, CellControl control) {
    this.shell = shell;
    this.control = control;
  }

  /** Those of a shell. */
  static Variables of(JShell shell, CellControl control) {
    return new Variables(shell, control);
  }

  /** Evaluates any snippet. */
  Object evaluate(String snippet, Evaluation evaluation, Lost lost) throws Exception {
    List<Declaration> declarations = Declaration.in(shell.sourceCodeAnalysis(), snippet);
    SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
    if (declarations.stream().noneMatch(this::mayReadItself)
        || !declarations.stream().allMatch(one -> one.isSound(analysis))) {
      return evaluation.of(snippet, true);
    }
    Object last = null;
    for (Declaration declaration : declarations) {
      String whole = declarations.size() == 1 ? snippet : declaration.whole();
      last =
          mayReadItself(declaration)
              ? declare(declaration, whole, evaluation, lost)
              : evaluation.of(whole, true);
    }
    return last;
  }

  /** Whether the value of a declaration could read the variable, by itself or by a method. */
  private boolean mayReadItself(Declaration declaration) {
    return declaration.hasValue()
        && (named(declaration.name()).isPresent()
            || declaration.isNamedIn(declaration.value())
            || shell
                .snippets()
                .filter(one -> one instanceof TypeDeclSnippet || one instanceof MethodSnippet)
                .filter(one -> shell.status(one).isActive())
                .anyMatch(one -> declaration.isNamedIn(one.source())));
  }

  private Object declare(Declaration declaration, String whole, Evaluation evaluation, Lost lost)
      throws Exception {
    Optional<VarSnippet> old = named(declaration.name());
    if (declaration.mayNameItself()
        && old.filter(one -> !one.typeName().equals(declaration.type())).isPresent()) {
      return evaluation.of(whole, true); // it means the new one, which has another type
    }
    boolean isDone = false;
    try {
      Object value = evaluation.of(declaration.ofTheValue(), true);
      if (old.isEmpty() || !areOfOneType(old.get(), named(declaration.held()).orElseThrow())) {
        evaluation.of(declaration.withoutValue(), false);
      }
      evaluation.of(declaration.assignment(), false);
      isDone = true;
      lost.removed().remove(declaration.name());
      return value;
    } catch (CompilerException e) {
      if (old.isPresent()
          || named(declaration.held()).isPresent()
          || !declaration.mayNameItself()) {
        throw e;
      }
    } finally {
      named(declaration.held()).ifPresent(this::forget);
      lost.removed().remove(declaration.held());
      boolean isReplaced = old.isPresent() && !old.equals(named(declaration.name()));
      if (isReplaced && !isDone) {
        lost.removed().add(declaration.name());
      }
    }
    return evaluation.of(whole, true);
  }

  private boolean areOfOneType(VarSnippet one, VarSnippet other) {
    return one.typeName().equals(other.typeName())
        && field(one).getType() == field(other).getType();
  }

  private void forget(VarSnippet variable) {
    Field field = field(variable);
    if (!field.getType().isPrimitive()) {
      try {
        field.set(null, null);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(variable.name() + " must be open", e);
      }
    }
    shell.drop(variable);
  }

  /**
   * Names the variables and classes that run what was replaced since: a lambda or an object of
   * before.
   *
   * @param before the classes around snippets as they were
   * @param edited the snippets that the cell edits, by their identifiers
   */
  void warnOfStaleCode(Map<String, Class<?>> before, Set<String> edited) {
    Map<String, Class<?>> now = control.loaded();
    Map<String, String> replaced = control.replaced();
    replaced
        .values()
        .removeIf(
            id -> !edited.contains(id) && before.getOrDefault(id, now.get(id)) == now.get(id));
    if (!replaced.isEmpty()) {
      all().forEach(one -> warn(Optional.ofNullable(value(one)).stream().toList(), one, replaced));
      shell
          .snippets()
          .filter(one -> one instanceof TypeDeclSnippet && shell.status(one).isActive())
          .forEach(one -> warn(held((TypeDeclSnippet) one), (TypeDeclSnippet) one, replaced));
    }
  }

  /** The snippets whose code of before stands in what the initializers of a class have made. */
  Set<String> staleIn(Snippet declared) {
    if (!(declared instanceof TypeDeclSnippet type)) {
      return Set.of();
    }
    Map<String, String> replaced = control.replaced();
    replaced.values().removeIf(type.id()::equals);
    return Stream.ofNullable(control.loaded().get(type.id()))
        .flatMap(around -> Stream.of(around.getDeclaredClasses()))
        .flatMap(one -> staleIn(one, replaced.keySet()))
        .map(replaced::get)
        .collect(Collectors.toSet());
  }

  /** Whether the initializers of a class would compute from something else today. */
  boolean isOutdated(Snippet declared) {
    return Stream.ofNullable(control.loaded().get(declared.id()))
        .flatMap(around -> Stream.of(around.getDeclaredClasses()))
        .anyMatch(Variables::isOutdated);
  }

  private static boolean isOutdated(Class<?> type) {
    return Made.isOutdated(type)
        || Stream.of(type.getDeclaredClasses()).anyMatch(Variables::isOutdated);
  }

  private Stream<String> staleIn(Class<?> type, Set<String> replaced) {
    Set<Object> made = Made.of(type);
    Stream<String> own =
        made.isEmpty()
            ? Stream.empty()
            : HeldState.inFields(type)
                .map(StaleCode::search)
                .flatMap(held -> control.stale().in(held, replaced, made::contains).stream());
    Stream<String> nested =
        Stream.of(type.getDeclaredClasses()).flatMap(inner -> staleIn(inner, replaced));
    return Stream.concat(own, nested);
  }

  private List<Object> held(TypeDeclSnippet type) {
    return Stream.ofNullable(control.loaded().get(type.id()))
        .flatMap(around -> Stream.of(around.getDeclaredClasses()))
        .flatMap(one -> HeldState.held(one).stream())
        .toList();
  }

  private void warn(List<Object> values, PersistentSnippet holder, Map<String, String> replaced) {
    List<StaleCode.Search> searches = values.stream().map(StaleCode::search).toList();
    Set<String> ids =
        searches.stream()
            .flatMap(value -> control.stale().in(value, replaced.keySet()).stream())
            .map(replaced::get)
            .filter(id -> !id.equals(holder.id()))
            .collect(Collectors.toSet());
    Set<String> names = names(shell.snippets().filter(one -> ids.contains(one.id())));
    if (!names.isEmpty() && !holder.name().startsWith("$")) {
      System.err.println(
          Declaration.asWritten(holder.name())
              + " still runs what "
              + String.join(", ", names)
              + (names.size() == 1 ? " was" : " were")
              + " before: run the cell that sets it again");
    } else if (!searches.stream().allMatch(StaleCode.Search::isWhole)) {
      System.err.println(
          Declaration.asWritten(holder.name())
              + " holds too much to be searched for what was edited: if that is in it, run the cell"
              + " that sets it again");
    }
  }

  /** The names that snippets declare. */
  static Set<String> names(Stream<Snippet> snippets) {
    return snippets
        .filter(PersistentSnippet.class::isInstance)
        .map(one -> Declaration.asWritten(((PersistentSnippet) one).name()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Object value(VarSnippet variable) {
    try {
      return field(variable).get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(variable.name() + " must be open", e);
    }
  }

  private Field field(VarSnippet variable) {
    try {
      Field field = control.loaded().get(variable.id()).getDeclaredField(variable.name());
      field.setAccessible(true); // the class that JShell lays around it is not public
      return field;
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException(variable.name() + " is declared and cannot be read", e);
    }
  }

  /** Those that have a value. */
  private Stream<VarSnippet> all() {
    return shell.variables().filter(one -> shell.status(one) == Snippet.Status.VALID);
  }

  private Optional<VarSnippet> named(String name) {
    return all().filter(variable -> variable.name().equals(name)).findFirst();
  }
}

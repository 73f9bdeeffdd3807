package io.marketimpact.notebooks.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.rapaio.jupyter.kernel.core.RapaioKernel;
import org.rapaio.jupyter.kernel.core.java.CompilerException;

/**
 * Evaluates the snippets of cells. A variable keeps its value, or the cell that takes it away
 * fails: a class that is declared anew with other members cannot hold the old one's objects, and
 * JShell sets their variables to null without a word.
 */
final class Snippets {

  private final RapaioKernel kernel;
  private final CellControl control;
  private final JShell shell;
  private final BooleanSupplier isInterrupted;
  private final List<SnippetEvent> events = new ArrayList<>();

  /**
   * Takes cells.
   *
   * @param control what loads and runs them
   * @param isInterrupted whether the cell that is evaluated is to end
   */
  Snippets(RapaioKernel kernel, CellControl control, BooleanSupplier isInterrupted) {
    this.kernel = kernel;
    this.control = control;
    this.isInterrupted = isInterrupted;
    this.shell = kernel.javaEngine().getShell();
    shell.onSnippetEvent(
        event -> {
          events.add(event);
        });
  }

  /**
   * Evaluates a cell.
   *
   * @return the value of the last snippet; empty without one, and for a stream that was printed to
   */
  Optional<Object> evaluate(String code) throws Exception {
    Object last = null;
    Lost lost = new Lost();
    boolean isDone = false;
    try {
      for (String snippet : CellSource.snippets(shell.sourceCodeAnalysis(), code)) {
        last = isDeclared(snippet) ? null : given(snippet, lost);
      }
      isDone = true;
    } finally {
      shell
          .variables()
          .filter(variable -> lost.removed().contains(variable.name()))
          .forEach(shell::drop);
      if (!isDone && !lost.isEmpty()) {
        System.err.println(lost.words());
      }
    }
    if (!lost.isEmpty()) {
      throw new CellFailure("VariablesLost", lost.words());
    }
    return Optional.ofNullable(last).filter(value -> !(value instanceof PrintStream));
  }

  /** What the compiler says; of a name that is not yet declared it says nothing, so it is named. */
  String whyNotCompiled(Snippet snippet) {
    String said =
        shell
            .diagnostics(snippet)
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .collect(Collectors.joining("; "));
    return said.isEmpty() && snippet instanceof DeclarationSnippet declaration
        ? shell
            .unresolvedDependencies(declaration)
            .collect(Collectors.joining(", ", "not declared yet: ", ""))
        : said;
  }

  private Object given(String snippet, Lost lost) throws Exception {
    List<Declaration> declarations = Declaration.in(shell.sourceCodeAnalysis(), snippet);
    if (declarations.stream().noneMatch(this::mayReadItself)) {
      return value(snippet, lost);
    }
    Object last = null;
    for (Declaration declaration : declarations) {
      String whole = declarations.size() == 1 ? snippet : declaration.whole();
      last = mayReadItself(declaration) ? declare(declaration, whole, lost) : value(whole, lost);
    }
    return last;
  }

  /** Whether the value of a declaration could read the variable, by itself or by a method. */
  private boolean mayReadItself(Declaration declaration) {
    return declaration.hasNamedType()
        && (variable(declaration.name()).isPresent()
            || declaration.isNamedIn(declaration.value())
            || shell
                .snippets()
                .filter(one -> one instanceof TypeDeclSnippet || one instanceof MethodSnippet)
                .filter(one -> shell.status(one).isActive())
                .anyMatch(one -> declaration.isNamedIn(one.source())));
  }

  /**
   * Computes the value while all that it may read is there, and gives it to the variable then:
   * where the type stays, to the one there is, which lambdas and objects may read. JShell replaces
   * the variable first, so that its value reads a zero, and none is left where the value fails.
   */
  private Object declare(Declaration declaration, String whole, Lost lost) throws Exception {
    Optional<VarSnippet> old = variable(declaration.name());
    boolean isOfSameType =
        old.filter(variable -> variable.typeName().equals(declaration.type())).isPresent();
    try {
      Object value = value(declaration.ofTheValue(), lost);
      if (!isOfSameType) {
        value(declaration.withoutValue(), lost);
        old.ifPresent(replaced -> warnOfReaders(declaration));
      }
      value(declaration.assignment(), lost);
      return value;
    } catch (CompilerException e) {
      if (variable(declaration.held()).isPresent() || !declaration.mayNameItself()) {
        throw e;
      }
    } finally {
      variable(declaration.held()).ifPresent(shell::drop);
      lost.removed().remove(declaration.held());
      if (old.isPresent() && variable(declaration.name()).isEmpty()) {
        lost.removed().add(declaration.name());
      }
    }
    return value(whole, lost);
  }

  /** A lambda reads the variable that was there when it was made; of another type is another. */
  private void warnOfReaders(Declaration declaration) {
    String readers =
        shell
            .variables()
            .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
            .filter(variable -> !variable.name().equals(declaration.name()))
            .filter(variable -> declaration.mayBeReadLaterBy(variable.source()))
            .map(VarSnippet::name)
            .distinct()
            .collect(Collectors.joining(", "));
    if (!readers.isEmpty()) {
      System.err.println(
          readers
              + " may read "
              + declaration.name()
              + " as it was before it got another type: run the cells that set "
              + readers
              + " again");
    }
  }

  private Optional<VarSnippet> variable(String name) {
    return shell
        .variables()
        .filter(variable -> variable.name().equals(name))
        .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
        .findFirst();
  }

  private Object value(String snippet, Lost lost) throws Exception {
    events.clear();
    Map<String, Class<?>> before = control.loaded();
    try {
      return value(snippet);
    } finally {
      lost.removed().addAll(lostVariables());
      lost.removed().removeAll(declared(snippet));
      lost.removed().addAll(variablesWithoutValue());
      lost.reset().addAll(fieldsBegunAnew(before));
    }
  }

  private Object value(String snippet) throws Exception {
    failIfInterrupted();
    try {
      Object value = kernel.javaEngine().eval(kernel.executionContext(), snippet);
      failIfInterrupted();
      return value;
    } catch (IllegalStateException withoutResult) {
      if (isReturn(snippet)) {
        throw new CellFailure(
            "ReturnOutsideMethod",
            "a cell is no method and returns nothing: the value of its last expression is shown");
      }
      throw withoutResult;
    }
  }

  private void failIfInterrupted() throws CellFailure {
    if (isInterrupted.getAsBoolean()) {
      throw new CellFailure("Interrupted", "the cell was interrupted between its statements");
    }
  }

  private boolean isReturn(String snippet) {
    return snippet.matches("(?s)return\\b.*");
  }

  /** The same class or method once more changes nothing: no variable is lost. */
  private boolean isDeclared(String snippet) {
    return shell
        .snippets()
        .filter(known -> known instanceof TypeDeclSnippet || known instanceof MethodSnippet)
        .filter(known -> shell.status(known) == Snippet.Status.VALID)
        .anyMatch(known -> known.source().strip().equals(snippet));
  }

  private List<String> lostVariables() {
    return events.stream()
        .filter(event -> event.causeSnippet() != null)
        .filter(event -> event.snippet() instanceof VarSnippet)
        .filter(event -> event.previousStatus() == Snippet.Status.VALID)
        .filter(event -> event.status().isActive() && event.isSignatureChange())
        .map(event -> ((VarSnippet) event.snippet()).name())
        .toList();
  }

  /** A declaration whose value could not be computed leaves a zero that nobody asked for. */
  private List<String> variablesWithoutValue() {
    return events.stream()
        .filter(event -> event.exception() != null)
        .filter(
            event -> event.snippet().subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND)
        .map(event -> ((VarSnippet) event.snippet()).name())
        .toList();
  }

  /** A class that names one declared anew is compiled anew itself, and loses what it held. */
  private List<String> fieldsBegunAnew(Map<String, Class<?>> before) throws InterruptedException {
    Map<String, Class<?>> now = control.loaded();
    Set<String> own =
        events.stream()
            .filter(event -> event.causeSnippet() == null)
            .map(event -> event.snippet().id())
            .collect(Collectors.toSet());
    List<Snippet> anew =
        shell
            .snippets()
            .filter(TypeDeclSnippet.class::isInstance)
            .filter(snippet -> shell.status(snippet).isActive())
            .filter(snippet -> !own.contains(snippet.id()))
            .filter(snippet -> before.containsKey(snippet.id()))
            .filter(snippet -> before.get(snippet.id()) != now.get(snippet.id()))
            .toList();
    List<String> lost = new ArrayList<>();
    for (Snippet type : anew) {
      lost.addAll(
          HeldState.lost(
              control, ((TypeDeclSnippet) type).name(), before.get(type.id()), now.get(type.id())));
    }
    return lost;
  }

  /** The variable that a snippet sets again is not lost. */
  private List<String> declared(String snippet) {
    return shell
        .variables()
        .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
        .filter(variable -> variable.source().strip().equals(snippet))
        .map(VarSnippet::name)
        .toList();
  }
}

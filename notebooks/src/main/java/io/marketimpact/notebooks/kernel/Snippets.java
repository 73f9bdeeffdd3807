package io.marketimpact.notebooks.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.PersistentSnippet;
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
  private final DeclaredAgain again;
  private final SimpleNames names;
  private final Map<String, String> cellsOfMethods = new HashMap<>();
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
    this.again = new DeclaredAgain(shell, control);
    this.names = new SimpleNames(shell);
    shell.onSnippetEvent(
        event -> {
          events.add(event);
        });
  }

  /**
   * Evaluates a cell.
   *
   * @param cell what the client calls it, if it says that
   * @return the value of the last snippet; empty without one, and for a stream that was printed to
   */
  Optional<Object> evaluate(String code, Optional<String> cell) throws Exception {
    Object last = null;
    Lost lost = new Lost();
    boolean isDone = false;
    Variables variables = Variables.of(shell, control);
    Map<String, Class<?>> before = control.loaded();
    Set<String> edited = new HashSet<>();
    Unresolved unresolved = new Unresolved(shell);
    Set<String> types = new LinkedHashSet<>();
    Overloads overloads = new Overloads(shell, cell, cellsOfMethods);
    try {
      for (String snippet : CellSource.snippets(shell.sourceCodeAnalysis(), code)) {
        boolean isType = isType(snippet);
        if (!isType) {
          unresolved.settle(evaluation(lost));
          edited.addAll(again.renewed(types, variables, evaluation(lost), lost));
          types.clear();
          unresolved.failIfUsed(snippet);
        }
        overloads.declares(snippet);
        try {
          if (again.find(snippet).isPresent() || names.hasGivenWay(snippet)) {
            types.addAll(isType ? Set.of(snippet) : Set.of());
            last = null;
          } else {
            names.makeRoomFor(snippet);
            names.sayWhatKeeps(snippet);
            List<String> compiled = names.compiledWithAnother(snippet);
            edited.addAll(edited(snippet));
            last = variables.evaluate(snippet, evaluation(lost), lost);
            for (String one : compiled) {
              edited.addAll(edited(one));
              variables.evaluate(one, evaluation(lost), lost);
            }
            overloads.setApart(snippet, evaluation(lost));
          }
        } catch (CompilerException e) {
          unresolved.add(snippet, isType, e);
        }
      }
      unresolved.settle(evaluation(lost));
      edited.addAll(again.renewed(types, variables, evaluation(lost), lost));
      isDone = true;
    } finally {
      shell
          .variables()
          .filter(variable -> lost.removed().contains(variable.name()))
          .forEach(shell::drop);
      variables.warnOfStaleCode(before, edited);
      unresolved.sayWhatIsMissing();
      overloads.sayWhatStays();
      if (!isDone && !lost.isEmpty()) {
        System.err.println(lost.words());
      }
    }
    if (!lost.isEmpty()) {
      throw new CellFailure("VariablesLost", lost.words());
    }
    return Optional.ofNullable(last).filter(value -> !(value instanceof PrintStream));
  }

  private Variables.Evaluation evaluation(Lost lost) {
    return (part, isStoppable) -> value(part, lost, isStoppable);
  }

  private boolean isType(String snippet) {
    return shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream()
        .allMatch(TypeDeclSnippet.class::isInstance);
  }

  /** What a declaration lacks that was used all the same. */
  String whyNotUsable(DeclarationSnippet snippet) {
    return new Unresolved(shell).words(snippet);
  }

  /**
   * What the compiler says; of a name that is not yet declared it says nothing, so it is named, and
   * of imports that an edit has left it cannot know.
   */
  String whyNotCompiled(Snippet snippet) {
    List<Diag> diagnostics = shell.diagnostics(snippet).toList();
    Stream<String> said = diagnostics.stream().map(Snippets::words);
    Stream<String> missing =
        diagnostics.isEmpty() && snippet instanceof DeclarationSnippet declaration
            ? Stream.of(new Unresolved(shell).words(declaration))
            : new Unresolved(shell).whatMethodsLack(snippet.source());
    return Stream.of(said, missing, SimpleNames.whyAmbiguous(shell, diagnostics))
            .flatMap(words -> words)
            .collect(Collectors.joining("; "))
        + (Overloads.areSeveral(shell, snippet) ? Overloads.HINT : "");
  }

  /** The class around a cell has no name that its author would know. */
  private static String words(Diag diagnostic) {
    return diagnostic.getMessage(Locale.ROOT).replaceFirst("\\s+location: class \\s*$", "");
  }

  private Object value(String snippet, Lost lost, boolean isStoppable) throws Exception {
    events.clear();
    Map<String, Class<?>> before = control.loaded();
    Set<String> halfDeclared = new Unresolved(shell).ids();
    halfDeclared.forEach(id -> before.computeIfPresent(id, (key, type) -> withValues(type)));
    Set<String> known = Variables.names(shell.variables().map(Snippet.class::cast));
    Set<String> changed = edited(snippet);
    changed.addAll(halfDeclared); // their initializers were not whole
    control.edit(changed);
    try {
      return value(snippet, isStoppable);
    } finally {
      lost.removed().addAll(lostVariables());
      lost.removed().removeAll(setAgain(snippet));
      for (VarSnippet variable : variablesWithoutValue()) {
        if (known.contains(variable.name())) {
          lost.removed().add(variable.name());
        } else {
          shell.drop(variable);
        }
      }
      lost.reset().addAll(fieldsBegunAnew(before, false));
      sayWhatBeginsAnew(fieldsBegunAnew(before, true));
    }
  }

  private static Class<?> withValues(Class<?> around) {
    return HeldState.isUnset(around) ? null : around;
  }

  private Object value(String snippet, boolean isStoppable) throws Exception {
    if (isStoppable) {
      failIfInterrupted();
    }
    try {
      Object value = kernel.javaEngine().eval(kernel.executionContext(), snippet);
      if (isStoppable) {
        failIfInterrupted();
      }
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

  /** What is declared already by the names that a snippet declares. */
  private Set<String> edited(String snippet) {
    Set<String> names =
        Variables.names(shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream());
    return shell
        .snippets()
        .filter(one -> one instanceof PersistentSnippet known && names.contains(known.name()))
        .map(Snippet::id)
        .collect(Collectors.toSet());
  }

  private void failIfInterrupted() throws CellFailure {
    if (isInterrupted.getAsBoolean()) {
      throw new CellFailure("Interrupted", "the cell was interrupted between its statements");
    }
  }

  private boolean isReturn(String snippet) {
    return snippet.matches("(?s)return\\b.*");
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
  private List<VarSnippet> variablesWithoutValue() {
    return events.stream()
        .filter(event -> event.exception() != null)
        .filter(
            event -> event.snippet().subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND)
        .map(event -> (VarSnippet) event.snippet())
        .toList();
  }

  /** What an edited class held is gone with it, as whoever edits it may not expect. */
  private static void sayWhatBeginsAnew(List<String> fields) {
    if (!fields.isEmpty()) {
      System.err.println(
          String.join(", ", fields) + (fields.size() == 1 ? " begins" : " begin") + " anew");
    }
  }

  /** A class that names one declared anew is compiled anew itself, and loses what it held. */
  private List<String> fieldsBegunAnew(Map<String, Class<?>> before, boolean isEdited)
      throws InterruptedException {
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
            .filter(snippet -> own.contains(snippet.id()) == isEdited)
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
  private List<String> setAgain(String snippet) {
    return shell
        .variables()
        .filter(variable -> shell.status(variable) == Snippet.Status.VALID)
        .filter(variable -> variable.source().strip().equals(snippet))
        .map(VarSnippet::name)
        .toList();
  }
}

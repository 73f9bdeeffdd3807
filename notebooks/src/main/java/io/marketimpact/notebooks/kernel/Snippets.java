package io.marketimpact.notebooks.kernel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import org.rapaio.jupyter.kernel.core.RapaioKernel;

/**
 * Evaluates the snippets of cells. A variable keeps its value, or the cell that takes it away
 * fails: a class that is declared anew cannot hold the old one's objects, and JShell sets their
 * variables to null without a word.
 */
final class Snippets {

  private static final Pattern COMMENT_OR_TEXT =
      Pattern.compile("(?s)//[^\\n]*|/\\*.*?\\*/|\"(?:\\\\.|[^\"\\\\])*\"");

  /** A field that holds more than the constant it is declared with. */
  private static final Pattern STATIC_FIELD =
      Pattern.compile(
          "\\bstatic\\s+(?!final\\s+(?:boolean|byte|char|double|float|int|long|short|String)\\b)"
              + "[^(){};=]*[=;]");

  private final RapaioKernel kernel;
  private final JShell shell;
  private final BooleanSupplier isInterrupted;
  private final List<SnippetEvent> events = new ArrayList<>();

  /**
   * Takes cells.
   *
   * @param isInterrupted whether the cell that is evaluated is to end
   */
  Snippets(RapaioKernel kernel, BooleanSupplier isInterrupted) {
    this.kernel = kernel;
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
    Set<String> lost = new TreeSet<>();
    boolean isDone = false;
    try {
      for (String snippet : CellSource.snippets(shell.sourceCodeAnalysis(), code)) {
        last = isDeclared(snippet) ? null : value(snippet, lost);
      }
      isDone = true;
    } finally {
      shell.variables().filter(variable -> lost.contains(variable.name())).forEach(shell::drop);
      if (!isDone && !lost.isEmpty()) {
        System.err.println(whatIsLost(lost));
      }
    }
    if (!lost.isEmpty()) {
      throw new CellFailure("VariablesLost", whatIsLost(lost));
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

  private static String whatIsLost(Set<String> lost) {
    return "what this cell declares or imports has removed "
        + String.join(", ", lost)
        + ": run the cells that set "
        + (lost.size() == 1 ? "it" : "them")
        + " again";
  }

  private Object value(String snippet, Set<String> lost) throws Exception {
    events.clear();
    try {
      return value(snippet);
    } finally {
      lost.addAll(lostVariables());
      lost.removeAll(declared(snippet));
      lost.addAll(variablesWithoutValue());
      lost.addAll(staticFieldsBegunAnew());
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
    return consequences(VarSnippet.class)
        .filter(event -> event.status().isActive() && event.isSignatureChange())
        .map(event -> ((VarSnippet) event.snippet()).name())
        .toList();
  }

  private Stream<SnippetEvent> consequences(Class<? extends Snippet> kind) {
    return events.stream()
        .filter(event -> event.causeSnippet() != null)
        .filter(event -> kind.isInstance(event.snippet()))
        .filter(event -> event.previousStatus() == Snippet.Status.VALID);
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
  private List<String> staticFieldsBegunAnew() {
    return consequences(TypeDeclSnippet.class)
        .filter(event -> event.status().isActive())
        .filter(event -> hasStaticField(event.snippet().source()))
        .map(event -> "the static fields of " + ((TypeDeclSnippet) event.snippet()).name())
        .toList();
  }

  private static boolean hasStaticField(String source) {
    return STATIC_FIELD.matcher(COMMENT_OR_TEXT.matcher(source).replaceAll(" ")).find();
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

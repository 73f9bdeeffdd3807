package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import org.rapaio.jupyter.kernel.core.java.CompilerException;

/** Declarations that name what their cell declares further down, or another cell. */
final class Unresolved {

  private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[\\w$]+");

  private final JShell shell;
  private final List<CompilerException> open = new ArrayList<>();
  private final List<String> postponed = new ArrayList<>();
  private final List<DeclarationSnippet> before;

  Unresolved(JShell shell) {
    this.shell = shell;
    this.before = incomplete();
  }

  /**
   * Takes down what the compiler does not understand so far. JShell completes some by itself; a
   * class that names the member of another in the middle of an expression has to be tried again.
   *
   * @throws CompilerException if nothing further down can mend it
   */
  void add(String snippet, boolean isType, CompilerException e) throws CompilerException {
    if (shell.status(e.badSnippet().snippet()) == Snippet.Status.RECOVERABLE_NOT_DEFINED) {
      open.add(e);
    } else if (isType) {
      postponed.add(snippet);
    } else {
      throw e;
    }
  }

  /** Tries again as long as fewer are left, then fails with what the compiler says of the first. */
  void settle(Variables.Evaluation evaluation) throws Exception {
    int left = Integer.MAX_VALUE;
    while (!postponed.isEmpty()) {
      List<String> texts = List.copyOf(postponed);
      CompilerException first = null;
      postponed.clear();
      for (String text : texts) {
        try {
          evaluation.of(text, true);
        } catch (CompilerException e) {
          first = first == null ? e : first;
          postponed.add(text);
        }
      }
      if (postponed.size() == left) {
        throw first;
      }
      left = postponed.size();
    }
    for (CompilerException e : open) {
      Snippet snippet = e.badSnippet().snippet();
      if (shell.status(snippet) != Snippet.Status.VALID && !waits(snippet)) {
        throw e;
      }
    }
  }

  /** Whether JShell keeps it and completes it once another cell has declared what it names. */
  private boolean waits(Snippet snippet) {
    return (snippet instanceof TypeDeclSnippet || snippet instanceof MethodSnippet)
        && shell.status(snippet) == Snippet.Status.RECOVERABLE_NOT_DEFINED
        && shell.unresolvedDependencies((DeclarationSnippet) snippet).findAny().isPresent();
  }

  /**
   * Says of which declarations a part is still missing, since they may name what another cell
   * declares.
   */
  void sayWhatIsMissing() {
    incomplete().stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> System.err.println(words(one)));
  }

  /**
   * The static fields of a class of which a part is missing read zero, whatever they are given, by
   * a method too.
   */
  void failIfUsed(String snippet) throws CellFailure {
    if (shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream()
        .anyMatch(MethodSnippet.class::isInstance)) {
      return; // it may run later
    }
    for (DeclarationSnippet one : incomplete()) {
      if (one instanceof TypeDeclSnippet && names(snippet, withMethods(one.name()))) {
        throw new CellFailure("UnresolvedReference", words(one));
      }
    }
  }

  /** A class and the methods that name it, by themselves or by another. */
  private Set<String> withMethods(String type) {
    Set<String> names = new HashSet<>(Set.of(type));
    List<MethodSnippet> methods = shell.methods().toList();
    int before;
    do {
      before = names.size();
      methods.stream()
          .filter(method -> names(method.source(), names))
          .map(MethodSnippet::name)
          .toList()
          .forEach(names::add);
    } while (names.size() > before);
    return names;
  }

  /** Whether a text names any of them. */
  static boolean names(String snippet, Set<String> names) {
    return NAME.matcher(Declaration.blanked(snippet))
        .results()
        .map(MatchResult::group)
        .anyMatch(names::contains);
  }

  /** The identifiers of those that are declared in part. */
  Set<String> ids() {
    return halfDeclared().stream().map(Snippet::id).collect(Collectors.toSet());
  }

  /** What the methods that a text names lack, in a line each. */
  Stream<String> whatMethodsLack(String text) {
    return incomplete().stream()
        .filter(one -> one instanceof MethodSnippet && names(text, Set.of(one.name())))
        .map(this::words);
  }

  /** What one lacks, in a line. */
  String words(DeclarationSnippet one) {
    List<String> missing =
        shell
            .unresolvedDependencies(one)
            .map(kind -> kind.replaceFirst("^variable ", "")) // it may be meant as a class
            .toList();
    if (missing.isEmpty()) {
      return one.name()
          + " cannot be used: "
          + String.join("; ", complaints(one))
          + (Overloads.areSeveral(shell, one) ? Overloads.HINT : "");
    }
    return one.name()
        + " cannot be used before "
        + String.join(", ", missing)
        + (missing.size() == 1 ? " is" : " are")
        + " declared";
  }

  private List<String> complaints(DeclarationSnippet one) {
    List<Diag> diagnostics = shell.diagnostics(one).toList();
    Stream<String> faults =
        diagnostics.stream()
            .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
            .map(Unresolved::inOneLine);
    return Stream.concat(faults, SimpleNames.whyAmbiguous(shell, diagnostics)).toList();
  }

  /** The fault, and what was required and found in parentheses. */
  private static String inOneLine(String message) {
    String fault =
        message
            .lines()
            .findFirst()
            .orElse("")
            .replaceAll(" in class (?= )", "") // the one that JShell lays around a method
            .replaceAll(";$", "")
            .strip()
            .replaceAll("\\s+", " ");
    String types =
        message
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("required:") || line.startsWith("found:"))
            .map(line -> line.replaceAll(":\\s+", " "))
            .collect(Collectors.joining("; "));
    return types.isEmpty() ? fault : fault + " (" + types + ")";
  }

  private List<DeclarationSnippet> incomplete() {
    return Stream.concat(
            halfDeclared().stream(),
            shell.snippets().filter(this::waits).map(DeclarationSnippet.class::cast))
        .toList();
  }

  private List<DeclarationSnippet> halfDeclared() {
    return shell
        .snippets()
        .filter(one -> shell.status(one) == Snippet.Status.RECOVERABLE_DEFINED)
        .map(DeclarationSnippet.class::cast)
        .toList();
  }
}

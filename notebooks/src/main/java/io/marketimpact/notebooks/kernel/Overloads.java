package io.marketimpact.notebooks.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;

/**
 * Methods that a cell declares beside others of their name. Whoever edits the parameters of one
 * means to replace it, while JShell keeps both, and what fits the one of before goes on calling it.
 */
final class Overloads {

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

  private Stream<MethodSnippet> methods() {
    return shell.methods().filter(method -> shell.status(method).isActive());
  }

  private static String signature(MethodSnippet method) {
    return method.name() + "(" + method.parameterTypes() + ")";
  }
}

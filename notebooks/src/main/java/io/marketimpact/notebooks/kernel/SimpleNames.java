package io.marketimpact.notebooks.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Names that stand for two things. A class beside an import of its simple name makes every later
 * snippet fail in JShell, and what a method took from an import it keeps when the import is edited.
 */
final class SimpleNames {

  private static final Pattern RUNS_LATER = Pattern.compile("->|::");

  private final JShell shell;
  private final Map<String, String> left = new HashMap<>();

  /** Of a shell; one for all cells, since it recalls which imports gave way. */
  SimpleNames(JShell shell) {
    this.shell = shell;
  }

  /**
   * Drops the imports whose simple names a snippet gives to classes of its own.
   *
   * @throws CellFailure if variables, methods or classes use such an import, which would be lost
   *     with it, or the snippet imports what bears the simple name of a class of a cell
   */
  void makeRoomFor(String snippet) throws CellFailure {
    for (Snippet parsed : shell.sourceCodeAnalysis().sourceToSnippets(snippet)) {
      if (parsed instanceof TypeDeclSnippet type) {
        for (ImportSnippet one : imports(type.name())) {
          drop(one, type.name());
        }
      } else if (parsed instanceof ImportSnippet one && isOfOneName(one)) {
        failIfTaken(one);
      }
    }
  }

  private void drop(ImportSnippet one, String name) throws CellFailure {
    Set<String> using = Variables.names(users(name));
    if (!using.isEmpty()) {
      throw new CellFailure(
          "NameTaken",
          name
              + " is "
              + one.fullname()
              + " to "
              + String.join(", ", using)
              + ": give the class of this cell another name");
    }
    shell.drop(one);
    left.put(one.fullname(), name);
    System.err.println(
        name + " is this cell's from here on, and " + one.fullname() + " has to be named in full");
  }

  /** Why a name may mean two things: an import stays when it is edited or taken out of its cell. */
  static Stream<String> whyAmbiguous(JShell shell, List<Diag> diagnostics) {
    List<String> ambiguous =
        diagnostics.stream()
            .filter(one -> one.getCode().equals("compiler.err.ref.ambiguous"))
            .map(one -> one.getMessage(Locale.ROOT))
            .toList();
    List<String> imported =
        shell
            .imports()
            .filter(one -> shell.status(one).isActive())
            .filter(one -> ambiguous.stream().anyMatch(message -> names(message, one)))
            .map(ImportSnippet::fullname)
            .toList();
    return imported.isEmpty()
        ? Stream.empty()
        : Stream.of(
            String.join(" and ", imported)
                + (imported.size() == 1 ? " is" : " are")
                + " imported, and an import stays when its cell is edited: name the class, or"
                + " restart the kernel");
  }

  /** Whether a name that two things bear may be one that an import gives. */
  private static boolean names(String message, ImportSnippet one) {
    String owner = one.fullname().substring(0, one.fullname().lastIndexOf('.'));
    return isOfOneName(one)
        ? message.startsWith("reference to " + simpleName(one) + " is ambiguous")
            && message.contains(" in " + owner)
        : message.contains(" in " + owner) || message.contains(" " + owner + ".");
  }

  /**
   * Whether a snippet is an import that gave way to a class of a cell, which then has the name: its
   * cell runs once more where all cells do. Says so.
   */
  boolean hasGivenWay(String snippet) {
    List<ImportSnippet> given =
        shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream()
            .filter(ImportSnippet.class::isInstance)
            .map(ImportSnippet.class::cast)
            .filter(one -> left.containsKey(one.fullname()))
            .filter(one -> isClassOfACell(left.get(one.fullname())))
            .toList();
    given.forEach(
        one ->
            System.err.println(
                left.get(one.fullname())
                    + " is a class of a cell, and "
                    + one.fullname()
                    + " has to be named in full"));
    return !given.isEmpty();
  }

  private void failIfTaken(ImportSnippet one) throws CellFailure {
    String name = simpleName(one);
    if (isClassOfACell(name) && !one.isStatic()) {
      throw new CellFailure(
          "NameTaken",
          name + " is a class of a cell: name the other one in full, " + one.fullname());
    }
  }

  private boolean isClassOfACell(String name) {
    return shell
        .snippets()
        .filter(known -> shell.status(known).isActive())
        .anyMatch(known -> known instanceof TypeDeclSnippet type && type.name().equals(name));
  }

  /**
   * The methods and classes that were compiled with what an import named before it was edited.
   *
   * @param snippet the import, not yet evaluated
   * @return their texts, to be declared once more; none where the snippet is no such import
   */
  List<String> compiledWithAnother(String snippet) {
    return edited(snippet).stream()
        .flatMap(one -> users(simpleName(one)))
        .filter(one -> !(one instanceof VarSnippet))
        .map(Snippet::source)
        .map(CellSource::onOtherLines)
        .toList();
  }

  private Optional<ImportSnippet> edited(String snippet) {
    return shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream()
        .filter(ImportSnippet.class::isInstance)
        .map(ImportSnippet.class::cast)
        .filter(SimpleNames::isOfOneName)
        .filter(
            one ->
                imports(simpleName(one)).stream()
                    .anyMatch(known -> !known.fullname().equals(one.fullname())))
        .findFirst();
  }

  private Stream<Snippet> users(String name) {
    return shell
        .snippets()
        .filter(DeclarationSnippet.class::isInstance)
        .filter(one -> shell.status(one).isActive())
        .filter(
            one ->
                Unresolved.names(one.source(), Set.of(name))
                    || (one instanceof VarSnippet variable
                        && Unresolved.names(variable.typeName(), Set.of(name))));
  }

  /**
   * Says which variables hold code that names what an import named before it was edited.
   *
   * @param snippet the import, not yet evaluated
   */
  void sayWhatKeeps(String snippet) {
    edited(snippet)
        .ifPresent(
            one ->
                users(simpleName(one))
                    .filter(VarSnippet.class::isInstance)
                    .map(VarSnippet.class::cast)
                    .filter(known -> RUNS_LATER.matcher(known.source()).find())
                    .forEach(
                        known ->
                            System.err.println(
                                known.name()
                                    + " still runs what "
                                    + simpleName(one)
                                    + " was before: run the cell that sets it again")));
  }

  private List<ImportSnippet> imports(String name) {
    return shell
        .imports()
        .filter(one -> shell.status(one).isActive())
        .filter(SimpleNames::isOfOneName)
        .filter(one -> simpleName(one).equals(name))
        .toList();
  }

  private static boolean isOfOneName(ImportSnippet one) {
    return one.subKind() == SubKind.SINGLE_TYPE_IMPORT_SUBKIND
        || one.subKind() == SubKind.SINGLE_STATIC_IMPORT_SUBKIND;
  }

  private static String simpleName(ImportSnippet one) {
    return one.fullname().substring(one.fullname().lastIndexOf('.') + 1);
  }
}

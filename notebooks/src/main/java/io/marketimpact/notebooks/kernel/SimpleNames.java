package io.marketimpact.notebooks.kernel;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Names that stand for two things. A class beside an import of its simple name makes every later
 * snippet fail in JShell; a method with other parameters stands beside the one of before, which
 * those that call it go on calling; and what a method took from an import it keeps when the import
 * is edited.
 */
final class SimpleNames {

  private static final Pattern RUNS_LATER = Pattern.compile("->|::");

  private final JShell shell;
  private final Set<MethodSnippet> before;
  private final Set<String> declared = new LinkedHashSet<>();

  /** Of a shell before a cell. */
  SimpleNames(JShell shell) {
    this.shell = shell;
    this.before = methods().collect(Collectors.toSet());
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

  /** Takes down the methods of a snippet of the cell. */
  void declares(String snippet) {
    for (Snippet parsed : shell.sourceCodeAnalysis().sourceToSnippets(snippet)) {
      if (parsed instanceof MethodSnippet method) {
        declared.add(signature(method));
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
    System.err.println(
        name + " is this cell's from here on, and " + one.fullname() + " has to be named in full");
  }

  private void failIfTaken(ImportSnippet one) throws CellFailure {
    String name = simpleName(one);
    boolean isTaken =
        shell
            .snippets()
            .filter(known -> shell.status(known).isActive())
            .anyMatch(known -> known instanceof TypeDeclSnippet type && type.name().equals(name));
    if (isTaken && !one.isStatic()) {
      throw new CellFailure(
          "NameTaken",
          name + " is a class of a cell: name the other one in full, " + one.fullname());
    }
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

  /** Says which methods stand beside one that the cell declares with other parameters. */
  void sayWhatStaysBeside() {
    Set<String> known = before.stream().map(SimpleNames::signature).collect(Collectors.toSet());
    for (MethodSnippet method : methods().toList()) {
      String signature = signature(method);
      if (declared.contains(signature) && !known.contains(signature)) {
        before.stream()
            .filter(old -> old.name().equals(method.name()))
            .map(SimpleNames::signature)
            .filter(old -> !declared.contains(old))
            .forEach(
                old ->
                    System.err.println(
                        old
                            + " stays beside "
                            + signature
                            + " for calls that fit it better; restart the kernel to be without"
                            + " it"));
      }
    }
  }

  private Stream<MethodSnippet> methods() {
    return shell.methods().filter(method -> shell.status(method).isActive());
  }

  private static String signature(MethodSnippet method) {
    return method.name() + "(" + method.parameterTypes() + ")";
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

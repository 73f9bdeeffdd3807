package io.marketimpact.notebooks.kernel;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.PersistentSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * A declaration whose value may be computed from the variable that it replaces, by itself or
 * through a method. The new variable starts from the old one's value, as in a shell whose classes
 * are redefined in place. Where there is no such value, JShell would let it read a zero without a
 * word, so the declaration is refused.
 */
final class Redeclaration {

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'"
              + "|/\\*.*?\\*/|//[^\\n]*");

  /** What may run later, when the variable has its value. */
  private static final Pattern LATER = Pattern.compile("->|::|\\{");

  private final JShell shell;
  private final String snippet;
  private final List<VarSnippet> declared;

  private Redeclaration(JShell shell, String snippet, List<VarSnippet> declared) {
    this.shell = shell;
    this.snippet = snippet;
    this.declared = declared;
  }

  /** Reads a snippet, which may be no declaration at all. */
  static Redeclaration of(JShell shell, String snippet) {
    return new Redeclaration(
        shell,
        snippet,
        shell.sourceCodeAnalysis().sourceToSnippets(snippet).stream()
            .filter(VarSnippet.class::isInstance)
            .map(VarSnippet.class::cast)
            .toList());
  }

  /**
   * The values that the declared variables start from, by name.
   *
   * @param loaded the classes that hold the variables, by the identifiers of snippets
   */
  Map<String, Object> formerValues(Map<String, Class<?>> loaded) {
    Map<String, Object> values = new HashMap<>();
    for (VarSnippet variable : declared) {
      former(variable)
          .filter(old -> loaded.containsKey(old.id()))
          .ifPresent(old -> values.put(old.name(), value(loaded.get(old.id()), old.name())));
    }
    return values;
  }

  private static Object value(Class<?> around, String variable) {
    try {
      Field field = around.getDeclaredField(variable);
      field.setAccessible(true); // the class that JShell lays around it is not public
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(variable + " is declared and cannot be read", e);
    }
  }

  /** Refuses a value that reads the variable where it has none; of several it is not looked at. */
  void refuseWithoutFormer() throws CellFailure {
    if (declared.size() != 1
        || declared.get(0).subKind() != SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND
        || former(declared.get(0)).isPresent()) {
      return;
    }
    String name = declared.get(0).name();
    Set<String> readers = readers(name);
    readers.add(name);
    Optional<String> read =
        readers.stream().filter(one -> isRead(one, name, snippet)).sorted().findFirst();
    if (read.isPresent()) {
      String through = read.get().equals(name) ? "itself" : "through " + read.get();
      throw new CellFailure(
          "OwnValue",
          name
              + " is declared with a value that reads "
              + name
              + " "
              + through
              + ", which has none of this type yet: to change a variable, leave out its type ("
              + name
              + " = ...), or give the new one another name");
    }
  }

  /** The variable that is replaced, where its value fits the new one. */
  private Optional<VarSnippet> former(VarSnippet variable) {
    return shell
        .variables()
        .filter(old -> shell.status(old) == Snippet.Status.VALID)
        .filter(old -> old.name().equals(variable.name()))
        .filter(old -> old.typeName().equals(variable.typeName()))
        .findFirst();
  }

  /**
   * Names of the methods and classes that read a variable, those that reach it through others too.
   */
  private Set<String> readers(String variable) {
    Map<String, String> sources =
        shell
            .snippets()
            .filter(one -> one instanceof MethodSnippet || one instanceof TypeDeclSnippet)
            .filter(one -> shell.status(one).isActive())
            .collect(
                Collectors.toMap(
                    one -> ((PersistentSnippet) one).name(),
                    one -> code(one.source()),
                    (one, overload) -> one + overload));
    Set<String> readers = new HashSet<>();
    boolean isMore = true;
    while (isMore) {
      isMore = false;
      for (Map.Entry<String, String> one : sources.entrySet()) {
        boolean reads =
            readsField(variable, one.getValue())
                || readers.stream().anyMatch(reader -> mentions(reader, one.getValue()));
        isMore |= reads && readers.add(one.getKey());
      }
    }
    return readers;
  }

  /** Whether the code of a method names the variable and has none of its own by that name. */
  static boolean readsField(String variable, String code) {
    Pattern own =
        Pattern.compile(
            "(?<!\\b(?:return|throw|yield|case|assert|else|do|instanceof))(?<=[\\w$>\\]])\\s+"
                + Pattern.quote(variable)
                + "\\s*(?:[=;,):]|\\[)");
    return mentions(variable, code) && !own.matcher(code).find();
  }

  private static boolean mentions(String name, String code) {
    return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])")
        .matcher(code)
        .find();
  }

  /**
   * Whether the value of a variable's declaration names something, the variable itself included.
   */
  static boolean isRead(String name, String variable, String declaration) {
    String[] parts = code(declaration).split("(?<![\\w$])" + Pattern.quote(variable) + "\\s*=", 2);
    String assigned = name.equals(variable) ? "|\\s*\\(" : "";
    return parts.length == 2
        && !LATER.matcher(parts[1]).find()
        && Pattern.compile(
                "(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$]|\\s*=[^=]" + assigned + ")")
            .matcher(parts[1])
            .find();
  }

  private static String code(String source) {
    return TEXT_OR_COMMENT.matcher(source).replaceAll("\"\"");
  }
}

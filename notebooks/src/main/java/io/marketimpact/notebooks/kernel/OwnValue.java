package io.marketimpact.notebooks.kernel;

import java.util.List;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * A declaration whose value is computed from the variable that it declares: the compiler refuses it
 * in a method, JShell reads a zero there, whatever an earlier declaration gave the variable.
 */
final class OwnValue {

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'"
              + "|/\\*.*?\\*/|//[^\\n]*");

  /** What may run later, when the variable has its value. */
  private static final Pattern LATER = Pattern.compile("->|::|\\{");

  private OwnValue() {}

  /** Refuses a snippet that is such a declaration; one of several variables is not looked at. */
  static void refuse(SourceCodeAnalysis analysis, String snippet) throws CellFailure {
    List<Snippet> parsed = analysis.sourceToSnippets(snippet);
    if (parsed.size() == 1
        && parsed.get(0) instanceof VarSnippet variable
        && variable.subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND
        && isRead(variable.name(), snippet)) {
      throw new CellFailure(
          "OwnValue",
          variable.name()
              + " is declared with a value that reads "
              + variable.name()
              + " itself, which has none yet: to change the variable, leave out its type ("
              + variable.name()
              + " = ...), or give the new one another name");
    }
  }

  /** Whether the value of a declaration reads the variable. */
  static boolean isRead(String name, String declaration) {
    String code = TEXT_OR_COMMENT.matcher(declaration).replaceAll("\"\"");
    String[] parts = code.split("(?<![\\w$])" + Pattern.quote(name) + "\\s*=", 2);
    return parts.length == 2
        && !LATER.matcher(parts[1]).find()
        && Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$]|\\s*\\(|\\s*=[^=])")
            .matcher(parts[1])
            .find();
  }
}

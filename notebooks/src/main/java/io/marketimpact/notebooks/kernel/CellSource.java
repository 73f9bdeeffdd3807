package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;

/** The snippets of a cell's text: what JShell evaluates one after the other. */
final class CellSource {

  private static final Pattern IMPORT = Pattern.compile("import(?=\\s|/[*/])");
  private static final Pattern COMMENT_OR_SPACE =
      Pattern.compile("(?s)(?:\\s|/\\*.*?\\*/|//[^\\n]*)++");

  private static final Pattern RECORD =
      Pattern.compile(
          "(?:@[\\w.]++(?:\\([^)]*+\\))?\\s*+|(?:public|private|protected|static|final|strictfp)\\s++)*record\\s++(\\w++)");

  private static final String PUBLIC = "public ";
  private static final String BREAK = "\n\n\n";

  private CellSource() {}

  /**
   * Splits a cell. A snippet begins at its first letter of code, and an import stands on one line
   * without comments: JShell takes another for a change of everything that is declared, and sets
   * the variables to null (JDK 17 to 25).
   *
   * @param code the text of the cell
   * @throws CellFailure when the last statement is not complete
   */
  static List<String> snippets(SourceCodeAnalysis analysis, String code) throws CellFailure {
    List<String> snippets = new ArrayList<>();
    String rest = afterComments(code);
    while (!rest.isEmpty()) {
      CompletionInfo info = analysis.analyzeCompletion(rest);
      if (!info.completeness().isComplete()) {
        throw incomplete(code, openComment(analysis, rest));
      }
      snippets.add(withOpenConstructors(onOneLine(info.source().strip())));
      rest = afterComments(info.remaining());
    }
    return List.copyOf(snippets);
  }

  /** From the comment that does not end, where that alone is why the text is not complete. */
  private static String openComment(SourceCodeAnalysis analysis, String rest) {
    int open = rest.lastIndexOf("/*");
    if (open < 0 || rest.indexOf("*/", open + 2) > 0) {
      return rest;
    }
    String before = rest.substring(0, open);
    return before.isBlank() || analysis.analyzeCompletion(before).completeness().isComplete()
        ? rest.substring(open)
        : rest;
  }

  static String onOneLine(String snippet) {
    return IMPORT.matcher(snippet).lookingAt()
        ? COMMENT_OR_SPACE.matcher(snippet).replaceAll(" ").strip()
        : snippet;
  }

  /**
   * A record whose constructors without a modifier are public: JShell makes the record public, and
   * then refuses them (JDK 17).
   */
  static String withOpenConstructors(String snippet) {
    Matcher record = RECORD.matcher(Declaration.blanked(snippet));
    if (!record.lookingAt()) {
      return snippet;
    }
    String code = Declaration.blanked(snippet);
    Matcher constructor =
        Pattern.compile("(?<=[{};])\\s*+\\b" + record.group(1) + "\\s*+[({]").matcher(code);
    StringBuilder open = new StringBuilder(snippet);
    int added = 0;
    while (constructor.find()) {
      if (depth(code, constructor.start()) == 1) {
        int at = code.indexOf(record.group(1), constructor.start());
        open.insert(at + added, PUBLIC);
        added += PUBLIC.length();
      }
    }
    return open.toString();
  }

  private static long depth(String code, int end) {
    String before = code.substring(0, end);
    return before.chars().filter(c -> c == '{').count()
        - before.chars().filter(c -> c == '}').count();
  }

  private static CellFailure incomplete(String code, String rest) {
    long line = code.substring(0, code.length() - rest.length()).lines().count();
    boolean sameLine =
        code.length() > rest.length() && code.charAt(code.length() - rest.length() - 1) != '\n';
    String first = rest.lines().findFirst().orElseThrow().strip();
    return new CellFailure(
        "IncompleteCell",
        "line "
            + (sameLine ? Math.max(1, line) : line + 1)
            + ": this statement is not complete: "
            + first);
  }

  /**
   * A class once more, so that JShell declares it anew: it leaves one as it is whose bytes are the
   * same, and those of other lines are others.
   */
  static String onOtherLines(String source) {
    String plain = onFirstLines(source);
    int open = endOfHead(plain);
    return source.strip().equals(plain)
        ? plain.substring(0, open) + BREAK + plain.substring(open)
        : plain;
  }

  /** The line of a snippet's text as its author counts. */
  static int lineAsWritten(String source, int line) {
    int head = (int) source.substring(0, endOfHead(source)).lines().count();
    boolean isMoved = source.startsWith(BREAK, endOfHead(source)) && line >= head + BREAK.length();
    return isMoved ? line - BREAK.length() : line;
  }

  /** Whether two texts are the same but for what {@link #onOtherLines} adds. */
  static boolean areAlike(String one, String other) {
    return onFirstLines(one).equals(onFirstLines(other));
  }

  /** The text of a snippet before {@link #onOtherLines}. */
  static String onFirstLines(String source) {
    String stripped = source.strip();
    int open = endOfHead(stripped);
    return stripped.startsWith(BREAK, open)
        ? stripped.substring(0, open) + stripped.substring(open + BREAK.length())
        : stripped;
  }

  private static int endOfHead(String source) {
    return Declaration.blanked(source).indexOf('{') + 1;
  }

  /** The text from its first letter that is neither white space nor a comment that ends. */
  static String afterComments(String code) {
    int at = 0;
    while (at < code.length()) {
      if (Character.isWhitespace(code.charAt(at))) {
        at++;
      } else if (code.startsWith("//", at)) {
        at = endOf(code, "\n", at);
      } else if (code.startsWith("/*", at) && code.indexOf("*/", at + 2) > 0) {
        at = endOf(code, "*/", at + 2);
      } else {
        return code.substring(at);
      }
    }
    return "";
  }

  private static int endOf(String code, String mark, int from) {
    int found = code.indexOf(mark, from);
    return found < 0 ? code.length() : found + mark.length();
  }
}

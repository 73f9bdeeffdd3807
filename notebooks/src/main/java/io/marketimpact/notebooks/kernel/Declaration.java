package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * The text of one variable's declaration, in its parts.
 *
 * @param before what stands before the name: modifiers and the type, or {@code var}
 * @param name of the variable
 * @param dimensions brackets behind the name
 * @param value the text of its value; empty without one
 * @param type as the compiler finds it
 * @param number of the declaration, each has its own: saved lambdas keep the class that made them
 */
record Declaration(
    String before, String name, String dimensions, String value, String type, int number) {

  /** Ends the name of a variable that holds a value until its own variable may be replaced. */
  private static final String UNTIL_KNOWN = "$until_known$";

  private static final Pattern HELD = Pattern.compile("\\$until_known\\$\\d+");
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** Without a choice per character, so that no long text exhausts the stack. */
  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?s)\"\"\"[^\"\\\\]*+(?:(?:\\\\.|\"(?!\"\"))[^\"\\\\]*+)*+\"\"\""
              + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
              + "|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+'"
              + "|/\\*.*?\\*/|//[^\\n]*+");

  private static final Pattern VAR = Pattern.compile("\\bvar\\b(?=\\s*+$)");

  /** What may run later, when the variable has its value. */
  private static final Pattern LATER = Pattern.compile("->|::|\\{");

  /** Types whose values cannot run later. */
  private static final Set<String> PLAIN =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "String");

  /**
   * The declarations in a snippet, one for each variable, in the order in which they are evaluated.
   *
   * @return empty for any other snippet
   */
  static List<Declaration> in(SourceCodeAnalysis analysis, String snippet) {
    List<VarSnippet> variables = new ArrayList<>();
    for (Snippet parsed : analysis.sourceToSnippets(snippet)) {
      if (parsed instanceof VarSnippet variable) {
        variables.add(variable);
      } else {
        return List.of();
      }
    }
    return split(snippet, variables);
  }

  /** Whether the parts are what the compiler takes them for, and the type can be written. */
  boolean isSound(SourceCodeAnalysis analysis) {
    return (!hasValue()
            || isOne(
                analysis, ofTheValue(), held(), SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND))
        && isOne(analysis, withoutValue(), name, SubKind.VAR_DECLARATION_SUBKIND);
  }

  private boolean isOne(SourceCodeAnalysis analysis, String text, String named, SubKind kind) {
    List<Snippet> parsed = analysis.sourceToSnippets(text);
    return parsed.size() == 1
        && parsed.get(0) instanceof VarSnippet variable
        && variable.subKind() == kind
        && variable.name().equals(named)
        && variable.typeName().equals(type);
  }

  private static List<Declaration> split(String snippet, List<VarSnippet> variables) {
    String code = blanked(snippet);
    List<int[]> places = new ArrayList<>();
    for (VarSnippet variable : variables) {
      Matcher place =
          Pattern.compile(
                  (places.isEmpty() ? "(?<![\\w$.])" : ",\\s*+")
                      + "("
                      + Pattern.quote(variable.name())
                      + ")\\s*+((?:\\[\\s*]\\s*)*+)"
                      + (hasValue(variable) ? "=(?!=)" : "(?=[,;]|$)"))
              .matcher(code);
      if (!place.find(places.isEmpty() ? 0 : places.get(places.size() - 1)[4])) {
        return List.of();
      }
      places.add(
          new int[] {place.start(), place.start(1), place.start(2), place.end(2), place.end()});
    }
    List<Declaration> declarations = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      int[] place = places.get(i);
      int end = i + 1 < places.size() ? places.get(i + 1)[0] : endOfCode(code);
      declarations.add(
          new Declaration(
              snippet.substring(0, places.get(0)[1]),
              variables.get(i).name(),
              snippet.substring(place[2], place[3]).strip(),
              snippet.substring(place[4], end),
              variables.get(i).typeName(),
              COUNT.incrementAndGet()));
    }
    return declarations;
  }

  private static boolean hasValue(VarSnippet variable) {
    return variable.subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
  }

  private static int endOfCode(String code) {
    String stripped = code.stripTrailing();
    return stripped.endsWith(";") ? stripped.length() - 1 : stripped.length();
  }

  /** The declaration as it was written. */
  String whole() {
    return before + name + dimensions + (hasValue() ? " =" + value : "") + ";";
  }

  boolean hasValue() {
    return !value.isBlank();
  }

  /** A declaration of the same value under another name, which reads what is there so far. */
  String ofTheValue() {
    return before + held() + dimensions + " =" + value + ";";
  }

  /** The declaration of the variable itself, which an {@link #assignment} follows. */
  String withoutValue() {
    Matcher inferred = VAR.matcher(blanked(before));
    String typed = inferred.find() ? before.substring(0, inferred.start()) + type + " " : before;
    return typed + name + dimensions + ";";
  }

  /** The statement that gives the variable its value. */
  String assignment() {
    return name + " = " + held() + ";";
  }

  /** The name under which the value is held. */
  String held() {
    return name + UNTIL_KNOWN + number;
  }

  /** A text as the cell's author wrote it. */
  static String asWritten(String text) {
    return HELD.matcher(text).replaceAll("");
  }

  /** Whether a text names the variable. */
  boolean isNamedIn(String code) {
    return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])")
        .matcher(blanked(code))
        .find();
  }

  /** Whether the value may name its own variable, which is read when the value is used. */
  boolean mayNameItself() {
    return !PLAIN.contains(type) && LATER.matcher(blanked(value)).find() && isNamedIn(value);
  }

  /** A text of the same length without what stands in literals and comments. */
  static String blanked(String text) {
    return TEXT_OR_COMMENT.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
  }
}

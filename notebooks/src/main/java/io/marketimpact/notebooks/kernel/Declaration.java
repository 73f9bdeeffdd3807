package io.marketimpact.notebooks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.VarSnippet;

/**
 * The text of one variable's declaration with a value, in its parts.
 *
 * @param before what stands before the name: modifiers and the type, or {@code var}
 * @param name of the variable
 * @param dimensions brackets behind the name
 * @param value the text of its value
 * @param type as the compiler finds it
 */
record Declaration(String before, String name, String dimensions, String value, String type) {

  /** Ends the name of a variable that holds a value until its own variable may be replaced. */
  private static final String UNTIL_KNOWN = "$until_known$";

  private static final Pattern TEXT_OR_COMMENT =
      Pattern.compile(
          "(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*+\"|'(?:\\\\.|[^'\\\\])*+'"
              + "|/\\*.*?\\*/|//[^\\n]*");

  private static final Pattern VAR = Pattern.compile("\\bvar\\b(?=\\s*+$)");

  /** What may run later, when the variable has its value. */
  private static final Pattern LATER = Pattern.compile("->|::|\\{");

  /** Types whose values cannot run later. */
  private static final Set<String> PLAIN =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "String");

  /**
   * The declarations in a snippet, one for each variable, in the order in which they are evaluated.
   *
   * @return empty for any other snippet, and where one of the variables has no value
   */
  static List<Declaration> in(SourceCodeAnalysis analysis, String snippet) {
    List<VarSnippet> variables = new ArrayList<>();
    for (var parsed : analysis.sourceToSnippets(snippet)) {
      if (parsed instanceof VarSnippet variable
          && variable.subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND) {
        variables.add(variable);
      } else {
        return List.of();
      }
    }
    return split(snippet, variables);
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
                      + ")\\s*+((?:\\[\\s*]\\s*)*+)=(?!=)")
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
              variables.get(i).typeName()));
    }
    return declarations;
  }

  private static int endOfCode(String code) {
    String stripped = code.stripTrailing();
    return stripped.endsWith(";") ? stripped.length() - 1 : stripped.length();
  }

  /** The declaration as it was written. */
  String whole() {
    return before + name + dimensions + " =" + value + ";";
  }

  /** A declaration of the same value under another name, which reads what is there so far. */
  String ofTheValue() {
    return before + held() + dimensions + " =" + value + ";";
  }

  /** The declaration of the variable itself, which an {@link #assignment} follows. */
  String withoutValue() {
    return VAR.matcher(before).replaceFirst(Matcher.quoteReplacement(type))
        + name
        + dimensions
        + ";";
  }

  /** The statement that gives the variable its value. */
  String assignment() {
    return name + " = " + held() + ";";
  }

  /** The name under which the value is held. */
  String held() {
    return name + UNTIL_KNOWN;
  }

  /** A text as the cell's author wrote it. */
  static String asWritten(String text) {
    return text.replace(UNTIL_KNOWN, "");
  }

  /** Whether a text names the variable. */
  boolean isNamedIn(String code) {
    return Pattern.compile("(?<![\\w$.])" + Pattern.quote(name) + "(?![\\w$])")
        .matcher(blanked(code))
        .find();
  }

  /** Whether the value may name its own variable, which is read when the value is used. */
  boolean mayNameItself() {
    return !PLAIN.contains(type) && mayBeReadLaterBy(value);
  }

  /** Whether code that may run later names the variable. */
  boolean mayBeReadLaterBy(String code) {
    return LATER.matcher(blanked(code)).find() && isNamedIn(code);
  }

  /** Whether the type has a name that can be written. */
  boolean hasNamedType() {
    return Optional.ofNullable(type).filter(name -> !name.contains("<anonymous")).isPresent();
  }

  /** A text of the same length without what stands in literals and comments. */
  private static String blanked(String text) {
    return TEXT_OR_COMMENT.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
  }
}

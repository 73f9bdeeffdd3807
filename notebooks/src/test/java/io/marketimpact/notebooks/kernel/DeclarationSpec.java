package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the declarations of variables are taken apart. */
class DeclarationSpec {

  private static JShell shell;

  @BeforeAll
  static void start() {
    shell = JShell.builder().executionEngine("local").build();
    shell.eval("import java.util.*;");
  }

  @AfterAll
  static void end() {
    shell.close();
  }

  private static List<Declaration> in(String snippet) {
    return Declaration.in(shell.sourceCodeAnalysis(), snippet);
  }

  @Test
  void ofSeveralVariablesEachHasItsOwn() {
    assertThat(in("final double a = Math.max(1, 2), b[] = {3, 4} , c = 5; // c = 6"))
        .extracting(Declaration::whole)
        .containsExactly(
            "final double a = Math.max(1, 2);",
            "final double b[] = {3, 4} ;",
            "final double c = 5;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          double /* n = 0 */ n = 1;  | double /* n = 0 */ HELD = 1; | double /* n = 0 */ n;
          var n = List.of(1);        | var HELD = List.of(1);       | List<Integer> n;
          int n[] = {1};             | int HELD[] = {1};            | int n[];
          String n = "n = 2";        | String HELD = "n = 2";       | String n;
          """)
  void aValueIsComputedUnderAnotherName(String snippet, String ofTheValue, String withoutValue) {
    Declaration declaration = in(snippet).get(0);
    assertThat(declaration.ofTheValue()).isEqualTo(ofTheValue.replace("HELD", declaration.held()));
    assertThat(declaration.withoutValue()).isEqualTo(withoutValue);
    assertThat(declaration.assignment()).isEqualTo("n = " + declaration.held() + ";");
    assertThat(Declaration.asWritten(declaration.ofTheValue())).doesNotContain("$");
  }

  @ParameterizedTest
  @ValueSource(strings = {"n = 1", "class N { int n = 1; }", "int f() { return 1; }"})
  void nothingElseIsOne(String snippet) {
    assertThat(in(snippet)).isEmpty();
  }

  @Test
  void oneWithoutAValueHasNone() {
    assertThat(in("double n = 1, m, k[];"))
        .extracting(Declaration::hasValue)
        .containsExactly(true, false, false);
    assertThat(in("double n = 1, m, k[];").get(2).whole()).isEqualTo("double k[];");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@SuppressWarnings(value = \"a\") String value = \"b\";",
        "Runnable a = () -> { int b = 1, c = 2; }, c = null;",
        "var n = new Object() { int f = 1; };",
        "var n = List.of(1, \"a\");"
      })
  void whatThePartsDoNotSayIsNotSound(String snippet) {
    assertThat(in(snippet)).isNotEmpty();
    assertThat(in(snippet).stream().allMatch(one -> one.isSound(shell.sourceCodeAnalysis())))
        .isFalse();
  }

  @Test
  void aVariableIsNamedByItsWholeName() {
    Declaration declaration = in("int n = 1;").get(0);
    assertThat(declaration.isNamedIn("2 * n + sin")).isTrue();
    assertThat(declaration.isNamedIn("sin + n2 + $n + other.n + \"n\" // n")).isFalse();
  }

  @Test
  void onlyAValueThatRunsLaterMayNameItself() {
    assertThat(in("Runnable n = () -> n.run();").get(0).mayNameItself()).isTrue();
    assertThat(in("Runnable n = n;").get(0).mayNameItself()).isFalse();
    assertThat(
            in("int n = java.util.stream.IntStream.of(1).map(i -> n).sum();")
                .get(0)
                .mayNameItself())
        .isFalse();
  }
}

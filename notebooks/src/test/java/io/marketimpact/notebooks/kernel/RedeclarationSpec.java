package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which declarations read the variable that they declare, by itself or through a method. */
class RedeclarationSpec {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int n = n + 1;",
        "final long n = n;",
        "List<String> n = n == null ? new ArrayList<>() : n;",
        "double n = Math.max(n, 1);",
        "String n = \"n\" + n;"
      })
  void aValueThatReadsItsVariableIsSeen(String declaration) {
    assertThat(Redeclaration.isRead("n", "n", declaration)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int n = 1;",
        "String n = \"n \\\" n\" + 'n' /* n */ + other.n; // n",
        "double n = n(1);",
        "double n = sin + n2 + $n;",
        "Function<Integer, Integer> n = i -> i == 0 ? 1 : n.apply(i - 1);",
        "Object n = new Object() { int f() { return n.hashCode(); } };",
        "int n = (n = 2);"
      })
  void anyOtherIsNot(String declaration) {
    assertThat(Redeclaration.isRead("n", "n", declaration)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double twice() { return n * 2; }",
        "double twice() { n = n + 1; return n; }",
        "class Twice { double of() { return 2*n; } }"
      })
  void aMethodThatReadsTheVariableIsSeen(String method) {
    assertThat(Redeclaration.readsField("n", method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "double twice(double n) { return n * 2; }",
        "double twice() { double n = 2; return n; }",
        "double twice() { return other.n + nn; }",
        "double sum(double[] x) { double s = 0; for (double n : x) s += n; return s; }"
      })
  void aMethodWithOneOfItsOwnIsNot(String method) {
    assertThat(Redeclaration.readsField("n", method)).isFalse();
  }
}

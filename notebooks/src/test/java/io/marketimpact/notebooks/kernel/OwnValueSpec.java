package io.marketimpact.notebooks.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which declarations read the variable that they declare. */
class OwnValueSpec {

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
    assertThat(OwnValue.isRead("n", declaration)).isTrue();
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
    assertThat(OwnValue.isRead("n", declaration)).isFalse();
  }
}

package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Names that stand for two things: nothing is lost, and what stays as it was is named. */
class SimpleNamesSuite extends KernelFixture {

  @Test
  void aClassTakesTheNameOfAnImportThatNothingUses() throws IOException {
    assertThat(said("double car = -0.03;", "record Pool(double[] prices) { }"))
        .isEqualTo(
            "Pool is this cell's from here on, and io.marketimpact.inference.meta.Pool has to be"
                + " named in full\n");
    assertThat(last("car")).isEqualTo("-0.03");
    assertThat(last("new Pool(new double[] {1}).prices().length")).isEqualTo("1");
    assertThat(last("io.marketimpact.inference.meta.Pool.class.getSimpleName()")).isEqualTo("Pool");
  }

  @Test
  void aNameThatIsInUseIsRefusedBeforeAnythingIsLost() throws IOException {
    kernel.oneByOne("var file = Path.of(\"a.csv\");", "record Median(double x) { }");
    assertThat(kernel.oneByOne("record Path(int a) { }").get(0).text("NameTaken"))
        .isEqualTo("Path is java.nio.file.Path to file: give the class of this cell another name");
    assertThat(last("file")).isEqualTo("a.csv");
    String other = "org.apache.commons.math3.stat.descriptive.rank.Median";
    assertThat(kernel.oneByOne("import " + other + ";").get(0).text("NameTaken"))
        .isEqualTo("Median is a class of a cell: name the other one in full, " + other);
    assertThat(last("new Median(2).x()")).isEqualTo("2.0");
  }

  @Test
  void aMethodThatStaysBesideOneWithOtherParametersIsNamed() throws IOException {
    assertThat(
            said(
                "double fee(int days) { return days; }",
                "double fee(double days) { return days; }\nint other(int a) { return a; }"))
        .isEqualTo(
            "fee(int) stays beside fee(double) for calls that fit it better; restart the kernel to"
                + " be without it\n");
    String one = "double of(Object o) { return 1; }";
    assertThat(said(one, one + "\ndouble of(String s) { return 2; }")).isEmpty();
    assertThat(said("int two(int a) { return a; }\nint two(double a) { return 2; }")).isEmpty();
    assertThat(said("double fee(double days) { return 2 * days; }")).isEmpty();
  }

  @Test
  void methodsOfOneNameInSeveralCellsAreNoNews() throws IOException {
    String one = "double tax(int days) { return days; }";
    String two = "double tax(int days, double rate) { return days * rate; }";
    assertThat(said(one, two)).isEmpty();
    assertThat(kernel.answers(inCell("a", "int days(String x) { return 1; }"))).hasSize(1);
    assertThat(kernel.answers(inCell("b", "int days(int x, int y) { return 1; }")).get(0).outputs())
        .isEmpty();
    assertThat(
            kernel
                .answers(inCell("a", "int days(String x, int y) { return 1; }"))
                .get(0)
                .text("stderr"))
        .contains("days(String) stays beside days(String,int) for calls that fit it better")
        .contains("days(int,int) stays beside");
  }

  private static Map<String, String> inCell(String name, String code) {
    return Map.of("cell", name, "code", code);
  }

  @Test
  void anImportThatGaveWayDoesNotStopTheCellsFromRunningAgain() throws IOException {
    String[] cells = {
      "import java.util.concurrent.Phaser;", "class Phaser { int one() { return 1; } }"
    };
    kernel.oneByOne(cells);
    assertThat(said(cells[0]))
        .isEqualTo(
            "Phaser is a class of a cell, and java.util.concurrent.Phaser has to be named in"
                + " full\n");
    assertThat(last(cells[1], "new Phaser().one()")).isEqualTo("1");
  }

  @Test
  void importsOfAllNamesThatAnEditLeftAreNamed() throws IOException {
    String both =
        "java.lang.StrictMath.* and java.lang.Math.* are imported, and an import stays when its"
            + " cell is edited: name the class, or restart the kernel";
    assertThat(
            said(
                "import static java.lang.StrictMath.*;",
                "int ceiling(int a) { return floorDiv(a, 2) + 1; }",
                "import static java.lang.Math.*;"))
        .isEqualTo("ceiling cannot be used: reference to floorDiv is ambiguous; " + both + "\n");
    assertThat(kernel.oneByOne("floorDiv(7, 2)").get(0).text("CompileError")).endsWith("; " + both);
    assertThat(last("Math.floorDiv(7, 2)")).isEqualTo("3");
    kernel.oneByOne("import static java.lang.Short.parseShort;");
    assertThat(
            kernel
                .oneByOne("short parseShort(String s) { return 7; }", "parseShort(\"1\")")
                .get(1)
                .text("CompileError"))
        .endsWith(
            "; java.lang.Short.parseShort is imported, and an import stays when its cell is edited:"
                + " name the class, or restart the kernel");
  }

  @Test
  void anImportThatIsEditedCountsForWhatWasCompiledBefore() throws IOException {
    kernel.oneByOne(
        "import static java.lang.Integer.MAX_VALUE;",
        "long cap() { return MAX_VALUE; }",
        "class Cap { static List<String> kept = new ArrayList<>();\n"
            + "  static long of() { return MAX_VALUE; } }",
        "Cap.kept.add(\"a\");",
        "LongSupplier later = () -> MAX_VALUE;",
        "long now = MAX_VALUE;");
    assertThat(said("import static java.lang.Long.MAX_VALUE;"))
        .isEqualTo("later still runs what MAX_VALUE was before: run the cell that sets it again\n");
    String largest = Long.toString(Long.MAX_VALUE);
    assertThat(last("cap() + \" \" + Cap.of() + Cap.kept"))
        .isEqualTo(largest + " " + largest + "[a]");
  }

  @Test
  void methodsOfOneNameStayUsableAfterAnImport() throws IOException {
    String first = "double car(String s) { return 1; }";
    kernel.oneByOne(
        first + "\ndouble car(String s, int n) { return 2; }",
        "double both() { return car(\"a\", 1); }",
        "import java.util.concurrent.atomic.*;",
        first + "\ndouble car(String s, int n) { return 3; }");
    assertThat(last("car(\"a\", 1) + car(\"a\") + both()")).isEqualTo("7.0");
    kernel.oneByOne(
        "double mean(Collection<Double> x) { return 1; }",
        "double ofOne() { return mean(List.of(1.)); }",
        "double mean(List<Double> x) { return 2; }");
    assertThat(said("import java.text.*;")).isEmpty();
    assertThat(last("double mean(List<Double> x) { return 3; }", "mean(List.of(1.)) + ofOne()"))
        .isEqualTo("6.0");
  }

  @Test
  void aMethodMayCallOneOfItsNameFromACellBefore() throws IOException {
    kernel.oneByOne("double scaled(double x) { return x; }");
    assertThat(said("double scaled(double x, double by) { return by * scaled(x); }")).isEmpty();
    assertThat(last("scaled(3, 2)")).isEqualTo("6.0");
    assertThat(last("double scaled(double x) { return 5 * x; }", "scaled(3, 2)")).isEqualTo("30.0");
    assertThat(
            kernel
                .oneByOne(
                    "double scaled(double x, double by, double and) { return scaled(x, by) * and;"
                        + " }")
                .get(0)
                .text("CompileError"))
        .endsWith(
            "; a method does not see others of its name that were declared before it: make them"
                + " static methods of a class");
  }

  @Test
  void magicsAreRefusedInAWord() throws IOException {
    assertThat(kernel.oneByOne("%time 1 + 1").get(0).text("NoMagics"))
        .isEqualTo("a cell of this kernel is Java: it has no magics");
  }
}

package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a cell of classes changes that runs again, and what it leaves as it was. */
class CellsRunAgainSuite extends KernelFixture {

  @Test
  void aClassThatHoldsCodeOfBeforeBeginsAnewWhereItsCellRunsAgain() throws IOException {
    String half =
        "class Half { static int n%1$d; static double of(double x) { return x * %1$d; } }";
    String holders =
        "class Registry { static DoubleUnaryOperator cur = Half::of; static int uses = 0; } enum"
            + " Kind { ONE(Half::of); final DoubleUnaryOperator f; Kind(DoubleUnaryOperator f) {"
            + " this.f = f; } } interface Rules { Map<String, DoubleUnaryOperator> ALL ="
            + " Map.of(\"a\", Half::of); }";
    String used =
        "List.of(Registry.cur, Kind.ONE.f, Rules.ALL.get(\"a\")).stream()"
            + ".map(f -> f.applyAsDouble(1)).toList()";
    assertThat(last(half.formatted(2), holders, used)).isEqualTo("[2.0, 2.0, 2.0]");
    for (int factor = 3; factor < 6; factor++) {
      assertThat(said(half.formatted(factor)))
          .contains("Registry still runs", "Kind still runs", "Rules still runs");
      String now = factor + ".0";
      assertThat(last(holders, used)).isEqualTo("[" + String.join(", ", now, now, now) + "]");
    }
    assertThat(last("Registry.uses = 7;", holders, "Registry.uses"))
        .as("a class that holds nothing of before keeps what it holds")
        .isEqualTo("7");
    assertThat(last(half.formatted(9) + " " + holders, used)).isEqualTo("[9.0, 9.0, 9.0]");
  }

  @Test
  void whatCellsHaveCollectedStaysWhereItsClassRunsAgain() throws IOException {
    String log = "class Log { static List<Object> rows = new ArrayList<>(); static int n; }";
    kernel.oneByOne(
        log,
        "record Row(double x) { }",
        "for (int i = 0; i < 5; i++) { Log.rows.add(new Row(i)); Log.n++; }",
        "record Row(double x) { double twice() { return 2 * x; } }");
    assertThat(last(log, "Log.rows.size() + Log.n")).isEqualTo("10");
  }

  @Test
  void whatInitializersMadeIsRenewedAndWhatCellsPutBesideItIsNot() throws IOException {
    String fit = "class Fit { static int n%1$d; static double of(double x) { return x * %1$d; } }";
    String made =
        "record Model(DoubleUnaryOperator f) {} class Models { static final Model[] ALL = {new"
            + " Model(Fit::of)}; static List<Model> MORE = new ArrayList<>(); static {"
            + " MORE.add(new Model(x -> Fit.of(x))); } }";
    String put =
        "class Rules { static Map<String, DoubleUnaryOperator> by = new TreeMap<>(); static Object"
            + " last = null; static int n; static void add(String name, DoubleUnaryOperator f) {"
            + " by.put(name, f); last = f; n++; } }";
    kernel.oneByOne(fit.formatted(2), made, put, "Rules.add(\"own\", Fit::of);");
    assertThat(last("Models.ALL[0].f().applyAsDouble(1) + Models.MORE.get(0).f().applyAsDouble(1)"))
        .isEqualTo("4.0");
    assertThat(said(fit.formatted(3)))
        .contains("Models still runs what Fit was before", "Rules still runs what Fit was before");
    kernel.oneByOne(made, put);
    assertThat(last("Models.ALL[0].f().applyAsDouble(1) + Models.MORE.get(0).f().applyAsDouble(1)"))
        .isEqualTo("6.0");
    assertThat(last("Rules.n + Rules.by.size()")).isEqualTo("2");
    assertThat(last("Rules.by.get(\"own\").applyAsDouble(1)")).isEqualTo("2.0");
  }

  @Test
  void aClassIsInitializedOnceMoreWhereWhatItComputesFromHasChanged() throws IOException {
    String half = "class Half { static double of(double x) { return x / %d; } }";
    String holder =
        "class Derived { static final double V = Half.of(rate) + Other.v; static int n; }";
    kernel.oneByOne(
        half.formatted(2), "double rate = 12;", "class Other { static double v = 1; }", holder);
    assertThat(last("Derived.n = 5; Derived.V")).isEqualTo("7.0");
    assertThat(last(holder, "Derived.V + Derived.n")).isEqualTo("12.0");
    assertThat(said(half.formatted(3), holder)).isEqualTo("Derived.V, Derived.n begin anew\n");
    assertThat(last("Derived.V")).isEqualTo("5.0");
    assertThat(last("rate = 30;", holder, "Derived.V")).isEqualTo("11.0");
    assertThat(last("Other.v = 2;", holder, "Derived.V")).isEqualTo("12.0");
    assertThat(last("Derived.n = 3;", holder, "Derived.n")).isEqualTo("3");
    String first = "class First { static double v = rates[0]; }";
    assertThat(last("double[] rates = {1};", first, "First.v")).isEqualTo("1.0");
    assertThat(last("rates[0] = 5;", first, "First.v")).isEqualTo("5.0");
  }

  @Test
  void classesThatNameEachOtherBackwardsAreInitializedWhenTheyAreWhole() throws IOException {
    String chain =
        "class Up { static DoubleUnaryOperator f = Mid.f; } class Mid { static int n; static"
            + " DoubleUnaryOperator f = Down.g(); static { n++; } } class Down { static"
            + " DoubleUnaryOperator g() { return x -> x * 3; } }";
    assertThat(last(chain, "Up.f.applyAsDouble(Mid.n)")).isEqualTo("3.0");
  }

  @Test
  void aCallInARenewedClassStandsInTheLineOfItsAuthor() throws IOException {
    String holder =
        "class Holder {\n static DoubleUnaryOperator f = Fit::of;\n static void fail() {\n"
            + "  throw new IllegalStateException();\n }\n}";
    String fit = "class Fit { static int n%1$d; static double of(double x) { return x * %1$d; } }";
    kernel.oneByOne(
        fit.formatted(2), holder, "Holder.f.applyAsDouble(1)", fit.formatted(3), holder);
    assertThat(last("Holder.f.applyAsDouble(1)")).isEqualTo("3.0");
    assertThat(kernel.oneByOne("Holder.fail()").get(0).trace())
        .contains(":4)")
        .doesNotContain(":7)");
  }

  @Test
  void classesThatTakeCodeFromEachOtherBeginAnewTogether() throws IOException {
    String fit = "class Fit { static int n%1$d; static double of(double x) { return x * %1$d; } }";
    String top = "class Top { static DoubleUnaryOperator g = Bottom.f; }";
    String bottom = "class Bottom { static DoubleUnaryOperator f = Fit::of; }";
    String used = "Top.g.applyAsDouble(1)";
    kernel.oneByOne(fit.formatted(2), top + bottom, used, fit.formatted(3));
    assertThat(last(top + bottom + used)).isEqualTo("3.0");
    assertThat(said(fit.formatted(4))).contains("Top still runs", "Bottom still runs");
    assertThat(said(top)).contains("Top still runs", "Bottom still runs");
    assertThat(said(bottom)).contains("Top still runs").doesNotContain("Bottom still runs");
    assertThat(last(top, used)).isEqualTo("4.0");
  }

  @Test
  void longTextsAreTaken() throws IOException {
    String text = "\"\"\"\n" + "2026-01-14,AVGO,123.45,0.0123\n".repeat(2_000) + "\"\"\"";
    assertThat(
            last(
                "class Csv { static final String ROWS = " + text + "; }",
                "var rows = " + text + ";",
                "rows.length() - Csv.ROWS.length()"))
        .isEqualTo("0");
  }

  @Test
  void aClassWhoseInitializerThrewIsInitializedAgain() throws IOException {
    String type = "class Rate { static final double K = Double.parseDouble(given); }";
    assertThat(
            kernel
                .oneByOne("String given = \"x\";", type, "Rate.K")
                .get(2)
                .text("ExceptionInInitializerError"))
        .isEqualTo("NumberFormatException: For input string: \"x\"");
    assertThat(kernel.oneByOne("Rate.K").get(0).text("NoClassDefFoundError"))
        .isEqualTo(
            "Rate could not be initialized before: NumberFormatException: For input string: \"x\";"
                + " run its cell again");
    assertThat(last("given = \"2\";", type, "Rate.K")).isEqualTo("2.0");
  }

  @Test
  void codeOfBeforeIsFoundBehindManyOthers() throws IOException {
    assertThat(
            said(
                "DoubleUnaryOperator own() { return x -> x + 1; }",
                "var specs = new LinkedHashMap<String, DoubleUnaryOperator>();",
                "for (int i = 0; i < 5000; i++) specs.put(\"s\" + i, x -> x);",
                "specs.put(\"own\", own());",
                "DoubleUnaryOperator own() { return x -> x + 2; }"))
        .isEqualTo("specs still runs what own was before: run the cell that sets it again\n");
    assertThat(
            said(
                "DoubleUnaryOperator more() { return x -> x + 1; }",
                "List<Object> lots = new ArrayList<>();",
                "for (int i = 0; i < 1_000_001; i++) lots.add(new Object[0]);",
                "DoubleUnaryOperator more() { return x -> x + 2; }"))
        .contains("lots holds too much to be searched for what was edited");
  }
}

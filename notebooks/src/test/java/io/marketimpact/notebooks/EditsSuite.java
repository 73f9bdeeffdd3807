package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.notebooks.KernelClient.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an edited cell changes, and what it leaves as it was. */
class EditsSuite extends KernelFixture {

  @Test
  void aLambdaKeepsItsOwnCode() throws IOException {
    assertThat(
            last(
                "Predicate<Double> keep = x -> x > 0;",
                "Predicate<Double> keep = keep.and(x -> x < 10);",
                "Predicate<Double> keep = keep.and(x -> x != 5);",
                "Stream.of(-1.0, 3.0, 5.0, 20.0).filter(keep).toList()"))
        .isEqualTo("[3.0]");
    assertThat(
            said(
                "List<DoubleUnaryOperator> two() { return List.of(x -> x + 1, x -> x * 10); }",
                "var both = two();",
                "List<DoubleUnaryOperator> two() { return List.of(x -> x * 10, x -> x + 1); }"))
        .isEqualTo("both still runs what two was before: run the cell that sets it again\n");
    assertThat(last("both.get(0).applyAsDouble(5)")).isEqualTo("6.0");
  }

  @Test
  void aCellThatFailsChangesNothing() throws IOException {
    assertThat(
            last(
                "DoubleUnaryOperator pick(DoubleUnaryOperator u) { if (u.applyAsDouble(1) > 9)"
                    + " throw new IllegalArgumentException(); return u; }",
                "DoubleUnaryOperator h = pick(x -> x + 1);",
                "DoubleUnaryOperator h = pick(x -> x + 2);",
                "DoubleUnaryOperator h = pick(x -> x * 100);",
                "h.applyAsDouble(1)"))
        .isEqualTo("3.0");
    assertThat(
            last(
                "double[] scale = {1, 2};",
                "double[] scale = IntStream.of(0, 1).mapToDouble(i -> scale[i] * fctor).toArray();",
                "scale.length"))
        .isEqualTo("2");
  }

  @Test
  void aLambdaThatNamesItselfMeansItself() throws IOException {
    assertThat(
            last(
                "Function<Integer, Integer> f = n -> n == 0 ? 1 : n * f.apply(n - 1);",
                "IntFunction<Integer> f = n -> n == 0 ? 2 : n * f.apply(n - 1);",
                "f.apply(3)"))
        .isEqualTo("12");
  }

  @Test
  void initialValuesAndTablesOfConstantsAreMadeAnew() throws IOException {
    assertThat(
            last(
                "class Model { static double w = 0.5; static final double FIX = 1; }\n"
                    + "double fix() { return Model.FIX; }\nModel.w + fix()",
                "class Model { static double w = 0.7; static final double FIX = 2; }",
                "Model.w + fix()"))
        .isEqualTo("2.7");
    assertThat(
            last(
                "double of(DayOfWeek d) { switch (d) { case MONDAY: return 1; default: return 0; }"
                    + " }",
                "of(DayOfWeek.MONDAY)",
                "double of(DayOfWeek d) { switch (d) { case TUESDAY: return 2; default: return 0; }"
                    + " }",
                "of(DayOfWeek.TUESDAY)"))
        .isEqualTo("2.0");
  }

  @Test
  void whatRunsCodeOfBeforeIsNamed() throws IOException {
    assertThat(
            said(
                "double price(double x) { return x; }\n"
                    + "Map<String, DoubleUnaryOperator> rules = Map.of(\"p\", x -> price(x));",
                "double price(double x) { return DoubleStream.of(x).map(y -> y * 2).sum(); }"))
        .startsWith("rules still runs what price was before");
    assertThat(
            said(
                "int rate = 1; List<DoubleUnaryOperator> ops = new ArrayList<>();",
                "for (int i = 0; i < 2; i++) ops.add(x -> x * rate);",
                "double rate = 3;"))
        .startsWith("ops still runs what rate was before");
    assertThat(
            said(
                "double size = 1; interface Rule { double of(); }\n"
                    + "class Fixed implements Rule { public double of() { return size; } }",
                "Rule rule = new Fixed();",
                "float size = 7;"))
        .isEmpty();
    assertThat(last("rule.of()")).isEqualTo("7.0");
  }

  @Test
  void aChangeOfTypeThatIsInterruptedIsCarriedThroughOrSaid() throws IOException {
    StringBuilder methods = new StringBuilder("int base = 3;\n");
    for (int i = 0; i < 60; i++) {
      methods.append("double g").append(i).append("() { return base * ").append(i).append("; }\n");
    }
    kernel.oneByOne(methods.toString());
    Answer cell =
        kernel
            .answers(Map.of("interrupt", "System.out.println(\"begun\"); double base = 4;"))
            .get(0);
    boolean isWhole = last("(base == 3 || base == 4) && g2() == 2 * base").equals("true");
    assertThat(isWhole || cell.text("stderr").contains("has removed base")).isTrue();
  }

  @Test
  void declarationsOfAnyFormAreTaken() throws IOException {
    assertThat(
            last(
                "double use(double pair, double row, double value) { return pair + row + value; }",
                "var pair = List.of(1, \"a\"); var row = Map.of(\"symbol\", \"AVGO\", \"car\","
                    + " 0.1);",
                "@SuppressWarnings(value = \"unchecked\") List<String> value = List.of(\"v\");",
                "Runnable run = () -> { int one = 1, two = 2; }, two = null;",
                "int number = 3; double half() { return number / 2.0; }",
                "double number = half(), other;",
                "var /* number = */ number = 2.0;",
                "sealed interface An permits Dog, Cat {} record Dog(int a) implements An {}"
                    + " record Cat(int b) implements An {}",
                "pair.size() + row.size() + value.size() + number + new Dog(1).a()"))
        .isEqualTo("8.0");
  }

  @Test
  void aVariableHoldsItsValueAlone() throws IOException {
    assertThat(
            last(
                "double[] huge = new double[1_000_000];",
                "var held = new java.lang.ref.WeakReference<>(huge);",
                "double[] huge = huge;",
                "huge = null;",
                "System.gc(); Thread.sleep(200); System.gc(); held.get() == null"))
        .isEqualTo("true");
  }

  @Test
  void aClassAndItsVariableInOneCellMayBeEdited() throws IOException {
    assertThat(
            last(
                "record Fit(double a) { double t() { return a * 2; } } Fit fit = new Fit(1);"
                    + " fit.t()",
                "record Fit(double a) { double t() { return a * 3; } } Fit fit = new Fit(1);"
                    + " fit.t()"))
        .isEqualTo("3.0");
    assertThat(
            said(
                "double cost(double x) { return DoubleStream.of(x).map(y -> y * 2).sum(); }\n"
                    + "DoubleUnaryOperator costs = x -> cost(x);",
                "double cost(double x) { return DoubleStream.of(x).map(y -> y * 3).sum(); }\n"
                    + "DoubleUnaryOperator costs = x -> cost(x);"))
        .isEmpty();
  }

  @Test
  void everyoneRunsTheNewBodyOfAMethodOfAClass() throws IOException {
    String own =
        "class Own { static int n; final double k; Own(double k) { this.k = k; } static double"
            + " fit(double x) { n++; return x * %d; } double times(double x) { return fit(x) * k; }"
            + " }";
    kernel.oneByOne(
        own.formatted(2),
        "var fits = (DoubleUnaryOperator) Own::fit; var own = new Own(10);",
        "class Models { record Model(DoubleUnaryOperator f) {} static final Model[] ALL ="
            + " {new Model(Own::fit)}; static final List<DoubleUnaryOperator> MORE = new"
            + " ArrayList<>(List.of(x -> Own.fit(x))); }",
        "double all() { return fits.applyAsDouble(1) + own.times(1) +"
            + " Models.ALL[0].f().applyAsDouble(1) + Models.MORE.get(0).applyAsDouble(1); }");
    assertThat(last("all()")).isEqualTo("26.0");
    for (int factor = 3; factor < 5; factor++) {
      assertThat(said(own.formatted(factor))).isEmpty();
      assertThat(last("all()")).isEqualTo(13.0 * factor + "");
    }
    assertThat(last("Own.n")).isEqualTo("12");
  }

  @Test
  void aMethodReferenceOfAClassThatBeginsAnewIsNamed() throws IOException {
    String own =
        "class Own { final double k; Own(double k) { this.k = k; }"
            + " static double fit(double x) { return x * %1$d; } static int member%1$d; }";
    kernel.oneByOne(
        own.formatted(2),
        "DoubleUnaryOperator wrapped(DoubleUnaryOperator u) { return u.andThen(x -> x); }",
        "DoubleUnaryOperator chosen() { return Own::fit; }",
        "var fits = (DoubleUnaryOperator) Own::fit;",
        "var byName = Map.of(\"a\", (DoubleUnaryOperator) Own::fit); var chosen = chosen();",
        "var inside = wrapped(Own::fit); DoubleFunction<?> makes = Own::new;");
    String before = " still runs what Own was before: run the cell that sets it again\n";
    for (int factor = 3; factor < 5; factor++) {
      assertThat(said(own.formatted(factor)))
          .contains("byName" + before, "chosen" + before, "fits" + before, "inside" + before)
          .contains("makes" + before);
    }
    assertThat(said("fits = Own::fit; byName = Map.of(\"a\", Own::fit);", own.formatted(5)))
        .contains("fits" + before, "byName" + before);
    assertThat(last("fits = Own::fit; fits.applyAsDouble(1)")).isEqualTo("5.0");
  }

  @Test
  void aClassThatOneNamesWhoseInitializerThrewMayBeEdited() throws IOException {
    assertThat(
            last(
                "class Parse { static double of(String s) { return Double.parseDouble(\"x\" + s);"
                    + " } }",
                "class First { static final double V = Parse.of(\"1\"); }",
                "First.V",
                "class Parse { static double of(String s) { return Double.parseDouble(s); } }",
                "Parse.of(\"2\")"))
        .isEqualTo("2.0");
  }

  @Test
  void whatConstantsAndNestedClassesHoldIsNamedToo() throws IOException {
    assertThat(
            said(
                "enum Pick { A; DoubleUnaryOperator f; } "
                    + "class Outer { static class In { static DoubleUnaryOperator cur; } } "
                    + "double tax(double x) { return Stream.of(x).mapToDouble(y -> y).sum(); }",
                "Pick.A.f = x -> tax(x); Outer.In.cur = x -> tax(x);",
                "double tax(double x) { return Stream.of(x).mapToDouble(y -> y * 3).sum(); }"))
        .contains("Pick still runs what tax was before", "Outer still runs what tax was before");
  }

  @Test
  void everyEditNamesWhatRunsCodeOfBefore() throws IOException {
    String twice = "double beat(double b) { return DoubleStream.of(b).map(q -> q * %d).sum(); }";
    kernel.oneByOne(
        twice.formatted(2),
        "DoubleUnaryOperator wrap(DoubleUnaryOperator i) { return new DoubleUnaryOperator() {"
            + " public double applyAsDouble(double x) { return i.applyAsDouble(x); } }; }",
        "DoubleUnaryOperator made = wrap(q -> beat(q));",
        "List<DoubleUnaryOperator> many ="
            + " new ArrayList<>(Collections.nCopies(20_000, (DoubleUnaryOperator) q -> beat(q)));");
    kernel.oneByOne(
        "DoubleUnaryOperator both = made.andThen(x -> x * 100);",
        "class Registry { static Map<String, DoubleUnaryOperator> by = new TreeMap<>(); }",
        "Registry.by.put(\"a\", q -> beat(q));");
    List<String> edits = new ArrayList<>(List.of(twice.formatted(3), twice.formatted(4)));
    edits.add("double beat(double b) { return b * 5; }");
    edits.add("double beat(double b) { return b * 6; }");
    for (String edit : edits) {
      String before = " still runs what beat was before";
      assertThat(said(edit))
          .contains("made" + before, "many" + before, "both" + before, "Registry" + before);
    }
  }

  @Test
  void anEditedClassKeepsWhatItHoldsWhereItsInitializersStay() throws IOException {
    String store =
        "class Store { static int n = 0; static double[] by = weights(); static void add() { n +="
            + " %d; } static double[] weights() { return new double[] {%d}; } }";
    assertThat(said(store.formatted(1, 5) + "\nStore.add();", store.formatted(2, 5))).isEmpty();
    assertThat(last("Store.add(); Store.n")).isEqualTo("3");
    assertThat(said(store.formatted(2, 6))).isEqualTo("Store.n, Store.by begin anew\n");
    assertThat(last("Store.n + Store.by[0]")).isEqualTo("6.0");
  }

  @Test
  void aClassMayNameMembersOfOneFurtherDownAndIsNotUsedWithout() throws IOException {
    assertThat(
            last(
                "class First { static double v = List.of(Second.ALL.get(0)).get(0); } "
                    + "class Second { static List<Double> ALL = List.of(Third.v); } "
                    + "class Third { static double v = 3; } First.v"))
        .isEqualTo("3.0");
    assertThat(said("class Early { static double v = Later.of(1); }"))
        .isEqualTo("Early cannot be used before Later is declared\n");
    assertThat(
            kernel
                .oneByOne("double half() { return missing(1); }", "half()")
                .get(1)
                .text("UnresolvedReference"))
        .isEqualTo("half cannot be used before method missing(int) is declared");
    assertThat(
            said(
                "record Pair(int a) { }",
                "class Pairs { static List<Object> all = List.of(new Pair(1)); }",
                "record Pair(int a, int b) { }"))
        .startsWith("Pairs cannot be used: constructor Pair in record");
    kernel.oneByOne("double early() { return Early.v; }");
    for (String use : List.of("Early.v", "early()")) {
      assertThat(kernel.oneByOne(use).get(0).text("UnresolvedReference"))
          .isEqualTo("Early cannot be used before Later is declared");
    }
    assertThat(last("class Later { static double of(double x) { return x + 1; } }", "early()"))
        .isEqualTo("2.0");
  }

  @Test
  void aMisspelledTypeIsNamedItself() throws IOException {
    List<Answer> answers =
        kernel.oneByOne("class Holder { Lst<Double> xs; }\nHolder h = new Holder();");
    assertThat(answers.get(0).text("UnresolvedReference"))
        .isEqualTo("Holder cannot be used before class Lst is declared");
  }

  @Test
  void aCellMayNameAClassOfALaterOne() throws IOException {
    assertThat(said("class Near { Far far; static int steps = 4; }"))
        .isEqualTo("Near cannot be used before class Far is declared\n");
    assertThat(said("Far far(int x) { return new Far(); }"))
        .isEqualTo("far cannot be used before class Far is declared\n");
    assertThat(kernel.oneByOne("far(1)").get(0).text("CompileError"))
        .isEqualTo(
            "cannot find symbol\n  symbol:   method far(int); far cannot be used before class Far"
                + " is declared");
    assertThat(last("class Far { Near near = new Near(); }", "far(1).near.steps")).isEqualTo("4");
  }
}

package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.notebooks.KernelClient.Answer;
import io.marketimpact.notebooks.KernelClient.Output;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cells as a client of Jupyter sends them, and what it gets back. */
class KernelSuite extends KernelFixture {

  @Test
  void aVariableKeepsItsValueOrTheCellThatTakesItAwayFails() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "var x = 1; List<String> list = new ArrayList<>(List.of(\"a\"));",
            "// a comment\nimport java.io.*;\n/* another */ import static java.lang.Math.*;",
            "x + \" \" + list",
            "class Held { int k = 3; }",
            "int twice(int i) { return 2 * i; }",
            "var held = new Held(); var y = twice(x);",
            "// the same again\nclass Held { int k = 3; }\nint twice(int i) { return 2 * i; }",
            "held.k + y",
            "class Held { int k = 4; int f() { return 9; } }",
            "held",
            "int twice(int i) { return 3 * i; }",
            "list + \" \" + y + \" \" + twice(1)");
    assertThat(answers.stream().map(Answer::status))
        .containsExactly(
            "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "error", "error", "ok", "ok");
    assertThat(answers.get(2).text("execute_result")).isEqualTo("1 [a]");
    assertThat(answers.get(7).text("execute_result")).isEqualTo("5");
    assertThat(answers.get(8).text("VariablesLost"))
        .isEqualTo(
            "what this cell declares or imports has removed held: run the cells that set it again");
    assertThat(answers.get(9).text("CompileError")).startsWith("cannot find symbol");
    assertThat(answers.get(11).text("execute_result")).isEqualTo("[a] 2 3");
  }

  @Test
  void aFailureStopsTheCellsThatWaitAndNoOthers() throws IOException {
    List<Answer> queued =
        kernel.answers("int z = 1 / 0;", "System.out.println(\"stale\");", "int w = 3;");
    assertThat(queued.stream().map(Answer::status)).containsExactly("error", "aborted", "aborted");
    assertThat(queued.get(1).outputs()).isEmpty();
    List<Answer> answers =
        kernel.oneByOne(
            "w",
            "int g() {\n  return 1;",
            "int a = 1;\n\n// then\nint b = (a",
            "1 + 1",
            "int c = 1;\n/* without an end\nint d = 2;",
            "sealed interface Animal permits Dog {}");
    assertThat(answers.get(0).status()).isEqualTo("error");
    assertThat(answers.get(1).text("IncompleteCell"))
        .isEqualTo("line 1: this statement is not complete: int g() {");
    assertThat(answers.get(2).text("IncompleteCell"))
        .isEqualTo("line 4: this statement is not complete: int b = (a");
    assertThat(answers.get(3).text("execute_result")).isEqualTo("2");
    assertThat(answers.get(4).text("IncompleteCell"))
        .isEqualTo("line 2: this statement is not complete: /* without an end");
    assertThat(answers.get(5).text("stderr"))
        .isEqualTo("Animal cannot be used before class Dog is declared\n");
  }

  @Test
  void whatIsLostIsSaidBesideAnotherFailure() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "class Kept { int k = 3; }",
            "var kept = new Kept();",
            "class Kept { int k = 4, l; }\nInteger.parseInt(\"seven\");",
            "kept",
            "double beta = 1.5;",
            "double beta = Double.parseDouble(\"high\");",
            "beta",
            "class Counted { static int n = 0; Kept kept; }",
            "Counted.n = 5;",
            "class Kept { int k = 5; }",
            "double lot = 1;",
            "class Trade { // no static field\n static double of(Kept kept) { return lot; } }",
            "int lot = 2;");
    assertThat(answers.get(2).text("NumberFormatException")).contains("seven");
    assertThat(answers.get(2).text("stderr")).contains("has removed kept: run the cells");
    assertThat(answers.get(3).text("CompileError")).startsWith("cannot find symbol");
    assertThat(answers.get(6).text("execute_result")).isEqualTo("1.5");
    assertThat(answers.get(9).text("VariablesLost")).contains("has reset Counted.n: run");
    assertThat(answers.get(12).status()).isEqualTo("ok");
  }

  @Test
  void stateOfClassesThatAreCompiledAnewIsNamedWhereThereIsSome() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "double fee = 1; class Part { int a; }",
            "class Cache { static final Map<String, Integer> entries = new HashMap<>();"
                + " static final Part EMPTY = new Part(); static final double TWICE = 2 * fee;"
                + " static class In { static int n = 1; } Part part; }\n"
                + "interface Logs { List<String> rows = new ArrayList<>(); Part part(); }\n"
                + "enum Count { ONE; int hits; Part part; }\n"
                + "class Later { static int n = 1; int call() { return missing(); } }",
            "Cache.entries.put(\"k\", 1); Cache.In.n = 2; Count.ONE.hits = 3; class Sets {"
                + " static void four() { Later.n = 4; } }",
            "class Part { int a, b; }",
            "class Part { int c; }",
            "Logs.rows.add(\"row\"); double fee = 2; float fee = 3;",
            "class Part { int d; }",
            "Sets.four(); int missing() { return 1; }");
    assertThat(answers.get(3).text("VariablesLost"))
        .contains("has reset Cache.In.n, Cache.entries, Count.ONE.hits: run the cells that set");
    assertThat(answers.get(4).status()).isEqualTo("ok");
    assertThat(answers.get(5).status()).isEqualTo("ok");
    assertThat(answers.get(6).text("VariablesLost"))
        .contains("has reset Cache.TWICE, Logs.rows: run");
    assertThat(answers.get(7).text("VariablesLost")).contains("has reset Later.n: run");
  }

  @Test
  void aClassWhoseStateCannotBeComparedIsNamedItself() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "class Ring { int a; }",
            "class Loud { public String toString() { throw new IllegalStateException(); } }\n"
                + "class Calls { static Optional<Object> last = Optional.empty();"
                + " Ring ring; }\nCalls.last = Optional.of(new Loud());",
            "class Ring { int a, b; }");
    assertThat(answers.get(2).text("VariablesLost")).contains("has reset Calls: run the cells");
  }

  @Test
  void whatAClassHoldsIsComparedByWhatItsValuesAreAndHold() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "class Tick {} interface Shape {} class Circle implements Shape {}"
                + " class Square implements Shape {} class Node { Node next; }\n"
                + "class Hits extends java.util.concurrent.atomic.AtomicInteger {} enum Side { A, B"
                + " }",
            "class Drawn { static Shape shape = new Circle(); static Node head; static Hits hits ="
                + " new Hits(); static Tick f() { return null; } }\n"
                + "class Still { static final Comparator<String> BY ="
                + " Comparator.comparing(String::length); static Shape shape = new Circle();"
                + " static final Map<Side, Integer> SIDES = new HashMap<>(Map.of(Side.A, 1, Side.B,"
                + " 2)); static Tick f() { return null; } }\nStill.f();",
            "Drawn.shape = new Square(); Drawn.hits.incrementAndGet();"
                + " for (int i = 0; i < 20_000; i++) { Node n = new Node(); n.next = Drawn.head;"
                + " Drawn.head = n; }",
            "class Tick { int size; }");
    assertThat(answers.get(3).text("VariablesLost"))
        .contains("has reset Drawn.head, Drawn.hits, Drawn.shape: run the cells");
  }

  @Test
  void anExceptionThatCannotSayWhatItIsFailsItsCellAllTheSame() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "class Mute extends RuntimeException {"
                + " public String getMessage() { throw new Error(); } }\nthrow new Mute();",
            "new Object() { public String toString() { throw new Mute(); } }",
            "double rate = 1.5;",
            "double rate = Double.parseDouble(\"high\");");
    assertThat(answers.get(0).text("Mute")).isEqualTo("its getMessage() threw java.lang.Error");
    assertThat(answers.get(1).text("Mute"))
        .isEqualTo("the value cannot be shown: its getMessage() threw java.lang.Error");
    assertThat(answers.get(3).trace()).contains("--> double rate = Double.parseDouble(");
  }

  @Test
  void aFailureHasItsOwnNameAndShowingAValueMayFailToo() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "Integer.parseInt(\"seven\");",
            "int deeper(int n) { return deeper(n + 1); }\ndeeper(0)",
            "class Deep { public String toString() { return \"x\" + new Deep(); } }\nnew Deep()",
            "1 + 1",
            "class Own extends RuntimeException {}\nthrow new Own();");
    assertThat(answers.get(0).text("NumberFormatException")).contains("\"seven\"");
    assertThat(answers.get(1).outputs())
        .extracting(Output::kind)
        .containsExactly("StackOverflowError");
    assertThat(answers.get(2).text("StackOverflowError")).isEqualTo("the value cannot be shown");
    assertThat(answers.get(3).text("execute_result")).isEqualTo("2");
    assertThat(answers.get(4).outputs()).extracting(Output::kind).containsExactly("Own");
  }

  @Test
  void anInterruptEndsALoopThatTakesNoNoticeOfIt() throws IOException {
    kernel.oneByOne("long[] turns = {0};");
    Answer loop =
        kernel
            .answers(Map.of("interrupt", "for (System.out.println(\"begun\"); ; turns[0]++) {}"))
            .get(0);
    Answer after =
        kernel
            .oneByOne(
                "Thread.sleep(500); long before = turns[0]; Thread.sleep(100);\n"
                    + "turns[0] > 0 && turns[0] == before")
            .get(0);
    assertThat(loop.status()).isEqualTo("error");
    assertThat(after.text("execute_result")).isEqualTo("true");
  }

  @Test
  void aVariableIsReplacedOnceItsNewValueIsKnown() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "int turn = 5; double twice() { return 2 * turn; }\n"
                + "DoubleUnaryOperator times = x -> x * turn; var half = turn / 2.0;",
            "int turn = turn + 1;\nint turn = (int) twice();\nturn",
            "times.applyAsDouble(2) + half",
            "double turn = IntStream.of(1, 2).mapToDouble(i -> i * twice()).sum();\nturn",
            "double turn = simulated(9);",
            "double turn = Double.parseDouble(\"high\");",
            "turn",
            "long turn = (long) twice(), more = turn + turn;\nmore",
            "double rate() { double first = 3; return first; }\ndouble first = rate() + 1;\nfirst",
            "double second = IntStream.of(1, 2).mapToDouble(i -> second + i).sum();",
            "Function<Integer, Integer> sum = n -> n == 0 ? 0 : n + sum.apply(n - 1);\n"
                + "sum.apply(4)",
            "double twice() { return 100; }\nDoubleSupplier again = () -> twice();",
            "double twice() { return 200; }\nagain.getAsDouble()",
            "int sum = 3;\nFunction<Integer, Integer> reads = n -> n + sum;\nlong sum = 4;");
    assertThat(answers.get(1).text("execute_result")).isEqualTo("12");
    assertThat(answers.get(2).text("execute_result")).isEqualTo("26.5");
    assertThat(answers.get(3).text("execute_result")).isEqualTo("72.0");
    assertThat(answers.get(4).text("CompileError")).contains("simulated").doesNotContain("$until");
    assertThat(answers.get(5).trace()).contains("--> double turn = Double.parseDouble(");
    assertThat(answers.get(6).text("execute_result")).isEqualTo("72.0");
    assertThat(answers.get(7).text("execute_result")).isEqualTo("288");
    assertThat(answers.get(8).text("execute_result")).isEqualTo("4.0");
    assertThat(answers.get(9).text("CompileError")).contains("second");
    assertThat(answers.get(10).text("execute_result")).isEqualTo("10");
    assertThat(answers.get(12).text("execute_result")).isEqualTo("200.0");
    assertThat(answers.get(13).text("stderr")).startsWith("reads still runs what sum was before");
  }

  @Test
  void anImportOverLinesOrWithCommentsKeepsEveryVariable() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "List<String> kept = new ArrayList<>(List.of(\"kept\"));",
            "import\n    java.text.*;",
            "import /* of files */ java.nio.channels.*; // and more",
            "import static // why\n    java.util.stream.Collectors.*;",
            "kept + Stream.of(\"a\", \"b\").collect(joining())");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(answers.get(4).text("execute_result")).isEqualTo("[kept]ab");
  }

  @Test
  void anInterruptWhileACellIsCompiledEndsItOnceItRuns() throws IOException {
    for (String cell :
        List.of("while (true);", "record Made(int a) {}\nThread.sleep(60_000);\nint never = 1;")) {
      Answer answer = kernel.answers(Map.of("interrupt", cell, "at", "execute_input")).get(0);
      assertThat(answer.status()).as(cell).isEqualTo("error");
    }
    assertThat(kernel.oneByOne("never").get(0).text("CompileError"))
        .startsWith("cannot find symbol");
  }

  @Test
  void aCellAnswersWhateverItDoesWithTheStreamsAndHoweverItEnds() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "java.io.PrintStream kept = System.out; System.setOut(null); System.setErr(null);",
            "System.out.println(\"still\"); 1 + 1",
            "return 5;",
            "var mute = new Object() { public String toString() { return null; } };\nmute",
            "kept.println(\"kept\");");
    assertThat(answers.get(4).text("stdout")).isEqualTo("kept\n");
    assertThat(answers.get(1).text("stdout")).isEqualTo("still\n");
    assertThat(answers.get(1).text("execute_result")).isEqualTo("2");
    assertThat(answers.get(2).text("ReturnOutsideMethod")).startsWith("a cell is no method");
    assertThat(answers.get(3).text("execute_result")).isEqualTo("null");
  }

  @Test
  void aCellThatHeedsAnInterruptCleansUp() throws IOException {
    kernel.oneByOne("boolean[] cleaned = {false};");
    List<Answer> interrupted =
        kernel.answers(
            Map.of(
                "interrupt",
                "try { System.out.println(\"begun\"); Thread.sleep(60_000); } finally {"
                    + " Thread.sleep(600); cleaned[0] = true; System.out.println(\"cleaned\"); }"));
    assertThat(interrupted.get(0).text("stdout")).endsWith("cleaned\n");
    Answer after = kernel.oneByOne("cleaned[0]").get(0);
    assertThat(after.text("execute_result")).isEqualTo("true");
  }

  @Test
  void aCellThatEndsTheKernelIsAnswered() throws IOException {
    try (KernelClient own = new KernelClient(work)) {
      Answer answer = own.answers("System.out.println(\"last\"); System.exit(3);").get(0);
      assertThat(answer.status()).isEqualTo("error");
      assertThat(answer.text("stdout")).isEqualTo("last\n");
      assertThat(answer.text("KernelEnded")).isEqualTo("the kernel ended while this cell ran");
    }
  }
}

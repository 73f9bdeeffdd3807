package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as a client of Jupyter sends them, and what it gets back. */
class KernelSuite {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path work;
  private static Client kernel;

  @BeforeAll
  static void start() throws IOException {
    kernel = new Client(work);
  }

  @AfterAll
  static void stop() throws IOException {
    kernel.close();
  }

  record Output(String kind, String text, Map<String, Object> data) {}

  record Answer(String status, int messages, List<Output> outputs) {

    String text(String kind) {
      return outputs.stream()
          .filter(output -> output.kind().equals(kind))
          .map(Output::text)
          .collect(Collectors.joining());
    }
  }

  @Test
  void aVariableKeepsItsValueOrTheCellThatTakesItAwayFails() throws IOException {
    List<Answer> answers =
        oneByOne(
            "var x = 1; List<String> list = new ArrayList<>(List.of(\"a\"));",
            "// a comment\nimport java.io.*;\n/* another */ import static java.lang.Math.*;",
            "x + \" \" + list",
            "class Held { int k = 3; }",
            "int twice(int i) { return 2 * i; }",
            "var held = new Held(); var y = twice(x);",
            "// the same again\nclass Held { int k = 3; }\nint twice(int i) { return 2 * i; }",
            "held.k + y",
            "class Held { int k = 4; }",
            "held",
            "int twice(int i) { return 3 * i; }",
            "list");
    assertThat(answers.stream().map(Answer::status))
        .containsExactly(
            "ok", "ok", "ok", "ok", "ok", "ok", "ok", "ok", "error", "error", "error", "ok");
    assertThat(answers.get(2).text("execute_result")).isEqualTo("1 [a]");
    assertThat(answers.get(7).text("execute_result")).isEqualTo("5");
    assertThat(answers.get(8).text("VariablesLost"))
        .isEqualTo(
            "what this cell declares anew has removed held: run the cells that set it again");
    assertThat(answers.get(9).text("CompileError")).startsWith("cannot find symbol");
    assertThat(answers.get(10).text("VariablesLost")).contains("removed y:");
    assertThat(answers.get(11).text("execute_result")).isEqualTo("[a]");
  }

  @Test
  void whatIsPrintedArrivesWholeInOrderOrIsCutWithAWord() throws IOException {
    List<Answer> answers =
        oneByOne(
            "for (int i = 0; i < 50_000; i++) System.out.printf(\"%d %s%n\", i, \"é漢\");",
            "for (int i = 0; i < 1_000_000; i++) System.out.println(i);",
            "System.out.println(\"one\"); System.err.println(\"two\");"
                + " Show.table(Table.create(\"three\")); System.out.println(\"four\");",
            "System.out.printf(\"%s\", \"five\")");
    assertThat(answers.get(0).text("stdout").lines())
        .hasSize(50_000)
        .allMatch(line -> line.endsWith(" é漢"))
        .last()
        .isEqualTo("49999 é漢");
    assertThat(answers.get(0).messages()).isLessThan(200);
    assertThat(answers.get(1).text("stdout")).startsWith("0\n1\n2\n").hasSize(1 << 21);
    assertThat(answers.get(1).text("stderr"))
        .contains("the cell printed 6888890 bytes; what follows the first 2097152 is not shown");
    assertThat(answers.get(2).outputs().stream().map(Output::kind))
        .containsExactly("stdout", "stderr", "display_data", "stdout");
    assertThat(answers.get(3).outputs().stream().map(Output::kind)).containsExactly("stdout");
  }

  @Test
  void aFailureStopsTheCellsThatWaitAndNoOthers() throws IOException {
    List<Answer> queued =
        kernel.answers("int z = 1 / 0;", "System.out.println(\"stale\");", "int w = 3;");
    assertThat(queued.stream().map(Answer::status)).containsExactly("error", "aborted", "aborted");
    assertThat(queued.get(1).outputs()).isEmpty();
    List<Answer> answers =
        oneByOne("w", "int g() {\n  return 1;", "int a = 1;\n\n// then\nint b = (a", "1 + 1");
    assertThat(answers.get(0).status()).isEqualTo("error");
    assertThat(answers.get(1).text("IncompleteCell"))
        .isEqualTo("line 1: this statement is not complete: int g() {");
    assertThat(answers.get(2).text("IncompleteCell"))
        .isEqualTo("line 4: this statement is not complete: int b = (a");
    assertThat(answers.get(3).text("execute_result")).isEqualTo("2");
  }

  @Test
  void aCellThatEndsTheKernelIsAnswered() throws IOException {
    try (Client own = new Client(work)) {
      Answer answer = own.answers("System.out.println(\"last\"); System.exit(3);").get(0);
      assertThat(answer.status()).isEqualTo("error");
      assertThat(answer.text("stdout")).isEqualTo("last\n");
      assertThat(answer.text("KernelEnded")).isEqualTo("the kernel ended while this cell ran");
    }
  }

  @Test
  void valuesShowThemselves() throws IOException {
    List<Answer> answers =
        oneByOne(
            "Map.of(\"a\", 1)",
            "new double[][] {{1, 2.5}, {}}",
            "Table.create(\"t\", tech.tablesaw.api.DoubleColumn.create(\"x<y\", 1, 2.5))",
            "var chart = new org.knowm.xchart.XYChartBuilder().title(\"Prices\").build();\n"
                + "chart.addSeries(\"s\", new double[] {1, 2}, new double[] {3, 4});\nchart",
            "\"<b>not bold</b>\"");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(answers.get(0).text("execute_result")).isEqualTo("a: 1");
    assertThat(answers.get(1).text("execute_result")).isEqualTo("[[1.0, 2.5], []]");
    assertThat(data(answers.get(2), "text/html")).contains("<th>x&lt;y</th>", "<td>2.50000</td>");
    assertThat(data(answers.get(3), "image/svg+xml")).startsWith("<svg").contains("Prices");
    assertThat(data(answers.get(3), "image/png")).startsWith("iVBORw0KGgo");
    assertThat(answers.get(4).outputs().get(0).data())
        .containsExactly(Map.entry("text/plain", "<b>not bold</b>"));
  }

  @Test
  void whatTheLibraryGivesIsShownInAFewLines() throws IOException {
    List<Answer> answers =
        oneByOne(
            "var bundled = Panel.read(Path.of(System.getProperty(\"marketimpact.home\"),"
                + " \"data/prices/us_daily.csv\"));\nbundled",
            "var january = EventStudy.on(bundled).benchmark(\"SPY\")"
                + ".event(\"2026-01-14\", \"AVGO\", \"FTNT\").run();\njanuary",
            "january.firm(\"AVGO\")",
            "january.group()",
            "january.result().plan()",
            "record Small(int a) {}\nnew Small(1)");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(data(answers.get(0), "text/html"))
        .contains("<td style=\"text-align: left\">AVGO</td><td>344</td>");
    assertThat(data(answers.get(1), "text/html")).contains(">decision</th>", "FTNT");
    assertThat(answers.get(2).text("execute_result"))
        .startsWith("AVGO, model market, window 0:0: CAR -0.0334, standard error 0.0251, t -1.33");
    assertThat(answers.get(3).text("execute_result")).contains("CAAR -0.02", "95 % interval");
    assertThat(answers.get(4).text("execute_result"))
        .startsWith("StudyPlan\nbenchmark: SPY\nmodels: [market]\n");
    assertThat(answers.get(5).text("execute_result")).isEqualTo("Small[a=1]");
  }

  @Test
  void aSectionOfAReportShowsItselfInOrder() throws IOException {
    List<Answer> answers =
        oneByOne(
            "import io.marketimpact.reports.block.*;\n"
                + "var report = new Report(\"t\", \"s\", List.of(new Section(\"one\", \"One\","
                + " List.of(new Block.Lead(\"1 < 2\"), new Block.Remarks(List.of(\"a\", \"b\"))))),"
                + " \"f\");",
            "Show.section(report, \"one\");",
            "Show.section(report, \"two\");");
    assertThat(answers.get(1).outputs())
        .extracting(output -> String.valueOf(output.data().get("text/html")))
        .containsExactly("<h3>One</h3>", "<p>1 &lt; 2</p>", "<ul><li>a</li><li>b</li></ul>");
    assertThat(answers.get(2).outputs().toString()).contains("a section must be one of [one]: two");
  }

  @Test
  void whatWasRunAndWhatStandsAtTheCursorIsAnswered() throws IOException {
    oneByOne("int older = 1;", "double newest = Math.sqrt(2);");
    List<Answer> answers =
        kernel.answers(
            Map.of("ask", "history", "with", Map.of("hist_access_type", "tail", "n", 2)),
            Map.of(
                "ask",
                "history",
                "with",
                Map.of("hist_access_type", "search", "pattern", "*older*")),
            Map.of("ask", "inspect", "with", Map.of("code", "newest + 1", "cursor_pos", 6)),
            Map.of("ask", "inspect", "with", Map.of("code", "Math.sqrt", "cursor_pos", 9)),
            Map.of("ask", "inspect", "with", Map.of("code", "Panel.read", "cursor_pos", 7)),
            Map.of("ask", "inspect", "with", Map.of("code", "nothing at all", "cursor_pos", 14)),
            Map.of("ask", "inspect", "with", inspection("import java.util.List;\nMath.sqrt")),
            Map.of("ask", "history", "with", Map.of("hist_access_type", "range", "session", 0)),
            Map.of("ask", "inspect", "with", inspection("%load x\nint i = 1;\nPanel.read")));
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(String.valueOf(answers.get(0).outputs().get(0).data().get("history")))
        .contains(", int older = 1;], [1, ")
        .endsWith(", double newest = Math.sqrt(2);]]");
    assertThat(String.valueOf(answers.get(1).outputs().get(0).data().get("history")))
        .endsWith(", int older = 1;]]");
    assertThat(inspected(answers.get(2))).contains("double").contains("newest");
    assertThat(inspected(answers.get(3))).contains("double Math.sqrt(double a");
    assertThat(inspected(answers.get(4)))
        .contains(
            "Panel.read(Path", "Reads price files of any format the program knows, as --prices")
        .doesNotContain("{@code", "@param");
    assertThat(answers.get(5).outputs().get(0).data()).containsEntry("found", false);
    assertThat(inspected(answers.get(6))).contains("double Math.sqrt(double a");
    assertThat(String.valueOf(answers.get(7).outputs().get(0).data().get("history")))
        .endsWith(", double newest = Math.sqrt(2);]]");
    assertThat(inspected(answers.get(8))).contains("Panel.read(Path", "Reads price files");
  }

  @Test
  void cellsThatReadAlikeAreFoundOnceWhereThatIsAsked() throws IOException {
    oneByOne("int alike = 1;", "int between = 2;", "int alike = 1;");
    Map<String, Object> search = Map.of("hist_access_type", "search", "pattern", "int alike*");
    Map<String, Object> unique = new HashMap<>(search);
    unique.put("unique", true);
    List<Answer> answers =
        kernel.answers(
            Map.of("ask", "history", "with", search), Map.of("ask", "history", "with", unique));
    assertThat(answers)
        .extracting(answer -> (List<?>) answer.outputs().get(0).data().get("history"))
        .extracting(List::size)
        .containsExactly(2, 1);
  }

  private static Map<String, Object> inspection(String code) {
    return Map.of("code", code, "cursor_pos", code.length());
  }

  private static String inspected(Answer answer) {
    return String.valueOf(answer.outputs().get(0).data().get("data"));
  }

  private static String data(Answer answer, String type) {
    return String.valueOf(answer.outputs().get(0).data().get(type));
  }

  private static List<Answer> oneByOne(String... cells) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (String cell : cells) {
      answers.addAll(kernel.answers(cell));
    }
    return answers;
  }

  /** A client with a kernel of its own. */
  private static final class Client implements AutoCloseable {

    private final Process process;
    private final BufferedWriter cells;
    private final BufferedReader answers;

    Client(Path work) throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder("/usr/bin/python3", "src/test/python/run_cells.py");
      builder
          .environment()
          .putAll(
              Map.of(
                  "JUPYTER_PATH",
                  Path.of("jupyter").toAbsolutePath().toString(),
                  "JUPYTER_RUNTIME_DIR",
                  work.resolve("runtime").toString(),
                  "IMPACT_JVM_OPTIONS",
                  System.getProperty("kernel.jvm.options", "")));
      process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      cells = process.outputWriter(StandardCharsets.UTF_8);
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Sends the cells together. */
    List<Answer> answers(Object... together) throws IOException {
      cells.write(JSON.writeValueAsString(together));
      cells.newLine();
      cells.flush();
      return JSON.readValue(answers.readLine(), new TypeReference<>() {});
    }

    @Override
    public void close() throws IOException {
      cells.close();
      process.onExit().join();
    }
  }
}

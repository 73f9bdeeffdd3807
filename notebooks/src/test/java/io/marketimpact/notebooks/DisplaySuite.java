package io.marketimpact.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.notebooks.KernelClient.Answer;
import io.marketimpact.notebooks.KernelClient.Output;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a client of Jupyter shows: what a cell prints, its value, and answers about its code. */
class DisplaySuite extends KernelFixture {

  @Test
  void valuesShowThemselves() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "Map.of(\"a\", 1)",
            "new double[][] {{1, 2.5}, {}}",
            "Table.create(\"t\", tech.tablesaw.api.DoubleColumn.create(\"x<y\", 1, 2.5))",
            "var chart = new"
                + " org.knowm.xchart.XYChartBuilder().title(\"Prices\").xAxisTitle(\"days\").yAxisTitle(\"USD\").build();\n"
                + "chart.addSeries(\"s\", new double[] {1, 2}, new double[] {3, 4});\n"
                + "chart",
            "\"<b>not bold</b>\"",
            "Map.of(\"c\", 1, \"a\", 2, \"b\", 3)",
            "Set.of(3, 1, 2)",
            "Optional.of(new int[] {1, 2})",
            "Optional.empty()",
            "IntStream.range(0, 3)",
            "var missing = new HashMap<String, String>(); missing.put(\"k\", null); missing",
            "Collections.nCopies(2_000_000_000, 7)",
            "new int[50_000_000]");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(answers.get(0).text("execute_result")).isEqualTo("a: 1");
    assertThat(answers.get(10).text("execute_result")).isEqualTo("k: null");
    assertThat(answers.get(11).data("text/html")).contains("1999999999", ">7</td>");
    assertThat(answers.get(12).data("text/html")).contains("49999999", ">0</td>");
    assertThat(answers.get(1).text("execute_result")).isEqualTo("[[1.0, 2.5], []]");
    assertThat(answers.get(2).data("text/html")).contains("<th>x&lt;y</th>", "<td>2.50000</td>");
    assertThat(answers.get(3).data("image/svg+xml")).startsWith("<svg").contains("Prices");
    assertThat(answers.get(3).data("text/plain")).isEqualTo("Prices: USD against days: s");
    assertThat(answers.get(3).data("image/png")).startsWith("iVBORw0KGgo");
    assertThat(answers.get(4).outputs().get(0).data())
        .containsExactly(Map.entry("text/plain", "<b>not bold</b>"));
    assertThat(answers.get(5).text("execute_result")).isEqualTo("a: 2\nb: 3\nc: 1");
    assertThat(answers.get(6).text("execute_result")).isEqualTo("[1, 2, 3]");
    assertThat(answers.get(7).text("execute_result")).isEqualTo("[1, 2]");
    assertThat(answers.get(8).text("execute_result")).isEqualTo("Optional.empty");
    assertThat(answers.get(9).text("execute_result"))
        .startsWith("a stream, which can be read once");
  }

  @Test
  void manyValuesAreATableOfTheFirstAndTheLast() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "var prices = new TreeMap<String, double[]>();"
                + " for (String s : List.of(\"A\", \"B\")) prices.put(s, new double[300]); prices",
            "List.of(new double[] {1, 2.5}, new double[200])",
            "record Bar(String name, double close, double[] path) {}\n"
                + "IntStream.range(0, 2_000).mapToObj(i -> new Bar(\"n\" + i, i, new"
                + " double[9])).toList()",
            "new Bar(\"n\", 1, new double[9])",
            "IntStream.range(0, 400).toArray()",
            "Table.create(tech.tablesaw.api.DoubleColumn.create(\"x\", 51))",
            "new HashMap<String, Integer>()");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(answers.get(0).text("execute_result"))
        .isEqualTo(
            "key | value\nA | [0, 0, 0, 0, ..., 0, 0], 300 values\n"
                + "B | [0, 0, 0, 0, ..., 0, 0], 300 values");
    assertThat(answers.get(1).text("execute_result"))
        .isEqualTo(" | value\n0 | [1, 2.50000]\n1 | [0, 0, 0, 0, ..., 0, 0], 200 values");
    assertThat(answers.get(2).text("execute_result"))
        .startsWith(" | name | close | path\n0 | n0 | 0 | [0, 0, 0, 0, ..., 0, 0], 9 values\n")
        .contains("\n... | ... | ... | ...\n1995 | n1995 | 1995 | ")
        .endsWith("\n2,000 rows")
        .hasLineCount(18);
    assertThat(answers.get(2).data("text/html"))
        .contains(">close</th>", ">n1999</td>", "<p>2,000 rows</p>");
    assertThat(answers.get(3).text("execute_result"))
        .isEqualTo("Bar\nname: n\nclose: 1\npath: [0, 0, 0, 0, ..., 0, 0], 9 values");
    assertThat(answers.get(4).text("execute_result")).startsWith(" | value\n0 | 0\n1 | 1\n");
    assertThat(answers.get(5).data("text/html")).contains("<td>...</td>", "<p>51 rows</p>");
    assertThat(answers.get(6).text("execute_result")).isEqualTo("{}");
  }

  @Test
  void whatTheLibraryGivesIsShownInAFewLines() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "var bundled = Panel.read(Path.of(System.getProperty(\"marketimpact.home\"),"
                + " \"data/prices/us_daily.csv\"));\nbundled",
            "var january = EventStudy.on(bundled).benchmark(\"SPY\")"
                + ".event(\"2026-01-14\", \"AVGO\", \"FTNT\").run();\njanuary",
            "january.firm(\"AVGO\")",
            "january.group()",
            "january.result().plan()",
            "january.save(Path.of(\""
                + work.resolve("january")
                + "\"));\n"
                + "var again = EventStudy.load(Path.of(\""
                + work.resolve("january")
                + "\")); again",
            "again.firm(\"AVGO\")",
            "again.group()",
            "record Small(int a) {}\nnew Small(1)");
    assertThat(answers).allMatch(answer -> answer.status().equals("ok"));
    assertThat(answers.get(0).data("text/html"))
        .contains("<td style=\"text-align: left\">AVGO</td><td>344</td>");
    assertThat(answers.get(1).data("text/html")).contains(">decision</th>", "FTNT");
    assertThat(answers.get(2).text("execute_result"))
        .startsWith("AVGO, model market, window 0:0: CAR -0.0334, standard error 0.0251, t -1.33");
    assertThat(answers.get(3).text("execute_result")).contains("CAAR -0.02", "95 % interval");
    assertThat(answers.get(4).text("execute_result"))
        .startsWith("StudyPlan\nbenchmark: SPY\nmodels: [market]\n");
    assertThat(answers.get(8).text("execute_result")).isEqualTo("Small[a=1]");
    assertThat(answers.get(5).data("text/html")).isEqualTo(answers.get(1).data("text/html"));
    for (int one : new int[] {2, 3}) {
      assertThat(answers.get(one + 4).text("execute_result"))
          .isEqualTo(answers.get(one).text("execute_result"));
    }
  }

  @Test
  void twoDollarsAreNoMath() throws IOException {
    Answer answer =
        kernel
            .oneByOne(
                "Table.create(\"t\", StringColumn.create(\"value\", \"-$130 bn to +$21 bn\"))")
            .get(0);
    assertThat(answer.data("text/html"))
        .contains(">-<span>$</span>130 bn to +<span>$</span>21 bn</td>");
    assertThat(answer.data("text/plain")).contains("-$130 bn to +$21 bn");
  }

  @Test
  void aSectionOfAReportShowsItselfInOrder() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
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
  void whatIsPrintedArrivesWholeInOrderOrIsCutWithAWord() throws IOException {
    List<Answer> answers =
        kernel.oneByOne(
            "for (int i = 0; i < 50_000; i++) System.out.printf(\"%d %s%n\", i, \"é漢\");",
            "for (int i = 0; i < 1_000_000; i++) System.out.println(i);",
            "System.out.println(\"one\"); System.err.println(\"two\");"
                + " Show.table(Table.create(\"three\")); System.out.println(\"four\");",
            "System.out.printf(\"%s\", \"five\")",
            "for (int i = 0; i < 50_000; i++) { System.out.println(i); System.err.println(-i);"
                + " System.out.flush(); }",
            "for (int i = 0; i < 300; i++) { System.out.println(i); Show.table(Table.create()); }",
            "for (int i = 0; i < 300; i++) { for (int j = 0; j < 10; j++) {"
                + " System.out.println(j); System.err.println(j); } Show.table(Table.create()); }");
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
    assertThat(answers.get(4).text("stdout").lines()).hasSize(50_000).last().isEqualTo("49999");
    assertThat(answers.get(4).text("stderr").lines()).hasSize(50_000).last().isEqualTo("-49999");
    assertThat(answers.get(5).outputs()).hasSize(600);
    assertThat(answers.get(5).outputs().get(598).text()).isEqualTo("299\n");
    assertThat(answers.get(6).text("stdout").lines()).hasSize(3_000);
    assertThat(answers.get(6).text("stderr").lines()).hasSize(3_000);
    assertThat(answers.get(6).outputs())
        .filteredOn(o -> o.kind().equals("display_data"))
        .hasSize(300);
  }

  @Test
  void aLongCellSaysHowFarItIsAndTakesThatBack() throws IOException {
    Answer answer =
        kernel
            .oneByOne(
                "StudyFunction.logged(\"Studying 5 firms\"); Thread.sleep(3_500); "
                    + "Show.table(Table.create(\"t\")); 1")
            .get(0);
    assertThat(answer.cleared())
        .extracting(Output::text)
        .isNotEmpty()
        .allMatch(line -> line.matches("running for [2-9] s: Studying 5 firms"));
    assertThat(answer.outputs())
        .extracting(Output::kind)
        .containsExactly("display_data", "execute_result");
    Answer speaks = kernel.oneByOne("System.out.println(1); Thread.sleep(2_200);").get(0);
    assertThat(speaks.outputs()).extracting(Output::text).containsExactly("1\n");
    assertThat(speaks.cleared()).isEmpty();
  }

  @Test
  void whatWasRunAndWhatStandsAtTheCursorIsAnswered() throws IOException {
    kernel.oneByOne("int older = 1;", "double newest = Math.sqrt(2);");
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
            Map.of("ask", "inspect", "with", inspection("%load x\nint i = 1;\nPanel.read")),
            Map.of("ask", "inspect", "with", inspection("int j = 1;\nMath.max(j, ")));
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
    assertThat(inspected(answers.get(9))).contains("int Math.max(int a, int b)");
  }

  @Test
  void cellsThatReadAlikeAreFoundOnceWhereThatIsAsked() throws IOException {
    kernel.oneByOne("int alike = 1;", "int between = 2;", "int alike = 1;");
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
}

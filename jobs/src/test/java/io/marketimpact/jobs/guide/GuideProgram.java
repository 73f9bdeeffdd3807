package io.marketimpact.jobs.guide;

import static java.util.stream.Collectors.joining;

import io.marketimpact.jobs.guide.GuidePage.Block;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages as one program: a class each, with the imports that the page shows and no others, and
 * the page's commands between its Java.
 */
final class GuideProgram {

  /** The class that runs them all. */
  static final String MAIN = "Guide";

  /** What it prints before a block, with the block's place after it. */
  static final String MARK = "\u0001 ";

  private GuideProgram() {}

  /** The sources by the names of their classes. */
  static Map<String, String> of(List<GuidePage> pages) {
    Map<String, String> sources = new LinkedHashMap<>();
    pages.forEach(page -> sources.put(className(page), source(page)));
    sources.put(
        MAIN,
        "public class Guide {\n  public static void main(String[] pages) throws Exception {\n"
            + pages.stream().map(page -> className(page) + ".run();\n").collect(joining())
            + GuideCommands.class.getName()
            + ".end();\n  }\n}\n");
    return sources;
  }

  private static String source(GuidePage page) {
    String imports =
        page.blocks().stream()
            .filter(block -> block.language().equals("java"))
            .flatMap(block -> block.text().lines())
            .filter(GuideProgram::isImport)
            .distinct()
            .collect(joining("\n"));
    return imports + "\npublic class " + className(page) + " {\n" + run(page) + "}\n";
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }

  private static String className(GuidePage page) {
    return "Page_" + page.name().replaceAll("\\W", "_");
  }

  private static String run(GuidePage page) {
    return "static void run() throws Exception {\n"
        + page.blocks().stream()
            .filter(Block::isRun)
            .map(
                block ->
                    "System.out.println("
                        + literal(MARK + page.place(block))
                        + ");\n"
                        + body(block))
            .collect(joining("\n"))
        + "}\n";
  }

  private static String body(Block block) {
    Stream<String> lines = block.text().lines();
    return block.language().equals("java")
        ? lines.filter(line -> !isImport(line)).collect(joining("\n"))
        : lines
            .filter(line -> !line.isBlank())
            .map(line -> GuideCommands.class.getName() + ".run(" + literal(line) + ");")
            .collect(joining("\n"));
  }

  private static String literal(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0001", "\\u0001")
        + '"';
  }
}

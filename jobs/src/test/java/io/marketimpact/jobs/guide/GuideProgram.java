package io.marketimpact.jobs.guide;

import static java.util.stream.Collectors.joining;

import io.marketimpact.jobs.guide.GuidePage.Block;
import java.util.List;
import java.util.stream.Stream;

/** The pages as one program: a method each, their commands between their Java. */
final class GuideProgram {

  /** What it prints before a block, with the block's place after it. */
  static final String MARK = "\u0001 ";

  private GuideProgram() {}

  static String of(List<GuidePage> pages) {
    return imports(pages)
        + "\npublic class Guide {\n  public static void main(String[] pages) throws Exception {\n"
        + pages.stream().map(page -> method(page) + "();\n").collect(joining())
        + GuideCommands.class.getName()
        + ".end();\n"
        + "  }\n"
        + pages.stream().map(GuideProgram::declared).collect(joining("\n"))
        + "}\n";
  }

  private static String imports(List<GuidePage> pages) {
    return pages.stream()
        .flatMap(page -> page.blocks().stream())
        .filter(block -> block.language().equals("java"))
        .flatMap(block -> block.text().lines())
        .filter(GuideProgram::isImport)
        .distinct()
        .collect(joining("\n"));
  }

  private static boolean isImport(String line) {
    return line.startsWith("import ");
  }

  private static String method(GuidePage page) {
    return page.name().replaceAll("\\W", "_");
  }

  private static String declared(GuidePage page) {
    return "static void "
        + method(page)
        + "() throws Exception {\n"
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

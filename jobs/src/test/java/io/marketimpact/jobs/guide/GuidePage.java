package io.marketimpact.jobs.guide;

import io.marketimpact.jobs.Project;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide.
 *
 * @param name its file's, without the ending
 * @param blocks what it shows between fences, in order
 */
record GuidePage(String name, List<Block> blocks) {

  /** Languages whose blocks are run. */
  static final List<String> RUN = List.of("java", "sh");

  private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  /**
   * What stands between two fences.
   *
   * @param language of the opening fence, empty for what a program prints
   * @param text the lines
   * @param line where it begins in the page
   * @param prints what the next block says that this one prints
   */
  record Block(String language, String text, int line, Optional<String> prints) {

    boolean isRun() {
      return RUN.contains(language);
    }
  }

  static GuidePage of(String name) {
    return read(name, Project.HOME.resolve("docs").resolve(name + ".md"));
  }

  private static GuidePage read(String name, Path file) {
    String page = String.join("\n", Project.lines(file)) + "\n";
    List<Block> found = new ArrayList<>();
    Matcher fences = FENCED.matcher(page);
    while (fences.find()) {
      int line = (int) page.substring(0, fences.start()).lines().count() + 1;
      boolean isPrinted = fences.group(1).isEmpty() && !found.isEmpty();
      if (isPrinted) {
        Block before = found.remove(found.size() - 1);
        found.add(
            new Block(
                before.language(), before.text(), before.line(), Optional.of(fences.group(2))));
      } else {
        found.add(new Block(fences.group(1), fences.group(2), line, Optional.empty()));
      }
    }
    return new GuidePage(name, List.copyOf(found));
  }

  /** Where a block stands, as editors open it. */
  String place(Block block) {
    return "docs/" + name + ".md:" + block.line();
  }
}

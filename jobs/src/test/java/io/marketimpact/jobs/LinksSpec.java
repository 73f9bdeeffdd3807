package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of every page of the project leads to a file and to a heading that are there. */
class LinksSpec {

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
  private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
  private static final Set<String> NOT_OURS = Set.of("target", "out", ".git");

  static List<Path> pages() throws IOException {
    List<Path> found = new ArrayList<>();
    collect(Project.HOME, found);
    return found;
  }

  private static void collect(Path directory, List<Path> found) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (Files.isDirectory(file) && !NOT_OURS.contains(name)) {
          collect(file, found);
        } else if (name.endsWith(".md") || name.endsWith(".ipynb")) {
          found.add(file);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) {
    for (String link : links(page)) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
      assertThat(target).as(link).exists().satisfies(it -> assertThat(it).startsWith(Project.HOME));
      if (parts.length == 2 && target.toString().endsWith(".md")) {
        assertThat(anchors(target)).as(link).contains(parts[1]);
      }
    }
  }

  private static List<String> links(Path page) {
    return LINK.matcher(FENCED.matcher(text(page)).replaceAll(""))
        .results()
        .map((MatchResult link) -> link.group(1))
        .filter(link -> !link.contains("://"))
        .toList();
  }

  private static String text(Path page) {
    return String.join("\n", Project.lines(page));
  }

  /** As GitHub and GitLab name headings. */
  private static List<String> anchors(Path page) {
    return FENCED
        .matcher(text(page))
        .replaceAll("")
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(title -> title.replaceAll("[^\\p{L}0-9 _-]", "").replace(' ', '-'))
        .toList();
  }

  @Test
  void everyPageOfTheGuideIsInTheTableOfTheFirstPage() throws IOException {
    Path docs = Project.HOME.resolve("docs");
    Set<String> linked =
        links(Project.HOME.resolve("README.md")).stream().collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(docs)) {
      assertThat(
              files.map(file -> "docs/" + file.getFileName()).filter(page -> page.endsWith(".md")))
          .isNotEmpty()
          .isSubsetOf(linked);
    }
  }
}

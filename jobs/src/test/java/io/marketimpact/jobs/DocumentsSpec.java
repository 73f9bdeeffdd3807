package io.marketimpact.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents name is there. */
class DocumentsSpec {

  private static final Path HOME = Path.of("..");
  private static final Pattern CLASS = Pattern.compile("`([A-Z][A-Za-z]+)(?:<T>)?`");
  private static final List<String> MODULES =
      List.of("analytics", "data", "reports", "jobs", "notebooks");

  @ParameterizedTest
  @ValueSource(
      strings = {"ARCHITECTURE.md", "CONTRIBUTING.md", "docs/library.md", "docs/extend.md"})
  void everyClassNamedExists(String document) throws IOException {
    Set<String> classes = classes();
    assertThat(matches(CLASS, document)).isNotEmpty().isSubsetOf(classes);
  }

  private static Set<String> matches(Pattern pattern, String document) throws IOException {
    return pattern
        .matcher(Files.readString(HOME.resolve(document)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(name -> !name.matches("Spec|Contract|Rules|Suite|SOURCE|README"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> classes() throws IOException {
    Set<String> names = new TreeSet<>(Set.of("IllegalArgumentException", "IllegalStateException"));
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src"))) {
        files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".java"))
            .forEach(name -> names.add(name.substring(0, name.length() - ".java".length())));
      }
    }
    return names;
  }
}

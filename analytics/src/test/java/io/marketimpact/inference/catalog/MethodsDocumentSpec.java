package io.marketimpact.inference.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.inference.group.GroupSample;
import io.marketimpact.inference.group.TestStatistic;
import io.marketimpact.model.ExpectedReturnModel;
import io.marketimpact.model.catalog.Models;
import io.marketimpact.support.Firms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * METHODS.md lists every model and test as the code describes itself. Run with {@code
 * -Dmethods.write=true} to bring its tables up to date.
 */
class MethodsDocumentSpec {

  private static final Path DOCUMENT = Path.of("METHODS.md");
  private static final GroupSample FIVE_ON_ONE_DATE =
      GroupSample.of(Firms.onOneDate(5, 250, 0.3, 42));
  private static final GroupSample FIFTY_APART =
      GroupSample.of(
          Firms.starting(IntStream.range(0, 50).map(i -> 300 + 5 * i).toArray(), 250, 1, 0.3, 42));

  @Test
  void everyModelAndTestStandsInTheDocument() throws IOException {
    String document = Files.readString(DOCUMENT);
    String current = with(with(document, "models", models()), "tests", tests());
    if (Boolean.getBoolean("methods.write")) {
      Files.writeString(DOCUMENT, current);
    }
    assertThat(document).isEqualTo(current);
  }

  private static String with(String document, String name, String table) {
    String begin = "<!-- " + name + " -->\n";
    String end = "<!-- end of " + name + " -->\n";
    assertThat(document).containsOnlyOnce(begin).containsOnlyOnce(end);
    return document.substring(0, document.indexOf(begin) + begin.length())
        + table
        + document.substring(document.indexOf(end));
  }

  private static String models() {
    return "| id | model | expected return | takes for granted | source |\n|---|---|---|---|---|\n"
        + Models.all().stream().map(MethodsDocumentSpec::row).collect(Collectors.joining());
  }

  private static String row(ExpectedReturnModel model) {
    return row(
        List.of(
            code(model.id().value()),
            model.method().name(),
            code(model.method().formula()),
            model.method().assumption(),
            model.method().citation()));
  }

  private static String tests() {
    return "| id | test | statistic | takes for granted | 5 firms, one date | 50 firms, dates apart"
        + " | source |\n"
        + "|---|---|---|---|---|---|---|\n"
        + TestStatistics.all().stream().map(MethodsDocumentSpec::row).collect(Collectors.joining());
  }

  private static String row(TestStatistic test) {
    return row(
        List.of(
            code(test.id().value()),
            test.method().name(),
            code(test.method().formula()),
            test.method().assumption(),
            trust(test, FIVE_ON_ONE_DATE),
            trust(test, FIFTY_APART),
            test.method().citation()));
  }

  private static String trust(TestStatistic test, GroupSample sample) {
    return test.assess(sample)
        .result()
        .map(assessment -> assessment.trust().level().id().replace('_', ' '))
        .orElse("does not apply");
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}

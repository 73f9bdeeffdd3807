package io.marketimpact.data.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The figures of a run by the rules of Prometheus' text format 0.0.4. */
class RunMetricsSpec {

  private static final Pattern HEAD =
      Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[a-zA-Z_][a-zA-Z0-9_]*=\"[^\"\\\\\n]*\"})?"
              + " (-?\\d+(?:\\.\\d+)?(?:E-?\\d+)?)");

  private static RunRecord run() {
    Instant start = Instant.parse("2026-01-15T23:15:00Z");
    return new RunRecord(
        start,
        new RunRecord.Work(
            "events", Optional.empty(), Optional.empty(), List.of(), new TreeMap<>()),
        new TreeMap<>(),
        List.of(
            RunEvent.of("a.json", "a", RunOutcome.DONE, "new", "a-1"),
            RunEvent.of("b.json", "b", RunOutcome.DONE, "new", "b-1"),
            RunEvent.of("c.json", "", RunOutcome.FAILED, "why \"it\" failed\n", "")),
        Optional.of(new RunRecord.End(start.plusMillis(61_500), 3)));
  }

  @Test
  void everyFamilyHasItsHelpAndTypeOnceBeforeItsSamplesAndNoSeriesComesTwice() {
    String text = RunMetrics.text(run());
    assertThat(text).endsWith("\n").doesNotContain("\n\n").doesNotContain("\r");
    Set<String> series = new HashSet<>();
    List<String> heads = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        heads.add(head.group(1) + " " + head.group(2));
        continue;
      }
      Matcher sample = SAMPLE.matcher(line);
      assertThat(sample.matches()).as(line).isTrue();
      assertThat(heads.subList(heads.size() - 2, heads.size()))
          .as("the samples of a family stand together behind its head")
          .containsExactly("HELP " + sample.group(1), "TYPE " + sample.group(1));
      assertThat(series.add(sample.group(1) + sample.group(2))).as(line).isTrue();
    }
    assertThat(heads).doesNotHaveDuplicates();
    assertThat(series).hasSize(3 + RunOutcome.values().length);
  }

  @Test
  void timesAreInSecondsAndEveryOutcomeHasItsCount() {
    assertThat(RunMetrics.text(run()).lines())
        .contains(
            "impact_batch_duration_seconds 61.5",
            "impact_batch_exit_code 3",
            "impact_batch_events{outcome=\"done\"} 2",
            "impact_batch_events{outcome=\"failed\"} 1",
            "impact_batch_events{outcome=\"awaiting_prices\"} 0")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("impact_batch_end_timestamp_seconds ")
                    .satisfies(
                        end ->
                            assertThat(Double.parseDouble(end.substring(end.indexOf(' '))))
                                .isEqualTo(1_768_518_961.5)));
  }
}

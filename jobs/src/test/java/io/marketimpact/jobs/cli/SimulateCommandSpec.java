package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.marketimpact.jobs.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The simulation as a user sees it. */
class SimulateCommandSpec {

  @TempDir private Path work;

  private static Impact simulate(Object... more) {
    Object[] all = new Object[more.length + 2];
    all[0] = "simulate";
    all[1] = "--quiet";
    System.arraycopy(more, 0, all, 2, more.length);
    return Impact.run(all);
  }

  @Test
  void aTableOfTestsGoesToStandardOutput() {
    Impact run =
        simulate(
            "--firms",
            4,
            "--correlation",
            0.3,
            "--draws",
            40,
            "--seed",
            7,
            "--days",
            60,
            "--test",
            "portfolio_t",
            "--test",
            "bmp_t",
            "--effect",
            "0,-20",
            "--master",
            "local[2]");

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(9);
    assertThat(lines.get(0))
        .isEqualTo(
            "4 firms, correlation 0.3, 60 estimation days, window of 1, t4 shocks, sigma"
                + " 1.5 2 2.5 2 %, variance x1, effect 0 %; 40 draws, seed 7");
    assertThat(lines.get(1).split(" {2,}"))
        .containsExactly(
            "test", "at 5 %", "s.e.", "at 2.5 %", "s.e.", "at 1 %", "s.e.", "excluded");
    assertThat(lines.get(2)).startsWith("portfolio_t ");
    assertThat(lines.get(3)).startsWith("bmp_t ");
    assertThat(lines.get(5)).contains("effect -20 %");
    assertThat(lines.get(7).split(" +"))
        .as("an effect of ten standard errors is always found")
        .containsExactly(
            "portfolio_t", "1.0000", "0.0000", "1.0000", "0.0000", "1.0000", "0.0000", "0");
  }

  @Test
  void theFileIsTheSameOnOneThreadAndOnTwo() {
    assertThat(file("local[1]", "one.csv")).isEqualTo(file("local[2]", "two.csv"));
  }

  private List<String> file(String master, String name) {
    Path file = work.resolve(name);
    Impact run =
        simulate(
            "--firms",
            5,
            "--correlation",
            0.3,
            "--draws",
            30,
            "--sigma",
            "1,2",
            "--length",
            2,
            "--law",
            "normal",
            "--variance-ratio",
            2,
            "--level",
            "0.1",
            "--out",
            file,
            "--master",
            master);
    assertThat(run.code()).isZero();
    assertThat(run.out().strip()).isEqualTo(file.toString());
    List<String> lines = Project.lines(file);
    assertThat(lines.get(0))
        .startsWith(
            "firms,correlation,estimation_days,length,law,sigmas,variance_ratio,effect,seed,")
        .endsWith("test,level,draws,excluded,rejected,rejection_rate,standard_error,dates,windows");
    assertThat(lines.get(1))
        .startsWith("5,0.3,250,2,normal,0.01 0.02,2,0,0,placebo_time_scaled,0.1,");
    return lines;
  }

  @Test
  void thePublishedTableComesOutAsMarkdown() {
    Impact run =
        simulate("--table", "methods", "--draws", 3, "--test", "portfolio_t", "--test", "bmp_t");

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .startsWith("| test | ρ = 0 | ρ = .1 |")
        .contains("| ρ = .3, at 2.5 % | ρ = .3, L = 2, at 2.5 % |")
        .endsWith("| ρ = .3, day 0 or [0, +1], each at 2.5 % |");
    assertThat(lines.get(2)).startsWith("| portfolio t |").contains(" / 0.049 / ");
    assertThat(lines.get(3)).startsWith("| BMP t |").contains(" / 0.196 / ");
    assertThat(lines).allSatisfy(line -> assertThat(line.split("\\|")).hasSize(16));
  }

  @Test
  void sizesOfFirmsThatMoveNearlyAsOneComeOutAsMarkdown() {
    Impact run = simulate("--table", "correlation", "--draws", 20, "--test", "cross_sectional_t");

    assertThat(run.code()).isZero();
    List<String> lines = run.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("| test | ρ=0.7, N=3 | ρ=0.7, N=5 |").endsWith("N=30 |");
    assertThat(lines.get(2)).matches("\\| cross_sectional_t \\|( \\d\\.\\d{3} \\|){10}");
  }

  @Test
  void sizesOverSeveralDatesComeOutAsMarkdownAndAsCounts() {
    Impact run = simulate("--table", "dates", "--draws", 20, "--test", "ibragimov_muller_t");

    assertThat(run.out().lines().toList().get(2))
        .matches("\\| ibragimov_muller_t \\|( \\d\\.\\d{3} \\|){6}");
    Path file = work.resolve("dates.csv");
    simulate("--table", "dates", "--draws", 2, "--test", "ibragimov_muller_t", "--out", file);
    assertThat(Project.lines(file).stream().skip(1))
        .extracting(line -> line.replaceAll(".*,(\\d+,\\w+)$", "$1"))
        .containsExactly("2,whole", "3,whole", "5,whole", "10,whole", "20,whole", "10,whole");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--draws 5|name either --firms and --correlation or --table",
        "--firms 5|Missing required argument",
        "--firms 5 --correlation 0.3 --table methods|name either --firms and --correlation or",
        "--firms 5 --correlation 1|a correlation must lie in [0, 1): 1.0",
        "--firms 0 --correlation 0|firms must lie in 1..10000: 0",
        "--firms 5 --correlation 0.3 --distribution cauchy|a distribution must be one of normal,"
            + " t4: 'cauchy'",
        "--firms 5 --correlation 0.3 --test coin|a test must be one of placebo_time_scaled, ",
        "--firms 5 --correlation 0.3 --draws 0|draws must lie in 1..100000000: 0",
        "--firms 5 --correlation 0.3 --level 5|levels must lie in (0, 1): [5.0]",
        "--firms 5 --correlation 0.3 --sigma 0|standard deviations must be positive: [0.0]",
        "--firms many --correlation 0.3|Invalid value for option '--firms'",
        "--table stars|Invalid value for option '--table'",
      })
  void wrongUsageIsOneLine(String arguments, String words) {
    Impact run = simulate((Object[]) arguments.split(" "));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
  }

  @Test
  void aFileThatCannotBeWrittenIsBadInput() {
    Impact run =
        simulate(
            "--firms", 2, "--correlation", 0, "--draws", 1, "--out", work.resolve("none/x.csv"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().lines()).singleElement().asString().contains("cannot be written");
  }

  @Test
  void helpSaysWhatThereIs() {
    assertThat(Impact.run("simulate", "--help").out())
        .contains("--firms", "--correlation", "--variance-ratio", "--table", "Exit codes");
  }
}

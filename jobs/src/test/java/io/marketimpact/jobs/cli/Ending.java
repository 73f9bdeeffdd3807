package io.marketimpact.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * How the program ends and what it says where the work of a command fails.
 *
 * @param code the exit code
 * @param lines of standard error
 */
public record Ending(int code, List<String> lines) {

  /** Work in place of that of a command. */
  @Command(name = "impact")
  private static final class Work implements Callable<Integer> {
    private final Runnable work;

    private Work(Runnable work) {
      this.work = work;
    }

    @Override
    public Integer call() {
      work.run();
      return ExitCode.DONE.code();
    }
  }

  /** Does work as the program does that of a command. */
  public static Ending of(Runnable work) {
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            () -> new CommandLine(new Work(work)),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            "--");
    return new Ending(code, err.toString().lines().toList());
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.jobs.Project;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * Runs a command in this process and keeps what it said.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
public record Impact(int code, String out, String err) {

  public static Impact run(Object... arguments) {
    return runOn(Publication.ON_DISK, arguments);
  }

  /** Runs a command that publishes on a disk of the test's own. */
  static Impact runOn(Publication publication, Object... arguments) {
    return of(Main.commands(publication), arguments);
  }

  /** Runs one of these commands. */
  static Impact of(CommandLine commands, Object... arguments) {
    System.setProperty("marketimpact.home", Project.HOME.toString());
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code =
        Main.run(() -> commands, new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new Impact(code, out.toString(), err.toString());
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.jobs.Progress;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options every command has that runs on Spark. */
final class CommonOptions {

  private static final Pattern MASTER =
      Pattern.compile(
          "local(\\[([1-9]\\d{0,3}|\\*)(,[1-9]\\d{0,3})?])?"
              + "|spark://[^\\s:/,]+:[1-9]\\d{0,4}(,[^\\s:/,]+:[1-9]\\d{0,4})*"
              + "|yarn|k8s://\\S+");

  String master;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Mixin private MessageOptions messages;

  @Option(
      names = "--master",
      paramLabel = "URL",
      defaultValue = "local[*]",
      description =
          "where Spark runs: local[*] in this process, spark://HOST:PORT, or, in the container"
              + " image, k8s://HOST:PORT")
  void master(String url) {
    if (!MASTER.matcher(url).matches()) {
      throw new ParameterException(
          spec.commandLine(),
          "a master must be local[*], local[N] or spark://HOST:PORT: '" + url + "'");
    }
    master = url;
  }

  boolean isQuiet() {
    return messages.quiet;
  }

  boolean showsPlaces() {
    return messages.stacktrace;
  }

  Progress progress() {
    return messages.progress();
  }
}

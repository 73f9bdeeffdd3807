package io.marketimpact.jobs.cli;

import io.marketimpact.data.BadInputException;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.publication.TemporaryFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FSError;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/** Where the program starts. */
@Command(
    name = "impact",
    description = "Event studies of stock prices that say how far they can be trusted.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class)
public final class Main {

  private static final String TEMPORARY = "java.io.tmpdir";

  private Main() {}

  /**
   * Runs a command and ends the process with its exit code.
   *
   * @param arguments of the command line
   */
  public static void main(String[] arguments) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    SignalWatch watch = SignalWatch.start(LogFormat.of(arguments).over(err));
    Optional<TemporaryFiles> own = ownTemporaryFiles();
    int code = run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), err, arguments);
    own.ifPresent(TemporaryFiles::close);
    watch.end();
    System.exit(code);
  }

  /**
   * Those of Spark, of native libraries and of fonts too, which all read this property at first
   * use. Where nothing can be written, whatever needs a temporary file says so.
   */
  private static Optional<TemporaryFiles> ownTemporaryFiles() {
    try {
      TemporaryFiles own = TemporaryFiles.in(Path.of(System.getProperty(TEMPORARY)));
      System.setProperty(TEMPORARY, own.directory().toString());
      return Optional.of(own);
    } catch (IOException | InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  /**
   * Runs a command.
   *
   * @param out what the user asked for
   * @param err everything else
   * @param arguments of the command line
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(Publication.ON_DISK, out, err, arguments);
  }

  static int run(Publication publication, PrintWriter out, PrintWriter err, String... arguments) {
    return run(() -> commands(publication), out, err, arguments);
  }

  /** The commands are made within: what is short of memory may be so before one of them runs. */
  static int run(
      Supplier<CommandLine> commands, PrintWriter out, PrintWriter err, String... arguments) {
    PrintWriter harmless = LogFormat.of(arguments).over(err);
    try {
      return Converters.register(commands.get())
          .setOut(HarmlessWriter.over(out))
          .setErr(harmless)
          .setExpandAtFiles(false)
          .setExecutionExceptionHandler(Main::failed)
          .setParameterExceptionHandler(Main::misused)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .execute(arguments.length == 0 ? new String[] {"--help"} : arguments);
    } catch (VirtualMachineError | FSError broken) {
      // Hadoop makes an error, and no exception, of what the disk says while a file is written.
      Optional<Exhaustion> why = Exhaustion.of(broken);
      harmless.println(
          "impact: " + why.map(Exhaustion::words).orElseGet(() -> FaultWords.of(broken)));
      return why.map(Exhaustion::code).orElse(ExitCode.FAULT).code();
    } catch (LinkageError replaced) {
      harmless.println(
          "impact: a part of the program is missing or was replaced while it ran: "
              + FaultWords.firstLine(String.valueOf(replaced.getMessage()))
              + "; what was published is whole; run it again, or rebuild it");
      return ExitCode.FAULT.code();
    }
  }

  static CommandLine commands(Publication publication) {
    return commands(publication, Network.INTERNET);
  }

  static CommandLine commands(Publication publication, Network network) {
    return new CommandLine(new Main())
        .addSubcommand(new StudyCommand(publication))
        .addSubcommand(
            new CommandLine(new FetchCommand())
                .addSubcommand(new FetchPricesCommand(publication, network))
                .addSubcommand(new FetchFactsCommand(publication, network))
                .addSubcommand(new FetchNewsCommand(publication, network)))
        .addSubcommand(
            new CommandLine(new IngestCommand())
                .addSubcommand(new IngestExposureCommand(publication))
                .addSubcommand(new IngestFactorsCommand(publication))
                .addSubcommand(new IngestEntitiesCommand(publication))
                .addSubcommand(new IngestActionsCommand(publication))
                .addSubcommand(new IngestPricesCommand(publication))
                .addSubcommand(new IngestNewsCommand(publication))
                .addSubcommand(new IngestResultsCommand(publication)))
        .addSubcommand(
            new CommandLine(new WarehouseCommand())
                .addSubcommand(new WarehouseQuarantineCommand())
                .addSubcommand(new WarehouseReleaseCommand(publication))
                .addSubcommand(new WarehouseTidyCommand(publication)))
        .addSubcommand(new ExposureCommand(publication))
        .addSubcommand(new EventsCommand(publication))
        .addSubcommand(new FamilyCommand(publication))
        .addSubcommand(new BatchCommand(publication))
        .addSubcommand(new StatusCommand())
        .addSubcommand(new ReportCommand(publication))
        .addSubcommand(new SimulateCommand(publication));
  }

  private static int misused(CommandLine.ParameterException wrong, String[] arguments) {
    wrong
        .getCommandLine()
        .getErr()
        .println(
            "impact: "
                + FaultWords.firstLine(wrong.getMessage())
                + "; see "
                + wrong.getCommandLine().getCommandSpec().qualifiedName()
                + " --help");
    return ExitCode.USAGE.code();
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (SignalWatch.isProcessEnding()) {
      return ExitCode.FAULT.code();
    }
    if (failure instanceof BadInputException) {
      err.println("impact: " + failure.getMessage());
      return ExitCode.BAD_INPUT.code();
    }
    Optional<Exhaustion> exhaustion = Exhaustion.of(failure);
    if (exhaustion.isPresent()) {
      err.println("impact: " + exhaustion.get().words());
      return exhaustion.get().code().code();
    }
    err.println("impact: " + FaultWords.of(failure) + FaultWords.WHERE);
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (last.hasMatchedOption("--stacktrace")) {
      failure.printStackTrace(err);
    }
    return ExitCode.FAULT.code();
  }
}

package io.marketimpact.jobs.cli;

import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.table.Revisions;
import io.marketimpact.data.table.Revisions.Change;
import io.marketimpact.data.table.RowForm;
import io.marketimpact.jobs.warehouse.Learned;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What commands have in common that take one file into one small table of the warehouse. */
final class FileIntake {

  @Option(
      names = "--from",
      required = true,
      paramLabel = "FILE",
      description = "the file, in the format named above")
  private Path source;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "the instant from which this was known, such as 2026-01-14T20:00:00Z; default: now")
  private Optional<Instant> asOf;

  @Mixin private TableIntake intake;

  /** What the file says, taken in or not. */
  <T> T read(Function<Path, T> read) {
    intake.progress().step("Reading " + source);
    return read.apply(source);
  }

  /** The instant from which the file's rows are known. */
  Instant learned() {
    return Learned.at(asOf.orElseGet(Instant::now));
  }

  void say(String words) {
    intake.say(words);
  }

  /** Reads the file, adds its rows to what is known, and says what became of them. */
  <T> int run(
      Publication publication,
      RowForm form,
      Function<Path, T> read,
      Function<T, Function<Revisions, Change>> adding) {
    Instant learned = learned();
    T rows = read(read);
    intake.report(
        intake.run(
            publication, into -> into.run(form, source.toString(), adding.apply(rows), learned)));
    return ExitCode.DONE.code();
  }
}

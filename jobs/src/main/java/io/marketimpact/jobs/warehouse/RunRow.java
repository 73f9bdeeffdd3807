package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.run.RunEvent;
import io.marketimpact.data.run.RunOutcome;
import io.marketimpact.data.run.RunRecord;
import io.marketimpact.study.InputFile;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** How a run of the batch stands in the table {@code runs}: a row for each event it worked on. */
final class RunRow {

  static final StructType SCHEMA =
      new StructType()
          .add("out", DataTypes.StringType, false)
          .add("run", DataTypes.StringType, false)
          .add("started", DataTypes.TimestampType, false)
          .add("ended", DataTypes.TimestampType, true)
          .add("exit_code", DataTypes.IntegerType, true)
          .add("specification", DataTypes.StringType, false)
          .add("event_id", DataTypes.StringType, false)
          .add("outcome", DataTypes.StringType, false)
          .add("reason", DataTypes.StringType, false)
          .add("publication", DataTypes.StringType, false)
          .add("state", DataTypes.StringType, false)
          .add("seconds", DataTypes.DoubleType, true)
          .add("fault", DataTypes.StringType, false)
          .add("program", DataTypes.StringType, true)
          .add("tables_read", DataTypes.StringType, false)
          .add("learned_at", DataTypes.TimestampType, false)
          .add("version", DataTypes.LongType, false);

  private static final Set<RunOutcome> WORKED_ON =
      EnumSet.of(RunOutcome.DONE, RunOutcome.INCOMPLETE, RunOutcome.FAILED);

  private RunRow() {}

  /** Events that were published before or await their prices leave no row: most of them, daily. */
  static Stream<Row> of(String out, RunRecord run, Commit commit) {
    return run.events().stream()
        .filter(event -> WORKED_ON.contains(event.outcome()))
        .map(event -> row(out, run, event, commit));
  }

  private static Row row(String out, RunRecord run, RunEvent event, Commit commit) {
    return RowFactory.create(
        out,
        run.id(),
        Timestamp.from(run.started()),
        run.end().map(end -> Timestamp.from(end.at())).orElse(null),
        run.end().map(RunRecord.End::exitCode).orElse(null),
        event.specification(),
        event.event(),
        event.outcome().text(),
        event.reason(),
        event.directory(),
        event.state(),
        event.seconds().isPresent() ? event.seconds().getAsDouble() : null,
        event.fault(),
        run.versions().get("market-impact"),
        run.work().tables().stream().map(InputFile::name).collect(Collectors.joining("; ")),
        Timestamp.from(commit.learnedAt()),
        commit.version());
  }
}

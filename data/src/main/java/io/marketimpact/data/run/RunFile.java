package io.marketimpact.data.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.marketimpact.data.BadInputException;
import io.marketimpact.data.Json;
import io.marketimpact.data.JsonObject;
import io.marketimpact.data.publication.Publication;
import io.marketimpact.data.result.JsonOutput;
import io.marketimpact.study.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of runs: {@code runs/ID/run.json} in the directory that a batch publishes into. */
public final class RunFile {

  /** The directory of all runs. */
  public static final String RUNS = "runs";

  /** A run's file. */
  public static final String NAME = "run.json";

  private static final String SCHEMA = "market-impact-run/1";
  private static final int MOST_KEPT = 1_000;

  private RunFile() {}

  /**
   * Writes a run: whole, or as it was before.
   *
   * @param publication puts the file in its place
   * @param out where the batch publishes
   * @param run the run
   * @return its file
   * @throws BadInputException if it cannot be written
   */
  public static Path write(Publication publication, Path out, RunRecord run) {
    Path file = out.resolve(RUNS).resolve(run.id()).resolve(NAME);
    publication.file(file, draft -> JsonOutput.write(document(run), draft));
    return file;
  }

  /**
   * Removes the earliest runs beyond the last thousand.
   *
   * @param out where the batch publishes
   */
  public static void prune(Path out) {
    List<Path> all = files(out);
    for (Path file : all.subList(0, Math.max(0, all.size() - MOST_KEPT))) {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
      } catch (IOException stays) {
        // It is tried again by the next run, and is in nobody's way until then.
      }
    }
  }

  /**
   * The last run.
   *
   * @param out where the batch publishes
   * @return the run, empty where there was none
   * @throws BadInputException if its file cannot be read
   */
  public static Optional<RunRecord> last(Path out) {
    return files(out).stream().reduce((earlier, later) -> later).map(RunFile::read);
  }

  /**
   * All runs that are kept.
   *
   * @param out where the batch publishes
   * @return in the order in which they began, none where there was none
   * @throws BadInputException if a file cannot be read
   */
  public static List<RunRecord> all(Path out) {
    return files(out).stream().map(RunFile::read).toList();
  }

  private static List<Path> files(Path out) {
    Path runs = out.resolve(RUNS);
    if (!Files.isDirectory(runs)) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(runs)) {
      return directories
          .map(directory -> directory.resolve(NAME))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (IOException failure) {
      throw BadInputException.file(runs, "cannot be read", "check its permissions");
    }
  }

  private static ObjectNode document(RunRecord run) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("schema", SCHEMA);
    root.put("run", run.id());
    root.put("started", run.started().toString());
    run.end().ifPresent(end -> root.put("ended", end.at().toString()));
    run.seconds().ifPresent(seconds -> root.put("seconds", seconds));
    run.end().ifPresent(end -> root.put("exit_code", end.exitCode()));
    root.put("events_directory", run.work().events());
    run.work().warehouse().ifPresent(directory -> root.put("warehouse", directory));
    run.work().asOf().ifPresent(instant -> root.put("as_of", instant.toString()));
    ArrayNode tables = root.putArray("tables");
    run.work()
        .tables()
        .forEach(
            table ->
                tables
                    .addObject()
                    .put("role", table.role())
                    .put("name", table.name())
                    .put("sha256", table.sha256()));
    ObjectNode rows = root.putObject("rows");
    run.work().rows().forEach(rows::put);
    ObjectNode versions = root.putObject("versions");
    run.versions().forEach(versions::put);
    ObjectNode counts = root.putObject("counts").put("found", run.events().size());
    for (RunOutcome outcome : RunOutcome.values()) {
      counts.put(outcome.text(), run.count(outcome));
    }
    ArrayNode events = root.putArray("events");
    run.events().forEach(event -> events.add(node(event)));
    return root;
  }

  private static ObjectNode node(RunEvent event) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("specification", event.specification())
            .put("event", event.event())
            .put("outcome", event.outcome().text())
            .put("reason", event.reason())
            .put("directory", event.directory())
            .put("state", event.state());
    event.seconds().ifPresent(seconds -> node.put("seconds", seconds));
    if (!event.fault().isEmpty()) {
      node.put("fault", event.fault());
    }
    event.since().ifPresent(since -> node.put("awaiting_since", since.toString()));
    lines(node, "incomplete_because", event.incompleteBecause());
    lines(node, "pending", event.pending());
    return node;
  }

  private static void lines(ObjectNode node, String name, List<String> lines) {
    if (!lines.isEmpty()) {
      ArrayNode array = node.putArray(name);
      lines.forEach(array::add);
    }
  }

  /**
   * Reads a run.
   *
   * @param file its file
   * @return the run
   * @throws BadInputException if it cannot be read
   */
  public static RunRecord read(Path file) {
    JsonObject root = Json.read(file);
    if (!root.text("schema").equals(SCHEMA)) {
      throw BadInputException.at(
          file, "/schema", "must be " + SCHEMA + "; write it, or name a file of that kind");
    }
    return new RunRecord(
        root.parsed("started", Instant::parse),
        new RunRecord.Work(
            root.text("events_directory"),
            root.optionalText("warehouse"),
            root.has("as_of")
                ? Optional.of(root.parsed("as_of", Instant::parse))
                : Optional.empty(),
            root.objects("tables", RunFile::table),
            root.has("rows") ? texts(root.object("rows")) : new TreeMap<>()),
        texts(root.object("versions")),
        root.objects("events", RunFile::event),
        root.has("ended")
            ? Optional.of(
                new RunRecord.End(
                    root.parsed("ended", Instant::parse), (int) root.whole("exit_code")))
            : Optional.empty());
  }

  private static SortedMap<String, String> texts(JsonObject node) {
    SortedMap<String, String> texts = new TreeMap<>();
    node.keys().forEach(name -> texts.put(name, node.text(name)));
    return texts;
  }

  private static InputFile table(JsonObject node) {
    return new InputFile(node.text("role"), node.text("name"), node.text("sha256"));
  }

  private static RunEvent event(JsonObject node) {
    return new RunEvent(
        node.text("specification"),
        node.text("event"),
        node.parsed("outcome", RunOutcome::parse),
        node.text("reason"),
        node.text("directory"),
        node.text("state"),
        node.optionalNumber("seconds").map(OptionalDouble::of).orElseGet(OptionalDouble::empty),
        node.optionalText("fault").orElse(""),
        node.has("awaiting_since")
            ? Optional.of(node.parsed("awaiting_since", Instant::parse))
            : Optional.empty(),
        node.texts("incomplete_because"),
        node.texts("pending"));
  }
}

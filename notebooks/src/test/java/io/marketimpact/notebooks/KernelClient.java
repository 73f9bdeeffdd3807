package io.marketimpact.notebooks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A client of Jupyter with a Java kernel of its own. */
final class KernelClient implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedWriter cells;
  private final BufferedReader answers;

  KernelClient(Path work) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/usr/bin/python3", "src/test/python/run_cells.py");
    builder
        .environment()
        .putAll(
            Map.of(
                "JUPYTER_PATH",
                Path.of("jupyter").toAbsolutePath().toString(),
                "JUPYTER_RUNTIME_DIR",
                work.resolve("runtime").toString(),
                "IMPACT_JVM_OPTIONS",
                System.getProperty("kernel.jvm.options", "")));
    process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    cells = process.outputWriter(StandardCharsets.UTF_8);
    answers = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Sends the cells together. */
  List<Answer> answers(Object... together) throws IOException {
    cells.write(JSON.writeValueAsString(together));
    cells.newLine();
    cells.flush();
    return JSON.readValue(answers.readLine(), new TypeReference<>() {});
  }

  @Override
  public void close() throws IOException {
    cells.close();
    process.onExit().join();
  }

  /** Sends each cell when the one before is done. */
  List<Answer> oneByOne(String... cells) throws IOException {
    List<Answer> answers = new ArrayList<>();
    for (String cell : cells) {
      answers.addAll(answers(cell));
    }
    return answers;
  }

  record Output(String kind, String text, Map<String, Object> data) {}

  record Answer(String status, int messages, List<Output> outputs, List<Output> cleared) {

    String text(String kind) {
      return outputs.stream()
          .filter(output -> output.kind().equals(kind))
          .map(Output::text)
          .collect(Collectors.joining());
    }

    /** Of the error, without its colors. */
    String trace() {
      return outputs.stream()
          .filter(output -> output.data() != null && output.data().containsKey("trace"))
          .map(output -> String.valueOf(output.data().get("trace")))
          .collect(Collectors.joining())
          .replaceAll("\u001b\\[[0-9;]*m", "");
    }

    /** Of the first output, in a form such as {@code text/html}. */
    String data(String type) {
      return String.valueOf(outputs.get(0).data().get(type));
    }
  }
}

package io.marketimpact.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One line whatever comes: strange names, masters that are none, a machine that is exhausted. */
class HarmlessMessagesSpec {

  private static final String RED = "\u001b[31m";

  @TempDir private Path work;

  private static void assertOneLine(Impact run, int code, String words) {
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.err().lines()).singleElement().asString().startsWith("impact: ").contains(words);
    assertThat(run.err()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense",
        "",
        "local[0]",
        "local[]",
        "local[*",
        "spark://",
        "spark://host",
        "spark://host:0",
        "spark://:7077",
        "http://host:80",
        "local[2],spark://a:1",
        "spark://a b:1"
      })
  void aMasterThatIsNoneIsWrongUsage(String master) {
    assertOneLine(
        Impact.run("study", "--master", master), 2, "a master must be local[*], local[N] or spark");
  }

  @ParameterizedTest
  @CsvSource({
    "spark://127.0.0.1:1, no Spark master answers at",
    "spark://127.0.0.1:99999, no Spark master answers at",
    "'spark://no-such-host.invalid:7077,127.0.0.1:1', no Spark master answers at",
    "yarn, does not support yarn",
    "k8s://https://127.0.0.1:1, no Kubernetes answers at",
    "k8s://:443, no Kubernetes answers at"
  })
  void aMasterThatIsNotThereIsSaidAtOnce(String master, String words) {
    assertOneLine(
        Impact.run("study", "--quiet", "--out", work + "/o", "--master", master), 3, words);
    assertThat(work).isEmptyDirectory();
  }

  @Test
  void aSpecificationThatIsCutOffIsSaidWithoutAWordOfItsParser() throws IOException {
    Path cut = Files.writeString(work.resolve("cut.json"), "{");
    Impact run = Impact.run("study", cut);
    assertOneLine(run, 3, "cut.json at line 1 column 2: is not valid JSON: it ends before");
    assertThat(run.err()).doesNotContain("Source", "REDACTED", "`");
  }

  @Test
  void argumentsAreNotReadFromFiles() throws IOException {
    Path file = Files.writeString(work.resolve("arguments"), "--help");
    assertOneLine(Impact.run("study", "@" + file), 3, "@");
  }

  @Test
  void namesWithLineBreaksAndEscapesStayOnOneLine() {
    String name = work + "/no" + RED + "\nsuch.json";
    assertOneLine(Impact.run("study", name), 3, "no?[31m?such.json");
    assertOneLine(Impact.run("study", "--" + RED + "x\ny"), 2, "?[31mx");
    assertOneLine(Impact.run("study", "--window", "1" + RED), 2, "1?[31m");
  }

  @Test
  void whatATerminalObeysIsNotPrintedAnywhere() {
    StringWriter text = new StringWriter();
    HarmlessWriter.over(text).println("a\u001b[2J\tb\u0007\u009bc");
    assertThat(text.toString()).isEqualTo("a?[2J\tb??c" + System.lineSeparator());
  }

  @Test
  void whatIsPrintedAsALineStaysOneLine() {
    StringWriter text = new StringWriter();
    PrintWriter harmless = HarmlessWriter.over(text);
    harmless.println(Path.of("a\nb\rc/report.html"));
    harmless.println("d\u2028e\u202ef");
    harmless.print("two\nlines\n");
    harmless.flush();
    assertThat(text.toString().lines())
        .containsExactly("a?b?c/report.html", "d?e?f", "two", "lines");
  }

  @Test
  void thePathOfAResultIsOneLineOfStandardOutput() {
    Path table = work.resolve("a" + RED + "\nb.csv");
    Impact run = Impact.run("exposure", "--quiet", "--draws", "1000", "--out", table);
    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out().lines()).singleElement().asString().endsWith("a?[31m?b.csv");
    assertThat(table).exists();
  }

  @Test
  void aDiskThatCannotBeWrittenToIsNoFaultOfThisProgram() {
    IOException locked = new FileSystemException("/data/_delta_log", null, "Read-only file system");
    assertThat(Exhaustion.of(new RuntimeException(new UncheckedIOException(locked))))
        .hasValueSatisfying(
            why -> {
              assertThat(why.code()).isEqualTo(ExitCode.BAD_INPUT);
              assertThat(why.words()).contains("/data/_delta_log: Read-only file system");
            });
    assertThat(Exhaustion.of(new IOException("Disk quota exceeded")))
        .hasValueSatisfying(why -> assertThat(why.words()).contains("no space is left"));
  }

  @Test
  void aDirectoryThatCannotBeCreatedIsNoFaultOfThisProgram() {
    for (String words :
        List.of(
            "Mkdirs failed to create file:/a b/prices (exists=false, cwd=file:/c)",
            "[DELTA_CANNOT_CREATE_LOG_PATH] Cannot create file:/a b/prices")) {
      assertThat(Exhaustion.of(new IllegalStateException(new IOException(words))))
          .hasValueSatisfying(
              why -> {
                assertThat(why.code()).isEqualTo(ExitCode.BAD_INPUT);
                assertThat(why.words())
                    .startsWith("the directory /a b/prices cannot be created, since its disk is")
                    .contains("name another place with --warehouse or --out");
              });
    }
  }

  /** Hadoop makes an error, and no exception, of what the operating system says then. */
  @Test
  void aDiskThatIsFullAmidAFileOfATableIsSaidInOneLine() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "an operating system without " + full);
    Ending ending = Ending.of(() -> writeAsHadoop(full));
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.lines())
        .singleElement()
        .asString()
        .startsWith("impact: no space is left on the disk of the warehouse, of the results or");
  }

  private static void writeAsHadoop(Path file) {
    try (RawLocalFileSystem local = new RawLocalFileSystem()) {
      local.initialize(URI.create("file:///"), new Configuration(false));
      try (OutputStream out = local.create(new org.apache.hadoop.fs.Path(file.toUri()), true)) {
        out.write('a');
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void wantOfMemoryOrDiskIsSaidInOneLineWhateverIsAroundIt() {
    assertThat(Exhaustion.of(new IllegalStateException(new OutOfMemoryError("heap"))))
        .hasValueSatisfying(
            found -> {
              assertThat(found.code()).isEqualTo(ExitCode.FAULT);
              assertThat(found.words()).startsWith("out of memory with ").contains("-Xmx8g");
            });
    IOException full = new IOException("x.csv: No space left on device");
    assertThat(Exhaustion.of(new RuntimeException(new UncheckedIOException(full))))
        .hasValueSatisfying(
            found -> {
              assertThat(found.code()).isEqualTo(ExitCode.BAD_INPUT);
              assertThat(found.words())
                  .startsWith("no space is left on the disk of the warehouse, of the results or")
                  .containsPattern(
                      Pattern.quote(System.getProperty("java.io.tmpdir"))
                          + " with \\d+ MB free now")
                  .contains("--warehouse")
                  .doesNotContain("\n");
            });
    assertThat(Exhaustion.of(new IllegalStateException("a fault"))).isEmpty();
  }
}

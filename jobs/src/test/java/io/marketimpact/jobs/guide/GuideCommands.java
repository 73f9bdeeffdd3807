package io.marketimpact.jobs.guide;

import io.marketimpact.jobs.cli.Main;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lines of a shell, as the guide writes them: a command of the program, and what it is for. */
public final class GuideCommands {

  private static final List<String> FAILED = new ArrayList<>();
  private static final String LAUNCHER = "./impact ";
  private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
  private static final Pattern COMMENT = Pattern.compile("\\s+#\\s.*$");

  /** What a test cannot have: other hosts, a cluster. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("https://|spark://|hdfs://|s3a://| fetch .*--(vendor|cik) ");

  private GuideCommands() {}

  /**
   * Runs a line. One that needs other machines is read by the command line's parser alone.
   *
   * @param line a command, in which {@code exit code 4} or another may be named
   */
  public static void run(String line) {
    String command = COMMENT.matcher(line).replaceFirst("");
    if (!command.startsWith(LAUNCHER)) {
      throw new IllegalStateException("a line must begin with " + LAUNCHER + ": " + line);
    }
    List<String> words = words(command.substring(LAUNCHER.length()));
    boolean isElsewhere = ELSEWHERE.matcher(command).find();
    Stream<String> help = isElsewhere ? Stream.of("--help") : Stream.empty();
    int code =
        Main.run(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            Stream.concat(words.stream(), help).toArray(String[]::new));
    Matcher named = Pattern.compile("exit code (\\d)").matcher(line);
    int expected = named.find() ? Integer.parseInt(named.group(1)) : 0;
    if (code != expected) {
      FAILED.add("exit code " + code + ": " + line);
    }
  }

  /**
   * Ends the guide.
   *
   * @throws IllegalStateException if a line ended with another exit code than it says
   */
  public static void end() {
    if (!FAILED.isEmpty()) {
      throw new IllegalStateException(String.join("\n", FAILED));
    }
  }

  static List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    return words;
  }
}

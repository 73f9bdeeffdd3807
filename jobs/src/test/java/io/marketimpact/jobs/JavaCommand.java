package io.marketimpact.jobs;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Java with the options that the launcher gives it for a short study. */
public final class JavaCommand {

  private JavaCommand() {}

  /** The command up to its class path. */
  public static List<String> start() {
    return Stream.of(
            Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            Arrays.stream(System.getProperty("impact.jvm.flags").strip().split("\\s+", -1)),
            Stream.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=240m",
                "-Djava.awt.headless=true"))
        .flatMap(part -> part)
        .toList();
  }
}

package io.marketimpact.jobs.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process by what no other has: the start of the system it runs on, which no other machine
 * shares, the numbering of processes it sees, which no other container shares, its user, who sees
 * it in any case, its number and when it was started. Linux knows them all.
 *
 * @param text of these, empty on a system that does not know them
 */
record ProcessMark(String text) {

  private static final Path PROCESSES = Path.of("/proc");
  private static final Path SYSTEM_START = PROCESSES.resolve("sys/kernel/random/boot_id");
  private static final Path NUMBERING = PROCESSES.resolve("self/ns/pid");

  /** Of {@code /proc/NUMBER/stat}, counted from the name of the program in brackets. */
  private static final int START = 20;

  private static final int PLACE_OF_NUMBER = 3;
  private static final int PARTS = 5;

  /** Of the process that asks. */
  static ProcessMark ofThis() {
    return of(ProcessHandle.current().pid());
  }

  /** Of a process of the same user. */
  static ProcessMark of(long number) {
    try {
      String stat = Files.readString(PROCESSES.resolve(number + "/stat"));
      return new ProcessMark(
          String.join(
              " ",
              Files.readString(SYSTEM_START).strip(),
              Files.readSymbolicLink(NUMBERING).toString(),
              System.getProperty("user.name").replace(' ', '_'),
              String.valueOf(number),
              stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1)[START - 1]));
    } catch (IOException | UnsupportedOperationException elsewhere) {
      return new ProcessMark("");
    }
  }

  /**
   * Whether it has certainly ended. Of one that may run on another machine, in another container or
   * for another user nobody here can say so.
   */
  boolean isGone() {
    List<String> parts = List.of(text.split(" ", -1));
    List<String> own = List.of(ofThis().text.split(" ", -1));
    if (parts.size() != PARTS
        || own.size() != PARTS
        || !parts.subList(0, PLACE_OF_NUMBER).equals(own.subList(0, PLACE_OF_NUMBER))) {
      return false;
    }
    return !of(Long.parseLong(parts.get(PLACE_OF_NUMBER))).equals(this);
  }
}

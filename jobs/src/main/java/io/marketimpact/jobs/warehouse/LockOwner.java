package io.marketimpact.jobs.warehouse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who holds a lock, as it stands in a file of the warehouse.
 *
 * @param words for others to read
 * @param process the process, by what no other has
 * @param hold of this lock, by what no other has
 */
record LockOwner(String words, ProcessMark process, String hold) {

  /** This process, about to take a lock. */
  static LockOwner self(String work) {
    ProcessHandle process = ProcessHandle.current();
    return new LockOwner(
        work
            + " (process "
            + process.pid()
            + " of "
            + System.getProperty("user.name")
            + ", started "
            + process.info().startInstant().orElse(Instant.EPOCH)
            + ")",
        ProcessMark.ofThis(),
        UUID.randomUUID().toString());
  }

  /** Reads what {@link #text} wrote; an owner writes its words after it has the lock. */
  static LockOwner parse(String text) {
    List<String> lines = text.lines().toList();
    return new LockOwner(
        lines.isEmpty() ? "another process" : lines.get(0),
        new ProcessMark(lines.size() > 1 ? lines.get(1) : ""),
        lines.size() > 2 ? lines.get(2) : "");
  }

  String text() {
    return words + "\n" + process.text() + "\n" + hold + "\n";
  }
}

package io.marketimpact.jobs.warehouse;

import io.marketimpact.data.BadInputException;
import io.marketimpact.jobs.hadoop.Conditional;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.EtagSource;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lock on S3: an object that only who finds none there can create, with its owner's name in it,
 * and that its owner removes. S3 does not learn that an owner has ended: one that ran on this
 * machine is looked for here, of any other a person must say so by removing the object.
 */
final class CreatedLock {

  /** What this process gave up and could not remove: it may take such a lock again. */
  private static final Set<String> LEFT = ConcurrentHashMap.newKeySet();

  private final FileSystem files;
  private final Path lock;
  private final LockOwner self;

  /** What is there, and the tag that S3 gave it. */
  private record Found(LockOwner owner, String tag) {}

  private CreatedLock(FileSystem files, Path lock, LockOwner self) {
    this.files = files;
    this.lock = lock;
    this.self = self;
  }

  static CreatedLock take(FileSystem files, Path lock, LockOwner self) throws IOException {
    CreatedLock taken = new CreatedLock(files, lock, self);
    Optional<IOException> refusal = taken.created();
    if (refusal.isPresent()) {
      taken.succeed(taken.found().orElseThrow(refusal::get));
    }
    taken.requireConditions();
    return taken;
  }

  /** The answer to a creation that took place may be lost, and the second attempt be refused. */
  private void succeed(Found there) throws IOException {
    if (there.owner().equals(self)) {
      return;
    }
    if (!there.owner().process().isGone() && !LEFT.contains(there.owner().hold())) {
      throw held(there.owner());
    }
    Optional<IOException> refusal = Conditional.replace(files, lock, there.tag(), self.text());
    if (refusal.isPresent()) {
      Found now = found().orElseThrow(refusal::get);
      if (!now.owner().equals(self)) {
        throw held(now.owner());
      }
    }
  }

  private BadInputException held(LockOwner owner) {
    return BadInputException.source(
        lock.getParent().toString(),
        "is being written by " + owner.words(),
        "wait until it has ended; if it was killed, delete " + lock);
  }

  /** Some services take the condition for granted and write: two would have the lock at once. */
  private void requireConditions() throws IOException {
    Optional<IOException> refusal = created();
    if (refusal.isPresent() && !Conditional.isCondition(refusal.get())) {
      release();
      throw refusal.get();
    }
    if (refusal.isEmpty()) {
      files.delete(lock, false);
      throw BadInputException.source(
          lock.getParent().toString(),
          "cannot be kept to one writer: its service overwrites an object that was to be created"
              + " only if absent (If-None-Match)",
          "use a service with conditional writes, such as Amazon S3");
    }
  }

  private Optional<IOException> created() {
    return Conditional.create(files, lock, self.text());
  }

  private Optional<Found> found() throws IOException {
    try {
      FileStatus status = files.getFileStatus(lock);
      try (InputStream text = files.open(lock)) {
        return Optional.of(
            new Found(
                LockOwner.parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)),
                ((EtagSource) status).getEtag()));
      }
    } catch (FileNotFoundException none) {
      return Optional.empty();
    }
  }

  /** What a person gave to another in the meantime stays. */
  void release() {
    try {
      if (found().filter(there -> there.owner().equals(self)).isPresent()) {
        files.delete(lock, false);
      }
    } catch (IOException unreachable) {
      // What was to be written is written. Others see that the owner has ended once it has.
      LEFT.add(self.hold());
    }
  }
}

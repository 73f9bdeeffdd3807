package io.marketimpact.data.specification;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Files a specification names, relative to it. They stay inside its own directory or, where that
 * directory belongs to a data package, inside the package: a specification from outside cannot
 * reach other files, not through a link either.
 */
public final class NamedFile {

  private static final String PACKAGE = "datapackage.json";

  private final Path specification;
  private final Path directory;
  private final Path top;

  /**
   * Files that a document names.
   *
   * @param specification the document
   */
  public NamedFile(Path specification) {
    this.specification = specification;
    this.directory = specification.toAbsolutePath().normalize().getParent();
    Path above = directory.getParent();
    this.top = above != null && Files.isRegularFile(above.resolve(PACKAGE)) ? above : directory;
  }

  /**
   * Finds a file.
   *
   * @param key under which the document names it
   * @param name as it stands there
   * @return the file
   * @throws BadInputException if it is not there, or outside of where it may be
   */
  public Path resolve(String key, String name) {
    Path resolved = directory.resolve(relative(key, name)).normalize();
    if (!resolved.startsWith(top)) {
      throw outside(key);
    }
    if (!Files.isRegularFile(resolved)) {
      throw problem(key, "names no file: " + name);
    }
    if (!real(key, resolved).startsWith(real(key, top))) {
      throw outside(key);
    }
    return resolved;
  }

  private Path relative(String key, String name) {
    Path path;
    try {
      path = Path.of(name);
    } catch (InvalidPathException refused) {
      throw problem(key, "must be a path: " + refused.getReason());
    }
    if (path.isAbsolute()) {
      throw problem(key, "must be a path relative to the specification: " + name);
    }
    return path;
  }

  private Path real(String key, Path path) {
    try {
      return path.toRealPath();
    } catch (IOException failure) {
      throw problem(key, "cannot be read: " + path);
    }
  }

  private BadInputException outside(String key) {
    return problem(
        key, "must be a file inside the specification's own directory or its data package");
  }

  private BadInputException problem(String key, String what) {
    return BadInputException.at(specification, "/" + key, what);
  }
}

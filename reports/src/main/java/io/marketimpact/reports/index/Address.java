package io.marketimpact.reports.index;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Addresses of files from a page beside them. */
final class Address {

  private Address() {}

  /** Begins with a dot, so that no name of a directory can be taken for a protocol. */
  static String of(Path file, Path page) {
    Path from = page.toAbsolutePath().normalize().getParent();
    Path way = from.relativize(file.toAbsolutePath().normalize());
    return StreamSupport.stream(way.spliterator(), false)
        .map(step -> URLEncoder.encode(step.toString(), StandardCharsets.UTF_8))
        .map(step -> step.replace("+", "%20"))
        .collect(Collectors.joining("/", "./", ""));
  }
}

package io.marketimpact.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.util.Optional;

/** A file that arrives in one or several tries (RFC 9110, 14: ranges of a marked version). */
final class Partial {

  private final Path file;
  private Optional<Arriving> arriving = Optional.empty();
  private Optional<String> version = Optional.empty();
  private long expected = -1;

  Partial(Path file) {
    this.file = file;
  }

  /** How many bytes have come. */
  long bytes() {
    return arriving.map(Arriving::bytes).orElse(0L);
  }

  /** Begins anew at the next try. */
  void forget() {
    version = Optional.empty();
  }

  /** Asks for the rest only, if there is a part of a version that the host has marked. */
  void resume(HttpRequest.Builder request) {
    if (version.isPresent() && bytes() > 0) {
      request.header("Range", "bytes=" + bytes() + "-").header("If-Range", version.get());
    }
  }

  /** Where an answer's body goes: into the file if it is one, nowhere if it is an excuse. */
  BodySubscriber<Long> body(HttpResponse.ResponseInfo info, long most) {
    long start = info.statusCode() == 206 ? start(info.headers()) : 0;
    if (start < 0 || (info.statusCode() != 200 && info.statusCode() != 206)) {
      return BodySubscribers.replacing(-1L);
    }
    version = strongVersion(info.headers());
    expected = info.headers().firstValueAsLong("Content-Length").orElse(-1 - start) + start;
    try {
      if (expected > most) {
        throw new Arriving.TooLarge(most);
      }
      Arriving body = Arriving.into(file, start, most);
      arriving = Optional.of(body);
      return body;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Whether the body that came is the whole file. */
  boolean isWhole(HttpResponse<Long> response) {
    if (response.body() < 0) {
      forget();
      return false;
    }
    return expected < 0 || bytes() == expected;
  }

  /** Where the part begins that was sent, -1 where it is not the one asked for. */
  private long start(HttpHeaders headers) {
    return headers.firstValue("Content-Range").orElse("").startsWith("bytes " + bytes() + "-")
        ? bytes()
        : -1;
  }

  /** A weak mark says that two versions mean the same, not that their bytes do. */
  private static Optional<String> strongVersion(HttpHeaders headers) {
    return headers.firstValue("Accept-Ranges").filter("bytes"::equals).isPresent()
            || headers.firstValue("Content-Range").isPresent()
        ? headers.firstValue("ETag").filter(tag -> tag.startsWith("\""))
        : Optional.empty();
  }
}

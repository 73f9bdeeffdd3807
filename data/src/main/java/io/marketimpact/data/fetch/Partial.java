package io.marketimpact.data.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file that arrives in one or several tries (RFC 9110, 14: ranges of a marked version). */
final class Partial {

  private static final long UNKNOWN = -1;
  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-\\d{1,18}/(\\d{1,18})");

  private final Path file;
  private Optional<Arriving> arriving = Optional.empty();
  private Optional<String> version = Optional.empty();
  private boolean isResuming;
  private long length = UNKNOWN;

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
    isResuming = version.isPresent() && bytes() > 0;
    if (isResuming) {
      request.header("Range", "bytes=" + bytes() + "-").header("If-Range", version.get());
    }
  }

  /** Where an answer's body goes: into the file if it is one, nowhere if it is an excuse. */
  BodySubscriber<Long> body(HttpResponse.ResponseInfo info, long most) {
    boolean isRest = info.statusCode() == 206 && isRest(info.headers());
    if (info.statusCode() != 200 && !isRest) {
      return BodySubscribers.replacing(UNKNOWN);
    }
    if (!isRest) {
      version = strongVersion(info.headers());
      length = info.headers().firstValueAsLong("Content-Length").orElse(UNKNOWN);
    }
    try {
      if (length > most) {
        throw new Arriving.TooLarge(most);
      }
      Arriving body = Arriving.into(file, isRest ? bytes() : 0, most);
      arriving = Optional.of(body);
      return body;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * Whether the body that came is the whole file. One whose end is that of the connection, as hosts
   * without lengths or chunks send it, may have been cut, and must end as a file does.
   */
  boolean isWhole(HttpResponse<Long> response) throws IOException {
    if (response.body() < 0) {
      forget();
      return false;
    }
    return length >= 0 ? bytes() == length : isFramed(response) || Answer.hasAnEnd(file);
  }

  private static boolean isFramed(HttpResponse<Long> response) {
    return response.version() == HttpClient.Version.HTTP_2
        || response.headers().firstValue("Transfer-Encoding").isPresent();
  }

  /** Whether what is sent is what was asked for: the rest, from there on, of the same version. */
  private boolean isRest(HttpHeaders headers) {
    Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse("").strip());
    return isResuming
        && headers.firstValue("ETag").equals(version)
        && range.matches()
        && Long.parseLong(range.group(1)) == bytes()
        && Long.parseLong(range.group(2)) == length;
  }

  /** A weak mark says that two versions mean the same, not that their bytes do. */
  private static Optional<String> strongVersion(HttpHeaders headers) {
    return headers.firstValue("Accept-Ranges").filter("bytes"::equals).isPresent()
            && headers.firstValue("Content-Length").isPresent()
        ? headers.firstValue("ETag").filter(tag -> tag.startsWith("\""))
        : Optional.empty();
  }
}

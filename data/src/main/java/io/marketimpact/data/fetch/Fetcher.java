package io.marketimpact.data.fetch;

import io.marketimpact.data.BadInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Fetches files over HTTPS. A host that is busy or fails is asked again after a pause that doubles,
 * or as long as it asks for; a body that was cut goes on where it ended if the host marks its
 * version and takes ranges; what is too large, of another kind or leads elsewhere than to the
 * public Internet is refused.
 */
public final class Fetcher {

  private static final int MOST_REDIRECTS = 5;
  private static final String NAME = "market-impact";
  private static final Duration LOOK = Duration.ofMillis(200);

  private final AddressRule rule;
  private final FetchLimits limits;
  private final Pauses pauses;
  private final Clock clock;
  private final HttpClient client;

  /** Waits between two tries. */
  @FunctionalInterface
  interface Pauses {
    /** Waits. */
    void pause(Duration length) throws InterruptedException;
  }

  Fetcher(AddressRule rule, FetchLimits limits, Pauses pauses, Clock clock) {
    this.rule = rule;
    this.limits = limits;
    this.pauses = pauses;
    this.clock = clock;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(ProxySelector.getDefault())
            .build();
  }

  /**
   * Fetches from the public Internet, through the proxy that Java's own settings name.
   *
   * @param clock by which a host's date is read until which it wants to be left alone
   * @return the fetcher
   */
  public static Fetcher ofTheInternet(Clock clock) {
    return new Fetcher(
        AddressRule.PUBLIC,
        FetchLimits.USUAL,
        length -> TimeUnit.MILLISECONDS.sleep(length.toMillis()),
        clock);
  }

  /**
   * Fetches what a request asks for into a file.
   *
   * @param request what is asked
   * @param file where to; what is there is replaced
   * @throws BadInputException if it cannot be had, in one line without query or keys
   * @throws UncheckedIOException if the file cannot be written
   */
  public void fetch(Request request, Path file) {
    try {
      Partial partial = new Partial(file);
      for (int tries = 1; ; tries++) {
        Optional<Again> again = attempt(request, partial);
        if (again.isEmpty()) {
          Answer.require(request, file, limits.mostBytes());
          return;
        }
        if (tries == limits.mostTries()) {
          throw request.refused(
              request.address(),
              again.get().problem() + ", " + tries + " times",
              "try again later");
        }
        pauses.pause(again.get().pause().orElse(limits.pause(tries)));
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw request.refused(request.address(), "was interrupted", "fetch it again");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Why a try failed that another may mend, and how long the host asks to wait. */
  private record Again(String problem, Optional<Duration> pause) {}

  private Optional<Again> attempt(Request request, Partial partial)
      throws InterruptedException, IOException {
    URI at = request.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      URI admitted = request.admitted(rule, at);
      HttpResponse<Long> response;
      try {
        response = send(headers(request, at), admitted, partial);
      } catch (TimeoutException stalled) {
        return again("was silent or slow");
      } catch (ExecutionException failure) {
        return failed(request, at, failure.getCause());
      }
      int status = response.statusCode();
      if (status == 200 || status == 206) {
        return incomplete(response, partial);
      }
      if (status == 429 || status >= 500) {
        return Optional.of(new Again("answered " + status, asked(response)));
      }
      if (status == 416) {
        partial.forget();
        return again("has changed while it was fetched");
      }
      if (!isRedirect(status)) {
        throw request.refused(at, "answered " + status, remedy(status));
      }
      at = target(request, at, response);
    }
    throw request.refused(
        at, "redirects more than " + MOST_REDIRECTS + " times", "name its target");
  }

  /** Keys are for the host they were given for. */
  private static Map<String, String> headers(Request request, URI at) {
    return at.getRawAuthority().equals(request.address().getRawAuthority())
        ? request.headers()
        : Map.of();
  }

  private HttpResponse<Long> send(Map<String, String> headers, URI at, Partial partial)
      throws InterruptedException, ExecutionException, TimeoutException {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(at).header("Accept-Encoding", "identity").header("User-Agent", NAME);
    partial.resume(builder);
    headers.forEach(builder::setHeader);
    CompletableFuture<HttpResponse<Long>> answer =
        client.sendAsync(builder.build(), info -> partial.body(info, limits.mostBytes()));
    try {
      return await(answer, partial);
    } finally {
      answer.cancel(true);
    }
  }

  /** A host may be slow as long as something comes. */
  private HttpResponse<Long> await(CompletableFuture<HttpResponse<Long>> answer, Partial partial)
      throws InterruptedException, ExecutionException, TimeoutException {
    long bytes = partial.bytes();
    long start = System.nanoTime();
    long since = start;
    while (true) {
      try {
        return answer.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (System.nanoTime() - start > limits.whole().toNanos()) {
          throw notYet;
        }
        if (partial.bytes() != bytes) {
          bytes = partial.bytes();
          since = System.nanoTime();
        } else if (System.nanoTime() - since > limits.stall().toNanos()) {
          throw notYet;
        }
      }
    }
  }

  private static Optional<Again> incomplete(HttpResponse<Long> response, Partial partial)
      throws IOException {
    return partial.isWhole(response)
        ? Optional.empty()
        : again("ended after " + partial.bytes() + " bytes");
  }

  private static Optional<Again> failed(Request request, URI at, Throwable failure)
      throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Arriving.TooLarge large) {
        throw request.refused(at, large.getMessage(), "fetch a shorter time or another source");
      }
      if (cause instanceof SSLException) {
        throw request.refused(
            at, "has no valid certificate", "check the address and the clock of this machine");
      }
      if (cause instanceof Arriving.Unwritable && cause.getCause() instanceof IOException full) {
        throw full;
      }
      if (cause instanceof FileSystemException unwritable) {
        throw unwritable;
      }
    }
    return again("broke the connection");
  }

  private static Optional<Again> again(String problem) {
    return Optional.of(new Again(problem, Optional.empty()));
  }

  private Optional<Duration> asked(HttpResponse<?> response) {
    return response
        .headers()
        .firstValue("Retry-After")
        .flatMap(header -> RetryAfter.of(header.strip(), clock.instant()))
        .map(wait -> wait.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : wait);
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  private static URI target(Request request, URI at, HttpResponse<?> response) {
    try {
      return at.resolve(response.headers().firstValue("Location").orElseThrow());
    } catch (IllegalArgumentException | NoSuchElementException nowhere) {
      throw request.refused(at, "redirects to no address", "name its target");
    }
  }

  private static String remedy(int status) {
    return switch (status) {
      case 401, 403 -> "check the key in the environment, and what it is allowed";
      case 404, 410 -> "check the symbol or the address";
      default -> "check the request against what the vendor documents";
    };
  }
}

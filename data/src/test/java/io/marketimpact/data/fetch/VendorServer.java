package io.marketimpact.data.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.marketimpact.data.BadInputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on loopback that stands for every host of the Internet and behaves as each test wants,
 * well or badly: what is said comes out as it is given, byte by byte. The last behavior stays.
 */
public final class VendorServer implements AutoCloseable {

  /** What is done with a connection once its request is read. */
  @FunctionalInterface
  public interface Behavior {
    /** Answers, or does not. */
    void answer(Asked request, OutputStream out) throws IOException, InterruptedException;
  }

  /**
   * A request.
   *
   * @param line the first line, without the version
   * @param headers by lower-case name
   */
  public record Asked(String line, Map<String, String> headers) {}

  static final Instant NOW = Instant.parse("2026-01-14T10:00:00Z");

  private final ServerSocket socket;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Deque<Behavior> behaviors = new ArrayDeque<>();
  private final List<Asked> asked = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();

  private VendorServer(ServerSocket socket) {
    this.socket = socket;
  }

  public static VendorServer start() {
    try {
      VendorServer server =
          new VendorServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      server.threads.execute(server::accept);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Behaves so, one request after the other. */
  public VendorServer behaving(Behavior... next) {
    synchronized (behaviors) {
      behaviors.addAll(List.of(next));
    }
    return this;
  }

  public List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** How long the fetcher would have waited between tries. */
  public List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  /** A fetcher that takes this server for the host of every HTTPS address with a public name. */
  public Fetcher fetcher() {
    return fetcher(1 << 20, Duration.ofSeconds(30));
  }

  Fetcher fetcher(long mostBytes, Duration whole) {
    return new Fetcher(
        this::admit,
        new FetchLimits(
            Duration.ofSeconds(5),
            Duration.ofMillis(1500),
            whole,
            mostBytes,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(2)),
        pauses::add,
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private URI admit(URI address) {
    if (!"https".equals(address.getScheme()) || !address.getHost().matches("[a-z.-]*[a-z]")) {
      throw BadInputException.source(
          Request.title(address), "leads to a private address", "name a host of the Internet");
    }
    return URI.create(
        "http://127.0.0.1:"
            + socket.getLocalPort()
            + address.getRawPath()
            + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
      Asked request = read(in);
      synchronized (asked) {
        asked.add(request);
      }
      OutputStream out = connection.getOutputStream();
      next().answer(request, out);
      out.flush();
    } catch (IOException | InterruptedException gone) {
      // The other side has hung up, or the test is over.
    }
  }

  private Behavior next() {
    synchronized (behaviors) {
      return behaviors.size() > 1 ? behaviors.remove() : behaviors.element();
    }
  }

  private static Asked read(BufferedReader in) throws IOException {
    String line = String.valueOf(in.readLine());
    Map<String, String> headers = new TreeMap<>();
    for (String header = in.readLine();
        header != null && !header.isEmpty();
        header = in.readLine()) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    return new Asked(line.replaceFirst(" HTTP/.*", ""), headers);
  }

  /** A whole answer. */
  public static Behavior answer(int status, String body, String... headers) {
    return answer(status, body.getBytes(UTF_8), headers);
  }

  static Behavior answer(int status, byte[] body, String... headers) {
    return (request, out) -> {
      head(out, status, body.length, headers);
      out.write(body);
    };
  }

  /** An answer that ends early: so many bytes are promised, these come. */
  static Behavior cut(byte[] sent, long promised, String... headers) {
    return (request, out) -> {
      head(out, 200, promised, headers);
      out.write(sent);
    };
  }

  static void head(OutputStream out, int status, long length, String... headers)
      throws IOException {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " X\r\n");
    if (length >= 0) {
      head.append("Content-Length: ").append(length).append("\r\n");
    }
    head.append("Connection: close\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    out.write(head.append("\r\n").toString().getBytes(UTF_8));
  }

  @Override
  public void close() {
    try {
      socket.close();
      threads.shutdownNow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}

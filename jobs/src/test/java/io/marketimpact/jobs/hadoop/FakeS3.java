package io.marketimpact.jobs.hadoop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** As much of S3 as a warehouse asks for, on the loopback interface, its objects in memory. */
public final class FakeS3 implements AutoCloseable {

  static final String BUCKET = "lake";
  public static final String SECRET = "the-secret-of-the-test";

  public final FakeObjects objects = new FakeObjects();

  /** What was created only if absent. */
  public final List<String> conditional = new CopyOnWriteArrayList<>();

  private static final String COPIED = "x-amz-copy-source";
  private static final String SPARK = "spark.hadoop.";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private Runnable forgotten = () -> {};
  private volatile boolean heedsConditions = true;
  private volatile boolean forbidsOverwriting;
  private volatile boolean forbidsDeleting;

  public FakeS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /** One that a session and this program find, until it is closed. */
  public static FakeS3 forPricesOf(SparkSession spark) throws IOException {
    FakeS3 service = new FakeS3();
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    service.forgotten = () -> service.settings().keySet().forEach(hadoop::unset);
    service
        .settings()
        .forEach(
            (name, value) -> {
              System.setProperty(SPARK + name, value);
              hadoop.set(name, value);
            });
    return service;
  }

  /** How Hadoop finds it. */
  public Map<String, String> settings() {
    String bucket = "fs.s3a.bucket." + BUCKET + ".";
    return Map.of(
        bucket + "endpoint",
        "http://127.0.0.1:" + server.getAddress().getPort(),
        bucket + "endpoint.region",
        "us-east-1",
        bucket + "path.style.access",
        "true",
        bucket + "access.key",
        "the-key-of-the-test",
        bucket + "secret.key",
        SECRET);
  }

  /** Some services write whatever the condition says. */
  public void heedsConditions(boolean does) {
    heedsConditions = does;
  }

  /** A policy may let a writer create and not replace, whatever the condition. */
  public void forbidsOverwriting(boolean does) {
    forbidsOverwriting = does;
  }

  /** A policy may let a writer create and not delete. */
  public void forbidsDeleting(boolean does) {
    forbidsDeleting = does;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().replaceFirst("^/" + BUCKET + "/?", "");
      synchronized (objects) {
        switch (exchange.getRequestMethod()) {
          case "PUT" -> {
            if (exchange.getRequestHeaders().containsKey(COPIED)) {
              copy(exchange, path);
            } else {
              put(exchange, path);
            }
          }
          case "DELETE" -> delete(exchange, path);
          case "POST" -> send(exchange, 200, objects.removeAll(body(exchange)));
          default -> get(exchange, path);
        }
      }
    }
  }

  private void delete(HttpExchange exchange, String key) throws IOException {
    if (forbidsDeleting) {
      fail(exchange, 403, "AccessDenied");
      return;
    }
    objects.remove(key);
    send(exchange, 204, new byte[0]);
  }

  private void copy(HttpExchange exchange, String key) throws IOException {
    String from =
        URLDecoder.decode(exchange.getRequestHeaders().getFirst(COPIED), StandardCharsets.UTF_8);
    objects.put(key, objects.get(from.replaceFirst("^/?" + BUCKET + "/", "")));
    String text =
        "<CopyObjectResult><LastModified>%s</LastModified><ETag>%s</ETag></CopyObjectResult>"
            .formatted(Instant.now(), FakeObjects.bare(objects.tag(key)));
    send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
  }

  private void put(HttpExchange exchange, String key) throws IOException {
    String absent = exchange.getRequestHeaders().getFirst("If-None-Match");
    String tag = exchange.getRequestHeaders().getFirst("If-Match");
    byte[] content = AwsChunks.plain(exchange, body(exchange));
    if (absent != null) {
      conditional.add(key);
    }
    if (forbidsOverwriting && objects.has(key)) {
      fail(exchange, 403, "AccessDenied");
      return;
    }
    boolean isRefused =
        (absent != null && objects.has(key))
            || (tag != null && !FakeObjects.bare(tag).equals(FakeObjects.bare(objects.tag(key))));
    if (isRefused && heedsConditions) {
      fail(exchange, 412, "PreconditionFailed");
      return;
    }
    objects.put(key, content);
    exchange.getResponseHeaders().set("ETag", objects.tag(key));
    send(exchange, 200, new byte[0]);
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    if (key.isEmpty()) {
      send(exchange, 200, objects.list(exchange.getRequestURI().getRawQuery()));
    } else if (!objects.has(key)) {
      fail(exchange, 404, "NoSuchKey");
    } else {
      exchange.getResponseHeaders().set("ETag", objects.tag(key));
      exchange.getResponseHeaders().set("Last-Modified", objects.modified(key));
      part(exchange, objects.get(key));
    }
  }

  private static void part(HttpExchange exchange, byte[] content) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    if (range == null) {
      send(exchange, 200, content);
      return;
    }
    String[] ends = range.substring("bytes=".length()).split("-", -1);
    int from = Integer.parseInt(ends[0]);
    int last = content.length - 1;
    int to = ends[1].isEmpty() ? last : Math.min(last, Integer.parseInt(ends[1]));
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes " + from + "-" + to + "/" + content.length);
    send(exchange, 206, Arrays.copyOfRange(content, from, to + 1));
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    return exchange.getRequestBody().readAllBytes();
  }

  private static void fail(HttpExchange exchange, int status, String code) throws IOException {
    String text = "<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>";
    send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, byte[] content) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
    exchange.getResponseBody().write(content);
  }

  @Override
  public void close() {
    forgotten.run();
    settings().keySet().forEach(name -> System.clearProperty(SPARK + name));
    server.stop(0);
    threads.shutdownNow();
  }
}

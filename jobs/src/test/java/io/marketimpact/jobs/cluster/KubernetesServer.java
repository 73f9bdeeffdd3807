package io.marketimpact.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The part of a Kubernetes API server that pods need, on this machine: it knows one token and what
 * its owner may do, notes what it is asked, and runs each pod that it is given.
 */
final class KubernetesServer implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final String pods;
  private final String token;
  private final KubernetesRights allowed;
  private final Function<JsonNode, Process> node;
  private final Map<String, ObjectNode> known = new ConcurrentHashMap<>();
  private final Map<String, Process> running = new ConcurrentHashMap<>();
  private final Set<String> used = new ConcurrentSkipListSet<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final List<JsonNode> created = new CopyOnWriteArrayList<>();

  /**
   * Listens on a port of its own.
   *
   * @param namespace of all pods
   * @param token that its requests bear
   * @param allowed to the owner of the token
   * @param node starts the process of a pod
   */
  KubernetesServer(
      String namespace, String token, KubernetesRights allowed, Function<JsonNode, Process> node)
      throws IOException {
    this.pods = "/api/v1/namespaces/" + namespace + "/pods";
    this.token = token;
    this.allowed = allowed;
    this.node = node;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /** As {@code --master} has it. */
  String master() {
    return "k8s://http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A pod that runs by itself. */
  void know(String name) {
    ObjectNode pod = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
    pod.putObject("metadata").put("name", name);
    known.put(name, started(pod));
  }

  /** The rights that were made use of, each a verb and a resource. */
  Set<String> used() {
    return used;
  }

  /** What was asked for without a right to it, or is unknown here. */
  List<String> refused() {
    return refused;
  }

  /** Every pod that was made, as it was asked for. */
  List<JsonNode> created() {
    return created;
  }

  /** The pods that are there now. */
  Set<String> names() {
    return known.keySet();
  }

  private static ObjectNode started(ObjectNode pod) {
    ((ObjectNode) pod.path("metadata"))
        .put("uid", "uid-of-" + pod.at("/metadata/name").asText())
        .put("resourceVersion", "1")
        .put("creationTimestamp", "2026-01-14T00:00:00Z");
    ObjectNode status = pod.putObject("status").put("phase", "Running").put("podIP", "127.0.0.1");
    status.putArray("conditions").addObject().put("type", "Ready").put("status", "True");
    return pod;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String query = String.valueOf(exchange.getRequestURI().getQuery());
      String name = path.startsWith(pods + "/") ? path.substring(pods.length() + 1) : "";
      String verb = verb(exchange.getRequestMethod(), name, query);
      String request = verb + " " + (name.isEmpty() ? path : pods).replaceAll(".*/", "");
      if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        refused.add("without the token: " + request);
        send(exchange, UNAUTHORIZED, status("Failure", UNAUTHORIZED));
      } else if (!path.startsWith(pods) || !allowed.rights().contains(request)) {
        refused.add(request + " at " + path);
        send(exchange, FORBIDDEN, status("Failure", FORBIDDEN));
      } else {
        used.add(request);
        answer(exchange, verb, name, query);
      }
    }
  }

  private static String verb(String method, String name, String query) {
    return switch (method) {
      case "GET" -> !name.isEmpty() ? "get" : query.contains("watch=true") ? "watch" : "list";
      case "POST" -> "create";
      case "DELETE" -> name.isEmpty() ? "deletecollection" : "delete";
      default -> method;
    };
  }

  private void answer(HttpExchange exchange, String verb, String name, String query)
      throws IOException {
    switch (verb) {
      case "get" -> {
        ObjectNode pod = known.get(name);
        send(exchange, pod == null ? NOT_FOUND : OK, pod == null ? status("Failure", 404) : pod);
      }
      case "watch" -> watch(exchange);
      case "create" -> {
        ObjectNode pod = (ObjectNode) JSON.readTree(exchange.getRequestBody());
        created.add(pod.deepCopy());
        String made = pod.at("/metadata/name").asText();
        known.put(made, started(pod));
        running.put(made, node.apply(pod));
        send(exchange, CREATED, pod);
      }
      case "list" -> send(exchange, OK, list(query));
      default -> {
        if (name.isEmpty()) {
          list(query).path("items").forEach(pod -> delete(pod.at("/metadata/name").asText()));
        } else {
          delete(name);
        }
        send(exchange, OK, status("Success", OK));
      }
    }
  }

  /** Nothing changes of a pod that its driver does not learn of it. */
  private void watch(HttpExchange exchange) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Upgrade")) {
      send(exchange, OK, status("Failure", OK));
      return;
    }
    exchange.sendResponseHeaders(OK, 0);
    exchange.getResponseBody().flush();
    try {
      closing.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode list(String query) {
    ObjectNode list = JSON.createObjectNode().put("apiVersion", "v1").put("kind", "PodList");
    list.putObject("metadata").put("resourceVersion", "1");
    ArrayNode items = list.putArray("items");
    known.values().stream().filter(pod -> matches(pod, query)).forEach(items::add);
    return list;
  }

  private static boolean matches(JsonNode pod, String query) {
    return Arrays.stream(query.split("&", -1))
        .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
        .allMatch(
            part -> {
              if (part.startsWith("fieldSelector=metadata.name=")) {
                return part.endsWith("=" + pod.at("/metadata/name").asText());
              }
              return !part.startsWith("labelSelector=")
                  || Arrays.stream(part.substring("labelSelector=".length()).split(",", -1))
                      .filter(label -> label.matches("[^!=]+=[^=]+"))
                      .map(label -> label.split("=", 2))
                      .allMatch(
                          label ->
                              pod.at("/metadata/labels").path(label[0]).asText().equals(label[1]));
            });
  }

  private void delete(String name) {
    known.remove(name);
    Process process = running.remove(name);
    if (process != null) {
      process.destroy();
    }
  }

  private static ObjectNode status(String word, int code) {
    return JSON.createObjectNode()
        .put("apiVersion", "v1")
        .put("kind", "Status")
        .put("status", word)
        .put("code", code);
  }

  private static void send(HttpExchange exchange, int code, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    running.values().forEach(Process::destroyForcibly);
  }
}

package io.marketimpact.reports.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page in a browser, and all it complained of and asked the network for. */
public final class Tab {

  private static final String AXE = axe();

  private final Browser browser;
  private final String session;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<Void> loaded = new CompletableFuture<>();

  Tab(Browser browser, String session) {
    this.browser = browser;
    this.session = session;
  }

  void listen() {
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", Map.of());
    }
  }

  void happened(String event, JsonNode what) {
    switch (event) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Network.requestWillBeSent" -> requests.add(what.at("/request/url").asText());
      case "Runtime.exceptionThrown", "Page.javascriptDialogOpening" ->
          complaints.add(what.toString());
      case "Log.entryAdded" -> complaints.add(what.at("/entry/text").asText());
      case "Runtime.consoleAPICalled" -> complaints.add(what.at("/args").toString());
      default -> {}
    }
  }

  /** Opens a file and forgets what was heard before. */
  public void open(Path file) {
    loaded = new CompletableFuture<>();
    complaints.clear();
    requests.clear();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    Browser.answered("load " + file, loaded);
  }

  /** Runs a script ahead of those of every page from now on; returns what it is ended by. */
  public String runAhead(String script) {
    return send("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
        .get("identifier")
        .asText();
  }

  /** Ends a script that runs ahead. */
  public void endAhead(String identifier) {
    send("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", identifier));
  }

  /** What the page complained of: errors, refusals, anything written to its console. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** All addresses asked for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** The value of an expression. */
  public JsonNode value(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException("a script must run: " + answer.get("exceptionDetails"));
    }
    return answer.at("/result/value");
  }

  /** The text of an expression. */
  public String text(String expression) {
    return value(expression).asText();
  }

  /** Sets the window's size. */
  public void size(int width, int height) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Sets what the system prefers: light or dark; and the medium: screen or print. */
  public void media(String scheme, String medium) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", scheme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  /** Whether pages may run scripts. */
  public void scripts(String allowed) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", allowed.equals("forbidden")));
  }

  /** Clicks on the middle of an element. */
  public void click(String element) {
    JsonNode box =
        value(
            "(() => { const e = "
                + element
                + "; e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      send(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              box.get(0).asDouble(),
              "y",
              box.get(1).asDouble(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Presses a key: Tab, Enter or Space. */
  public void press(String key) {
    Map<String, Object> what =
        switch (key) {
          case "Tab" -> Map.of("key", "Tab", "code", "Tab", "windowsVirtualKeyCode", 9);
          case "Enter" ->
              Map.of("key", "Enter", "code", "Enter", "windowsVirtualKeyCode", 13, "text", "\r");
          case "Space" ->
              Map.of("key", " ", "code", "Space", "windowsVirtualKeyCode", 32, "text", " ");
          default -> throw new IllegalArgumentException("a known key: " + key);
        };
    for (String type : List.of("keyDown", "keyUp")) {
      Map<String, Object> event = new HashMap<>(what);
      event.put("type", type);
      send("Input.dispatchKeyEvent", event);
    }
  }

  /** A picture of the window, or of the whole page. */
  public byte[] picture(Map<String, Object> options) {
    return bytes(send("Page.captureScreenshot", options));
  }

  /** The page as it is printed. */
  public byte[] print() {
    return bytes(
        send(
            "Page.printToPDF",
            Map.of("preferCSSPageSize", true, "printBackground", true, "paperWidth", 8.27)));
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.get("data").asText());
  }

  /** What axe-core holds against the page, one line per rule and place. */
  public List<String> barriers() throws IOException {
    value(AXE);
    JsonNode jsonNode = value("axe.run(document, {resultTypes: ['violations']})").get("violations");
    List<String> barriers = new ArrayList<>();
    for (JsonNode rule : jsonNode) {
      for (JsonNode node : rule.get("nodes")) {
        barriers.add(
            rule.get("id").asText()
                + " at "
                + node.get("target")
                + ": "
                + node.path("failureSummary").asText());
      }
    }
    return barriers;
  }

  private static String axe() {
    try (InputStream script = Tab.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Keeps a picture for people to look at. */
  public static void keep(byte[] picture, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, picture);
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    return browser.send(session, method, parameters);
  }
}

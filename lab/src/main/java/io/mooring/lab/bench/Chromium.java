package io.mooring.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.lab.HeadlessChromium;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A headless Chromium with a profile of its own, which counts what its page loads. */
final class Chromium implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** No request for so long means that a page has loaded what it needs. */
  private static final long QUIET_NANOS = Duration.ofMillis(500).toNanos();

  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong lastEvent = new AtomicLong(System.nanoTime());
  private final Program program;
  private final DevTools tools;

  /**
   * What a page cost.
   *
   * @param millis from the beginning of the navigation until the first row was there
   * @param bytes over the wire, headers and frames of web sockets included, until nothing more was
   *     loaded
   */
  record Load(double millis, long bytes, long requests) {}

  private Chromium(Program program, URI page) {
    this.program = program;
    this.tools = new DevTools(page, this::happened);
    tools.ask("Network.enable");
    tools.ask("Page.enable");
  }

  /** The browser that the launcher found. */
  static Chromium start(Run run) throws IOException {
    var profile = Files.createTempDirectory(run.folder(), "chromium-");
    var command = new ArrayList<>(List.of(browser()));
    command.addAll(HeadlessChromium.options(profile));
    command.addAll(List.of("--remote-debugging-port=0", "about:blank"));
    var log = run.folder().resolve("chromium.log").toFile();
    var program = run.processes().start("chromium", command, Map.of(), log);
    return new Chromium(program, page(program, profile.resolve("DevToolsActivePort")));
  }

  private static String browser() throws IOException {
    var browser = System.getProperty("bench.chromium", "");
    if (browser.isEmpty()) {
      throw new IOException(
          "A Chromium is needed; put one on PATH, or name it in MOORING_CHROMIUM.");
    }
    return browser;
  }

  private static URI page(Program program, Path ready) {
    return Patience.until(
        "Chromium is ready",
        PATIENCE,
        () -> {
          program.demandAlive();
          return Files.exists(ready) ? firstPage(Files.readAllLines(ready)) : Optional.empty();
        });
  }

  private static Optional<URI> firstPage(List<String> ready) throws IOException {
    if (ready.isEmpty()) {
      return Optional.empty();
    }
    var http = new Http("http://127.0.0.1:" + ready.getFirst(), Map.of());
    return http.get("/json/list")
        .valueStream()
        .filter(target -> target.path("type").asString().equals("page"))
        .map(target -> URI.create(target.get("webSocketDebuggerUrl").asString()))
        .findFirst();
  }

  private void happened(JsonNode event) {
    var method = event.path("method").asString("");
    if (method.startsWith("Network.")) {
      lastEvent.set(System.nanoTime());
    }
    if (method.equals("Network.requestWillBeSent") || method.equals("Network.webSocketCreated")) {
      requests.incrementAndGet();
    } else {
      bytes.addAndGet(bytes(method, event.path("params")));
    }
  }

  /**
   * Of an answer as it was encoded; of a web socket's frame its text, as the protocol does not tell
   * how much of it is compressed away.
   */
  static long bytes(String method, JsonNode parameters) {
    return switch (method) {
      case "Network.loadingFinished" -> parameters.path("encodedDataLength").asLong(0);
      case "Network.webSocketFrameReceived", "Network.webSocketFrameSent" ->
          parameters.path("response").path("payloadData").asString("").getBytes(UTF_8).length;
      default -> 0;
    };
  }

  /** At the provider's page, to which the portal leads who is not signed in. */
  void signIn(String portal, String username, String password) {
    go(portal + "/");
    await("the sign-in page", () -> truth("!!document.querySelector('[name=password]')"));
    tools.evaluate(
        """
        document.querySelector('[name=username]').value = '%s';
        document.querySelector('[name=password]').value = '%s';
        document.querySelector('button[type=submit]').click();\
        """
            .formatted(username, password));
    await("the console", () -> truth("location.href.startsWith('%s')".formatted(portal)));
  }

  /** Forgets what it has kept of pages, but not who is signed in. */
  void forget() {
    tools.ask("Network.clearBrowserCache");
  }

  /** Loads a page anew, until that selector finds something with words in it. */
  Load load(String url, String selector) {
    go("about:blank");
    quiet();
    bytes.set(0);
    requests.set(0);
    var watch = JSON.createObjectNode().put("source", watch(selector));
    var watching = tools.ask("Page.addScriptToEvaluateOnNewDocument", watch).path("result");
    go(url);
    await("a row", () -> truth("window.rowSeen > 0"));
    var millis = tools.evaluate("window.rowSeen").asDouble();
    quiet();
    tools.ask("Page.removeScriptToEvaluateOnNewDocument", (ObjectNode) watching);
    return new Load(millis, bytes.get(), requests.get());
  }

  /** Looks at every frame, from the first script of a page on, whether the row is there. */
  private static String watch(String selector) {
    return """
    (() => {
      const look = () => {
        if (document.querySelector('%s')?.textContent) {
          window.rowSeen = performance.now();
        } else {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    })()\
    """
        .formatted(selector);
  }

  private void go(String url) {
    tools.ask("Page.navigate", JSON.createObjectNode().put("url", url));
  }

  private boolean truth(String expression) {
    return tools.evaluate(expression).asBoolean(false);
  }

  private void quiet() {
    await("nothing to load", () -> System.nanoTime() - lastEvent.get() > QUIET_NANOS);
  }

  private static void await(String what, BooleanSupplier so) {
    Patience.until(what, PATIENCE, () -> so.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }

  @Override
  public void close() {
    tools.close();
    program.stop();
  }
}

package io.mooring.connector.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.mooring.connector.net.Outbound;
import io.mooring.connector.net.Route;
import io.mooring.connector.net.Trust;
import io.mooring.connector.site.AdminService;
import io.mooring.connector.site.NoSignIn;
import io.mooring.connector.site.SitePool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An AdminService on loopback, as far as a connector needs one, with faults to order. */
public final class TestSite implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROUTE = "/AdminService/wmi/";

  private final HttpServer server;
  private final Outbound outbound;
  private final Map<String, SiteTable> tables = new TreeMap<>();

  public final List<String> requests = new CopyOnWriteArrayList<>();
  public final List<JsonNode> posts = new CopyOnWriteArrayList<>();

  /** Answers instead of the site; null lets the site answer. */
  public volatile BiFunction<String, String, @Nullable Reply> fault = (_, _) -> null;

  /** Answers method calls. */
  public volatile BiFunction<String, JsonNode, Reply> methods = (_, _) -> new Reply(404, "{}");

  /** How long it wants to be left alone, with every answer; null when it does not say. */
  public volatile @Nullable String retryAfter;

  public volatile boolean refusesGreaterThan;

  /** Rows of a page that goes on by a link; 0 for no such pages. */
  public volatile int linkedPage;

  /** Rows after which a list simply ends; 0 for none. */
  public volatile int cutAfter;

  /** An answer; a negative status cuts the connection instead. */
  public record Reply(int status, String body) {}

  public TestSite() {
    try {
      var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = HttpServer.create(loopback, 0);
      outbound = Outbound.open(Trust.of(null), new Route.Direct(), 16L * 1024 * 1024);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public AdminService client(Clock clock) {
    return new AdminService(new SitePool(outbound), address(), new NoSignIn(), clock);
  }

  /** From now on nobody answers at its address. */
  public void leave() {
    server.stop(0);
  }

  /** A class with its properties, the key first. */
  public SiteTable table(String name, String... properties) {
    var table = new SiteTable(name, List.of(properties));
    tables.put(name, table);
    return table;
  }

  public long requestsTo(String part) {
    return requests.stream().filter(request -> request.contains(part)).count();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().replaceFirst("^/AdminService/(wmi/)?", "");
      var query = String.valueOf(exchange.getRequestURI().getQuery());
      requests.add(exchange.getRequestMethod() + " " + path + "?" + query);
      var ordered = fault.apply(path, query);
      send(exchange, ordered == null ? answer(exchange, path, query) : ordered);
    }
  }

  private void send(HttpExchange exchange, Reply reply) throws IOException {
    if (reply.status() > 0) {
      if (retryAfter != null) {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
      }
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Reply answer(HttpExchange exchange, String path, String query) throws IOException {
    if (exchange.getRequestMethod().equals("POST")) {
      var body = JSON.readTree(exchange.getRequestBody().readAllBytes());
      posts.add(body);
      return methods.apply(path, body);
    }
    if (path.equals("$metadata")) {
      return new Reply(200, metadata());
    }
    var isCount = path.endsWith("/$count");
    var key = path.indexOf('(');
    var name = key > 0 ? path.substring(0, key) : path.replace("/$count", "");
    var table = tables.get(name);
    if (table == null) {
      return new Reply(404, "{\"error\":{\"code\":\"404\",\"message\":\"no " + name + "\"}}");
    }
    if (key > 0) {
      return new Reply(200, list(table.byKey(path.substring(key + 1, path.length() - 1)), null));
    }
    return isCount
        ? new Reply(200, "\uFEFF" + table.filtered(TestQuery.parse(query)).size())
        : list(table, TestQuery.parse(query));
  }

  private Reply list(SiteTable table, TestQuery query) {
    if (refusesGreaterThan && query.filter().contains(" gt ")) {
      return new Reply(400, "{\"error\":{\"code\":\"400\",\"message\":\"gt is not supported\"}}");
    }
    var rows = table.filtered(query);
    var cut = cutAfter > 0 ? rows.subList(0, Math.min(cutAfter, rows.size())) : rows;
    var all = query.page(cut);
    var page = linkedPage == 0 ? all : all.subList(0, Math.min(linkedPage, all.size()));
    var link =
        page.size() == all.size()
            ? null
            : address() + ROUTE + table.name() + "?" + query.after(page.size());
    return new Reply(200, list(page, link));
  }

  private static String list(List<Map<String, Object>> rows, @Nullable String link) {
    var body = new TreeMap<String, Object>();
    body.put("@odata.context", "$metadata");
    body.put("value", new ArrayList<>(rows));
    if (link != null) {
      body.put("@odata.nextLink", link.replace(" ", "%20"));
    }
    return JSON.writeValueAsString(body);
  }

  private String metadata() {
    var text = new StringBuilder("<Edmx><Schema Namespace=\"AdminService\">");
    for (var table : tables.values()) {
      text.append("<EntityType Name=\"%s\">".formatted(table.name()));
      table.properties().forEach(p -> text.append("<Property Name=\"%s\"/>".formatted(p)));
      text.append("</EntityType>");
    }
    return text.append("</Schema></Edmx>").toString();
  }

  @Override
  public void close() {
    outbound.close();
    server.stop(0);
  }
}

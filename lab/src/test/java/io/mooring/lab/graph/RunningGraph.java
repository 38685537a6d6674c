package io.mooring.lab.graph;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mooring.lab.estate.Estate;
import io.mooring.lab.life.ClientRules;
import io.mooring.lab.life.Journal;
import io.mooring.lab.life.LiveSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Graph under test, over an estate whose time stands still until it is moved, and its caller. */
final class RunningGraph implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-09-20T08:17:42Z");
  static final String DEVICES = "v1.0/deviceManagement/managedDevices";
  static final String BETA_DEVICES = "beta/deviceManagement/managedDevices";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String TOKEN = "everything";

  final LiveSite site;
  final Graph graph;
  private final Journal journal;

  RunningGraph(Path folder, int devices) {
    var real = Clock.fixed(NOW, ZoneOffset.UTC);
    journal = Journal.open(folder.resolve("journal"));
    var clock = LiveSite.clock(real, journal);
    var estate = new Estate(1, devices, NOW, clock);
    site = new LiveSite(estate, clock, 1, true, ClientRules.DEFAULT, journal);
    graph = Graph.start(0, site, RunningGraph::granted, real);
  }

  private static Optional<Set<String>> granted(String token) {
    return switch (token) {
      case TOKEN -> Optional.of(Set.copyOf(Permission.words()));
      case "nothing" -> Optional.of(Set.of());
      default -> Optional.empty();
    };
  }

  void pass(Duration time) {
    site.setClock(1, time);
  }

  HttpRequest.Builder to(String path) {
    var address = path.startsWith("http") ? path : graph.address() + "/" + path;
    return HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(20));
  }

  HttpResponse<String> ask(String path) {
    return send(to(path).header("Authorization", "Bearer " + TOKEN));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  JsonNode get(String path) {
    var answer = ask(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode value(String path) {
    return get(path).path("value");
  }

  /** All pages of a list, by its links. */
  List<JsonNode> pages(String path) {
    var pages = new ArrayList<JsonNode>();
    var next = path;
    while (!next.isEmpty()) {
      var page = get(next);
      pages.add(page);
      next = page.path("@odata.nextLink").asString("");
    }
    return pages;
  }

  List<JsonNode> rows(String path) {
    var rows = new ArrayList<JsonNode>();
    pages(path).forEach(page -> page.path("value").forEach(rows::add));
    return rows;
  }

  HttpResponse<String> batch(String body) {
    return send(
        to("v1.0/$batch")
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode control(String call, String order) {
    return graph.control().answer(call, JSON.readTree(order));
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static JsonNode error(HttpResponse<String> answer) {
    return json(answer).path("error");
  }

  static String filter(String text) {
    return "$filter=" + URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  @Override
  public void close() {
    graph.close();
    journal.close();
  }
}

package io.mooring.lab.adminservice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A site under test and a caller that trusts its root and nothing else. */
final class RunningSite implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path DATA = newFolder();

  final SettableClock clock;
  final Site site;
  final HttpClient client;

  RunningSite(int devices) {
    this(
        withoutPast(SiteSettings.of(DATA, devices, 1)),
        new SettableClock(Instant.parse("2026-09-20T08:17:42Z")));
  }

  /** The certificates of a folder serve many sites, the journal of one site no other. */
  private static SiteSettings withoutPast(SiteSettings settings) {
    try {
      Files.deleteIfExists(settings.journal());
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  RunningSite(SiteSettings settings, SettableClock clock) {
    this.clock = clock;
    site = Site.start(settings, clock);
    client = HttpClient.newBuilder().sslContext(trusting(site.issuingRoot())).build();
  }

  /** The folder with the certificates of another one: making them takes seconds. */
  static Path withCertificates(Path data) {
    new Certificates(DATA).context();
    try (var files = Files.list(DATA)) {
      for (var file :
          files.filter(file -> file.getFileName().toString().startsWith("site")).toList()) {
        var copy = data.resolve(file.getFileName());
        if (!file.toString().endsWith(".journal") && Files.notExists(copy)) {
          Files.copy(file, copy);
        }
      }
      return data;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Asks for a path below {@code /AdminService/}, or for a whole address. */
  HttpResponse<String> ask(String path) {
    var address = path.startsWith("https:") ? path : site.address() + "/AdminService/" + path;
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  JsonNode get(String path) {
    var answer = ask(path);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  JsonNode value(String path) {
    return get(path).path("value");
  }

  long count(String set) {
    return Long.parseLong(ask(set + "/$count").body());
  }

  HttpResponse<String> post(String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(site.address() + "/AdminService/" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  JsonNode control(String method, String path, String body) {
    var answer = controlAnswer(method, path, body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> controlAnswer(String method, String path, String body) {
    return send(
        HttpRequest.newBuilder(URI.create(site.controlAddress() + "/control/" + path))
            .method(method, BodyPublishers.ofString(body)));
  }

  void fault(String json) {
    control("POST", "faults", json);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static SSLContext trusting(Path root) {
    try (var pem = Files.newInputStream(root)) {
      var trust = KeyStore.getInstance("PKCS12");
      trust.load(null, null);
      trust.setCertificateEntry(
          "root", CertificateFactory.getInstance("X.509").generateCertificate(pem));
      var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trust);
      var context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("site");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
    site.close();
  }
}

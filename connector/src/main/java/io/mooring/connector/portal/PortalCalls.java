package io.mooring.connector.portal;

import io.mooring.connector.net.HttpDate;
import io.mooring.connector.net.Outbound;
import io.mooring.wire.Enrol;
import io.mooring.wire.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** POSTs JSON to the portal and turns what comes back into an answer or one clear sentence. */
final class PortalCalls {

  private static final int COMPRESSED_FROM = 1024;

  static final String PROBLEM = "application/problem+json";

  private static final int PROXY_SIGN_IN = 407;

  /** As tinyproxy answers a wrong password. */
  private static final int UNAUTHORIZED = 401;

  private final Outbound outbound;
  private final URI portal;
  private final PortalClock clock;
  private final JsonMapper json = PortalJson.mapper();

  PortalCalls(Outbound outbound, URI portal, PortalClock clock) {
    this.outbound = outbound;
    this.portal = portal;
    this.clock = clock;
  }

  /** Makes the bearer of a request from its body as sent; null for a request without one. */
  interface Bearer {
    @Nullable String of(byte[] body);
  }

  <T> T post(String path, Object body, Class<T> answerType, Bearer bearer, Duration within)
      throws PortalException {
    var plain = json.writeValueAsBytes(body);
    var isCompressed = plain.length > COMPRESSED_FROM;
    var sent = isCompressed ? compressed(plain) : plain;
    var request =
        HttpRequest.newBuilder(portal.resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, " + PROBLEM)
            .POST(BodyPublishers.ofByteArray(sent));
    if (isCompressed) {
      request.header("Content-Encoding", "gzip");
    }
    var token = bearer.of(sent);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return read(send(request.build(), within), answerType);
  }

  private HttpResponse<byte[]> send(HttpRequest request, Duration within) throws PortalException {
    try {
      return outbound.send(request, within);
    } catch (IOException e) {
      throw PortalException.unreached(e, portal, way());
    }
  }

  private <T> T read(HttpResponse<byte[]> answer, Class<T> type) throws PortalException {
    var status = answer.statusCode();
    if (status < 200 || status >= 300) {
      if (isPortals(answer)) {
        compareClock(answer);
      } else if (status == UNAUTHORIZED && isProxysToAnswer()) {
        throw new PortalException(PortalTrouble.ofSignIn(way()), portal.toString(), null);
      }
      throw refusal(status, answer.body());
    }
    try {
      var value = json.readValue(answer.body(), type);
      compareClock(answer);
      return value;
    } catch (JacksonException e) {
      throw new PortalException(PortalTrouble.NO_PORTAL, portal.toString(), e);
    }
  }

  /** What a proxy answers in the portal's place has the proxy's time. */
  private static boolean isPortals(HttpResponse<?> refusal) {
    return refusal.headers().firstValue("Content-Type").orElse("").startsWith(PROBLEM);
  }

  private void compareClock(HttpResponse<?> answer) {
    HttpDate.of(answer).ifPresent(clock::compare);
  }

  private PortalTrouble.Way way() {
    return PortalTrouble.Way.of(outbound, portal);
  }

  /** A proxy answers in the portal's place only what is not encrypted. */
  private boolean isProxysToAnswer() {
    return "http".equals(portal.getScheme()) && way().isProxied();
  }

  /** The JDK gives a proxy's 407 no body at all; the portal has not heard of the request. */
  private PortalException refusal(int status, byte @Nullable [] body) {
    if (status == PROXY_SIGN_IN) {
      return new PortalException(PortalTrouble.ofSignIn(way()), portal.toString(), null);
    }
    var problem = problem(status, body);
    var sentence = sentence(status, problem);
    if (Enrol.Problem.FENCED.equals(problem.type())) {
      return new PortalException.Dismissed(status, true, sentence);
    }
    return Enrol.Problem.REVOKED.equals(problem.type())
        ? new PortalException.Dismissed(status, false, sentence)
        : new PortalException(status, sentence, null);
  }

  /** Whatever else a problem lacks, its type and its words count. */
  private Enrol.Problem problem(int status, byte @Nullable [] body) {
    try {
      var problem = json.readTree(body == null ? new byte[0] : body);
      return new Enrol.Problem(
          problem.path("type").asString(""),
          PlainText.line(problem.path("title").asString("no explanation")),
          status,
          problem.path("detail").asStringOpt().map(PlainText::line).orElse(null));
    } catch (JacksonException e) {
      return new Enrol.Problem(null, "no explanation", status, null);
    }
  }

  private static String sentence(int status, Enrol.Problem problem) {
    var said = problem.detail() == null ? problem.title() : problem.detail();
    return "The portal answered %d: %s".formatted(status, said);
  }

  private static byte[] compressed(byte[] plain) {
    var out = new ByteArrayOutputStream(plain.length / 4);
    try (var gzip = new Gzip(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes any bytes", e);
    }
    return out.toByteArray();
  }

  /** Packs at the fastest level: a busy machine has more of a network than of a processor. */
  private static final class Gzip extends GZIPOutputStream {

    Gzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}

package io.mooring.connector.portal;

import io.mooring.connector.net.HttpDate;
import io.mooring.connector.net.Outbound;
import io.mooring.wire.Gateway;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a portal answers, without saying who asks and without any effect: an enrolment
 * without a code is refused as only a portal does.
 */
public record Knock(@Nullable Instant portalTime) {

  private static final String NOTHING = "{}";
  private static final int PROXY_SIGN_IN = 407;

  /**
   * @throws PortalException when nobody answers, or somebody who is no portal
   */
  public static Knock at(URI portal, Outbound outbound, Duration within) throws PortalException {
    var request =
        HttpRequest.newBuilder(portal.resolve(Gateway.ENROL))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(NOTHING))
            .build();
    var answer = send(request, portal, outbound, within);
    if (answer.statusCode() == PROXY_SIGN_IN) {
      var trouble = PortalTrouble.ofSignIn(PortalTrouble.Way.of(outbound, portal));
      throw new PortalException(trouble, portal.toString(), null);
    }
    var type = answer.headers().firstValue("Content-Type").orElse("");
    if (!type.startsWith(PortalCalls.PROBLEM)) {
      var detail = "%s: HTTP %d".formatted(portal, answer.statusCode());
      throw new PortalException(PortalTrouble.NO_PORTAL, detail, null);
    }
    return new Knock(HttpDate.of(answer).orElse(null));
  }

  private static HttpResponse<byte[]> send(
      HttpRequest request, URI portal, Outbound outbound, Duration within) throws PortalException {
    try {
      return outbound.send(request, within);
    } catch (IOException e) {
      throw PortalException.unreached(e, portal, PortalTrouble.Way.of(outbound, portal));
    }
  }
}

package io.mooring.intune.graph;

import static io.mooring.cloud.Doubt.Cause.SIGN_IN;
import static io.mooring.cloud.Doubt.Cause.UNAVAILABLE;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What it means that a call brought no answer. */
record Faults(Permission permission, GraphClock clock) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A sign-in that may go well the next time (RFC 6749, 4.1.2.1). */
  private static final Set<String> FOR_THE_MOMENT =
      Set.of("server_error", "temporarily_unavailable");

  /** Everything else is a fault of ours, and is thrown on. */
  GraphException of(RuntimeException fault) {
    return switch (fault) {
      case RestClientResponseException refused -> refusal(refused);
      case OAuth2AuthorizationException denied -> denial(denied);
      case RestClientException broken -> breach(broken);
      default -> throw fault;
    };
  }

  private GraphException refusal(RestClientResponseException refused) {
    return Refusals.of(
        refused.getStatusCode().value(),
        json(refused.getResponseBodyAsString()),
        permission,
        retryAfter(refused.getResponseHeaders()));
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return MissingNode.getInstance();
    }
  }

  private @Nullable Duration retryAfter(@Nullable HttpHeaders headers) {
    return headers == null
        ? null
        : retryAfter(headers.getFirst(HttpHeaders.RETRY_AFTER), headers.getFirst(HttpHeaders.DATE));
  }

  /** By the clock of whoever says a date. */
  @Nullable Duration retryAfter(@Nullable String text, @Nullable String date) {
    if (text == null) {
      return null;
    }
    Instant sent = HttpDate.parse(date);
    return RetryAfter.parse(text, sent == null ? clock.now() : sent);
  }

  private static GraphException denial(OAuth2AuthorizationException denied) {
    if (isBroken(denied) || FOR_THE_MOMENT.contains(denied.getError().getErrorCode())) {
      return GraphException.of(UNAVAILABLE, "The sign-in at Entra was not answered.");
    }
    var detail = GraphException.shown(String.valueOf(denied.getMessage()));
    return GraphException.of(SIGN_IN, "Entra gives the app no token (" + detail + ").");
  }

  private static GraphException breach(RestClientException broken) {
    return isBroken(broken)
        ? GraphException.of(UNAVAILABLE, "Graph was not reached, or its answer broke off.")
        : GraphException.nonsense("it is not what was asked for");
  }

  private static boolean isBroken(@Nullable Throwable fault) {
    return fault != null && (fault instanceof IOException || isBroken(fault.getCause()));
  }
}

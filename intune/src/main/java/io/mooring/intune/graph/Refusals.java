package io.mooring.intune.graph;

import static io.mooring.cloud.Doubt.Cause.FORBIDDEN;
import static io.mooring.cloud.Doubt.Cause.REFUSED;
import static io.mooring.cloud.Doubt.Cause.SIGN_IN;
import static io.mooring.cloud.Doubt.Cause.THROTTLED;
import static io.mooring.cloud.Doubt.Cause.UNAVAILABLE;

import io.mooring.cloud.Doubt;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Graph's refusals mean, in a sentence with what to do. */
final class Refusals {

  private Refusals() {}

  /**
   * Of an answer, or of a step of a batch.
   *
   * @param body Graph's error; anything else is passed over
   */
  static GraphException of(
      int status, JsonNode body, Permission permission, @Nullable Duration retryAfter) {
    var cause = cause(status);
    return new GraphException(
        cause, sentence(cause, permission) + said(status, body), status, retryAfter);
  }

  private static Doubt.Cause cause(int status) {
    return switch (status) {
      case 401 -> SIGN_IN;
      case 403 -> FORBIDDEN;
      case 429 -> THROTTLED;
      default -> status >= 500 ? UNAVAILABLE : REFUSED;
    };
  }

  private static String sentence(Doubt.Cause cause, Permission permission) {
    return switch (cause) {
      case SIGN_IN -> "Graph does not accept the app's token";
      case FORBIDDEN ->
          "Graph forbids it: the app needs the permission %s, with an administrator's consent"
              .formatted(permission.title());
      case THROTTLED -> "Graph wants to be asked less";
      case UNAVAILABLE -> "Graph could not answer";
      case REFUSED, NONSENSE, REPEATED, MISSING, UNCOUNTED, FAILED, ENDED ->
          "Graph did not accept the question";
    };
  }

  private static String said(int status, JsonNode body) {
    var error = body.path("error");
    var request = error.path("innerError").path("request-id").asString("");
    var text =
        "%d %s %s"
            .formatted(status, error.path("code").asString(""), error.path("message").asString(""));
    var trace = request.isEmpty() ? "" : "; request-id " + request;
    return " (%s).".formatted(GraphException.shown(text.strip() + trace));
  }
}

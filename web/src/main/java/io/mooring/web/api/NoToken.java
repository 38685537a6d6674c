package io.mooring.web.api;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.web.defence.Strangers;
import io.mooring.web.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Answers callers without a valid token; a flood of them does not fill the audit log. */
@Component
final class NoToken implements AuthenticationEntryPoint {

  private static final Logger LOG = LoggerFactory.getLogger(NoToken.class);

  private final AuditLog audit;
  private final Strangers strangers;

  NoToken(AuditLog audit, Strangers strangers) {
    this.audit = audit;
    this.strangers = strangers;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var sent = BearerTokens.secret(request).isPresent();
    note(request, sent);
    response.setHeader(
        HttpHeaders.WWW_AUTHENTICATE,
        sent ? "Bearer realm=\"mooring\", error=\"invalid_token\"" : "Bearer realm=\"mooring\"");
    Problem.of(401, sentence(sent)).write(response);
  }

  private void note(HttpServletRequest request, boolean sent) {
    if (strangers.writtenDown(request, "api.authenticate")) {
      var from = request.getRemoteAddr();
      LOG.info("Refused a caller from {} {}", from, sent ? "with a bad token" : "without a token");
      audit.refused(
          null,
          new Actor.Unknown(from, "Caller from " + from),
          "api.authenticate",
          request.getMethod() + " " + AuditText.cut(request.getRequestURI()),
          sentence(sent));
    }
  }

  private static String sentence(boolean sent) {
    return sent
        ? "The API token is unknown, expired or revoked."
        : "The API takes a token: Authorization: Bearer <token>.";
  }
}

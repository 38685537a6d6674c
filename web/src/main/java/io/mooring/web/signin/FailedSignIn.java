package io.mooring.web.signin;

import io.mooring.audit.Actor;
import io.mooring.audit.AuditLog;
import io.mooring.web.defence.Strangers;
import io.mooring.web.problem.SentencePage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Tells a person in a sentence why the sign-in failed, and writes the reason down. */
@Component
final class FailedSignIn implements AuthenticationFailureHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailedSignIn.class);

  private final AuditLog audit;
  private final SignInAttempts attempts;
  private final Strangers strangers;

  FailedSignIn(AuditLog audit, SignInAttempts attempts, Strangers strangers) {
    this.audit = audit;
    this.strangers = strangers;
    this.attempts = attempts;
  }

  /** Turns away who has failed too often, or begins too often. */
  SignInLimit limit() {
    return new SignInLimit(attempts);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    var code = why instanceof OAuth2AuthenticationException known ? code(known) : "unexpected";
    if (attempts.failed(request) && strangers.writtenDown(request, "signin")) {
      LOG.warn("Sign-in failed: {}", code);
      audit.refused(
          null,
          new Actor.Unknown("signin", "Unknown person"),
          "signin",
          "entra",
          "Failed: " + code);
    }
    SentencePage.write(response, 401, "You are not signed in", sentence(why, code));
  }

  private static String code(OAuth2AuthenticationException why) {
    return why.getError().getErrorCode().replaceAll("[^A-Za-z0-9_.-]", "?");
  }

  private static String sentence(AuthenticationException why, String code) {
    return switch (code) {
      case IdTokenPerson.INCOMPLETE -> IdTokenPerson.sentence(why);
      case "access_denied" -> "The sign-in was cancelled or denied at the sign-in service.";
      case "authorization_request_not_found" ->
          "The sign-in took too long or was begun in another window. Please begin again.";
      default -> "The sign-in service's answer was not accepted (" + code + "). Please try again.";
    };
  }
}

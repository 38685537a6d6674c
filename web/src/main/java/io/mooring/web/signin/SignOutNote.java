package io.mooring.web.signin;

import io.mooring.audit.AuditLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Writes down who signs out. */
@Component
final class SignOutNote implements LogoutHandler {

  private final AuditLog audit;

  SignOutNote(AuditLog audit) {
    this.audit = audit;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null
        && authentication.getPrincipal() instanceof SignedIn(var person, _)) {
      audit.done(person, "signout", person.id().oid().toString(), "Signed out");
    }
  }
}

package io.mooring.web.signin;

import com.vaadin.flow.server.VaadinSession;
import io.mooring.access.Person;
import io.mooring.audit.AuditLog;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Ends a session before its person does: its open pages say why, and nothing can be sent by them.
 */
@Component
final class SessionEnd {

  private static final String SECURITY =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final AuditLog audit;

  SessionEnd(AuditLog audit) {
    this.audit = audit;
  }

  void end(Visit visit, Ending why) {
    if (visit.takeTurnToEnd()) {
      var person = signedIn(visit.session()).map(SignedIn::person);
      try {
        VaadinSession.getAllSessions(visit.session()).forEach(pages -> tell(pages, why));
      } finally {
        visit.session().invalidate();
      }
      person.ifPresent(known -> note(known, why));
    }
  }

  static Optional<SignedIn> signedIn(HttpSession session) {
    return session.getAttribute(SECURITY) instanceof SecurityContext context
            && context.getAuthentication() != null
            && context.getAuthentication().getPrincipal() instanceof SignedIn person
        ? Optional.of(person)
        : Optional.empty();
  }

  /** Waits in line before the session's own end, so it is pushed while there is a way. */
  private static void tell(VaadinSession pages, Ending why) {
    var _ = pages.access(() -> pages.getUIs().forEach(ui -> OpenPages.ended(ui, why.sentence())));
  }

  private void note(Person person, Ending why) {
    audit.done(person, "session.end", person.id().oid().toString(), why.sentence());
  }
}

package io.mooring.web.signin;

import io.mooring.access.Person;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The person of the session at hand. */
@Component
final class SessionPerson implements CurrentPerson {

  private final SecurityContextHolderStrategy callers;

  SessionPerson(SecurityContextHolderStrategy callers) {
    this.callers = callers;
  }

  @Override
  public Person get() {
    var authentication = callers.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      return signedIn.person();
    }
    throw new IllegalStateException("Nobody is signed in here");
  }
}

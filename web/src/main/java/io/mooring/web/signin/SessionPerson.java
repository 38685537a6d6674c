package io.mooring.web.signin;

import io.mooring.access.Person;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the session at hand. */
@Component
final class SessionPerson implements CurrentPerson {

  @Override
  public Person get() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
      return signedIn.person();
    }
    throw new IllegalStateException("Nobody is signed in here");
  }
}

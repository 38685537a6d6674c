package io.mooring.web.signin;

import io.mooring.access.People;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is {@link #LONGEST} old, and one whose person has come in anew with other
 * roles: the next request signs in again and has them.
 */
final class SessionRules extends OncePerRequestFilter {

  static final Duration LONGEST = Duration.ofHours(10);

  /** How often a session's roles are compared with those of the person's last sign-in. */
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private static final String LOOKED_AT = SessionRules.class.getName();

  private final People people;
  private final Clock clock;

  SessionRules(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null && (tooOld(session) || rolesChanged(session))) {
      session.invalidate();
    }
    chain.doFilter(request, response);
  }

  private boolean tooOld(HttpSession session) {
    var began = Instant.ofEpochMilli(session.getCreationTime());
    return !clock.instant().isBefore(began.plus(LONGEST));
  }

  private boolean rolesChanged(HttpSession session) {
    return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
            instanceof SecurityContext context
        && context.getAuthentication() != null
        && context.getAuthentication().getPrincipal() instanceof SignedIn(var person, _)
        && timeToLook(session)
        && people.find(person.id()).filter(p -> !p.roles().equals(person.roles())).isPresent();
  }

  private boolean timeToLook(HttpSession session) {
    var now = clock.instant();
    if (session.getAttribute(LOOKED_AT) instanceof Instant last
        && now.isBefore(last.plus(LOOK_EVERY))) {
      return false;
    }
    session.setAttribute(LOOKED_AT, now);
    return true;
  }
}

package io.mooring.web.signin;

import io.mooring.access.People;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Holds every session to the rules: at each request, and now and then where no request comes, since
 * a page may stay open that only listens.
 */
@Component
final class SessionWatch {

  private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);

  /** How often a session's roles are compared with those of the person's last sign-in. */
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private static final String LOOKED_AT = SessionWatch.class.getName();

  private final Visits visits;
  private final People people;
  private final RoleRefresh roles;
  private final SessionEnd end;
  private final SessionTime time;

  SessionWatch(Visits visits, People people, RoleRefresh roles, SessionEnd end, SessionTime time) {
    this.visits = visits;
    this.people = people;
    this.roles = roles;
    this.end = end;
    this.time = time;
  }

  /**
   * At a request.
   *
   * @param byPerson whether somebody did something, and not an open page by itself
   */
  void look(HttpSession session, boolean byPerson) {
    Visits.of(session).ifPresent(visit -> look(visit, byPerson));
  }

  private void look(Visit visit, boolean byPerson) {
    if (over(visit)) {
      return;
    }
    roles.askIfDue(visit);
    if (byPerson) {
      visit.active(time.now());
    }
  }

  private boolean over(Visit visit) {
    var now = time.now();
    var why = visit.due(now);
    if (why.isEmpty() && rolesChanged(visit.session(), now)) {
      end.end(visit, Ending.ROLES_CHANGED);
      return true;
    }
    why.ifPresent(ending -> end.end(visit, ending));
    return why.isPresent();
  }

  /** Whether the person has come in anew elsewhere, with other roles. */
  private boolean rolesChanged(HttpSession session, Instant now) {
    return timeToLook(session, now)
        && SessionEnd.signedIn(session)
            .map(SignedIn::person)
            .filter(person ->
                people.find(person.id()).filter(p -> !p.roles().equals(person.roles())).isPresent())
            .isPresent();
  }

  private static boolean timeToLook(HttpSession session, Instant now) {
    if (session.getAttribute(LOOKED_AT) instanceof Instant last
        && now.isBefore(last.plus(LOOK_EVERY))) {
      return false;
    }
    session.setAttribute(LOOKED_AT, now);
    return true;
  }

  /** Where no request comes. One session that fails keeps no other from its end. */
  @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT30S")
  void sweep() {
    for (var visit : visits.all()) {
      try {
        var _ = over(visit);
      } catch (IllegalStateException e) {
        LOG.debug("A session ended by itself meanwhile", e);
      } catch (RuntimeException e) {
        LOG.warn("A session could not be looked at", e);
      }
    }
  }
}

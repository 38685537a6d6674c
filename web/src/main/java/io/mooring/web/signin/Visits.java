package io.mooring.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.stereotype.Component;

/** The signed-in sessions of this portal; tokens are kept with them and die with them. */
@Component
final class Visits implements OAuth2AuthorizedClientRepository {

  private static final Logger LOG = LoggerFactory.getLogger(Visits.class);
  private static final String KEY = Visit.class.getName();

  private final Set<Visit> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean warned = new AtomicBoolean();
  private final SessionEnd end;
  private final SessionTime time;

  Visits(SessionEnd end, SessionTime time) {
    this.end = end;
    this.time = time;
  }

  static Optional<Visit> of(HttpSession session) {
    return session.getAttribute(KEY) instanceof Bound(var visit, _)
        ? Optional.of(visit)
        : Optional.empty();
  }

  List<Visit> all() {
    return List.copyOf(open);
  }

  /** Where the person has signed in after this visit began, the last of those still open. */
  Optional<Visit> newerThan(Visit visit) {
    return open.stream()
        .filter(other -> other.follows(visit))
        .max(Comparator.comparing(Visit::began));
  }

  /**
   * A visit begins when its tokens are handed over. Pages keep the rights they were opened with, so
   * a sign-in over another one leaves that one's session and begins its own.
   */
  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      @Nullable Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (client.getRefreshToken() == null && warned.compareAndSet(false, true)) {
      LOG.warn(
          "The sign-in service grants no refresh token: roles follow the next sign-in, and a"
              + " session lasts {} minutes. Give the app registration the scope offline_access.",
          Visit.UNHEARD.toMinutes());
    }
    var before = request.getSession(false);
    if (before != null) {
      of(before).ifPresent(visit -> end.end(visit, Ending.SIGNED_IN_ANEW));
    }
    var session = request.getSession();
    session.setAttribute(KEY, new Bound(new Visit(session, client, time.now()), open));
  }

  /** Nothing in the portal calls anybody in a person's name. */
  @Override
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // The port is made so.
  public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
      String registration, @Nullable Authentication principal, HttpServletRequest request) {
    return null;
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      @Nullable Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    var session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  /** Counts as open for as long as it hangs on its session, however that ends. */
  private record Bound(Visit visit, Set<Visit> open) implements HttpSessionBindingListener {

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
      open.add(visit);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
      open.remove(visit);
    }
  }
}

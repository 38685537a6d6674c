package io.mooring.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at a session before its request goes on; one that is over makes it a stranger's. */
final class SessionRules extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SessionRules.class);

  private final SessionWatch watch;

  SessionRules(SessionWatch watch) {
    this.watch = watch;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    if (session != null) {
      try {
        watch.look(session, byPerson(request));
      } catch (IllegalStateException e) {
        LOG.debug("The session ended while it was looked at", e);
      }
    }
    chain.doFilter(request, response);
  }

  /** An open page beats, listens and fetches by itself, and marks such calls so. */
  private static boolean byPerson(HttpServletRequest request) {
    return !Objects.requireNonNullElse(request.getQueryString(), "").contains("v-r=");
  }
}

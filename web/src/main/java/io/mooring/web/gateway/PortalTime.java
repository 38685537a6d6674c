package io.mooring.web.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.OnCommittedResponseWrapper;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Dates each answer by the portal's clock, by which connectors set theirs; the web server's own
 * date would be this machine's.
 */
final class PortalTime extends OncePerRequestFilter {

  private final Clock clock;

  PortalTime(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, new Dated(response));
    if (!response.isCommitted()) {
      date(response);
    }
  }

  private void date(HttpServletResponse response) {
    response.setDateHeader(HttpHeaders.DATE, clock.instant().toEpochMilli());
  }

  /** A held call is dated when it is answered, not when it came. */
  private final class Dated extends OnCommittedResponseWrapper {

    private final HttpServletResponse answer;

    Dated(HttpServletResponse answer) {
      super(answer);
      this.answer = answer;
    }

    @Override
    protected void onResponseCommitted() {
      date(answer);
    }
  }
}

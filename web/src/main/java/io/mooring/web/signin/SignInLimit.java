package io.mooring.web.signin;

import io.mooring.web.problem.PlainAnswer;
import io.mooring.web.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who signs in too often, before a session is made or the provider asked. */
final class SignInLimit extends OncePerRequestFilter {

  private static final Problem NO_FILE = Problem.of(404, "The address leads nowhere.");

  private final SignInAttempts attempts;

  SignInLimit(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var path = request.getRequestURI();
    var refusal = attempts.refusal(request);
    if (refusal.isPresent()) {
      answer(path, response, refusal.get());
    } else if (PageFiles.missing(path)) {
      PlainAnswer.write(path, response, NO_FILE, "There is no such page");
    } else {
      go(attempts.counted(request), response, chain);
    }
  }

  /** Whoever was refused a session may have made of it what it likes: the answer is said here. */
  private void go(CountedSession request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (!request.refused()) {
        throw e;
      }
      logger.debug("Refused a session", e);
    }
    if (request.refused() && !response.isCommitted()) {
      response.reset();
      answer(request.getRequestURI(), response, attempts.refused(request));
    }
  }

  private static void answer(String path, HttpServletResponse response, Problem refusal)
      throws IOException {
    PlainAnswer.write(path, response, refusal, "Too many sign-ins from here");
  }
}

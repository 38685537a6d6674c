package io.mooring.web.signin;

import io.mooring.web.problem.PlainAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away who signs in too often, before a session is made or the provider asked. */
final class SignInLimit extends OncePerRequestFilter {

  private final SignInAttempts attempts;

  SignInLimit(SignInAttempts attempts) {
    this.attempts = attempts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var refusal = attempts.refusal(request);
    if (refusal.isPresent()) {
      PlainAnswer.write(
          request.getRequestURI(), response, refusal.get(), "Too many sign-ins from here");
    } else {
      chain.doFilter(request, response);
    }
  }
}

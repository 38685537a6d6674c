package io.mooring.web.api;

import io.mooring.token.Tokens;
import io.mooring.web.defence.TooMany;
import io.mooring.web.problem.AttemptLimit;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets in who brings a valid API token; a session's cookie counts for nothing here. */
final class BearerTokens extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final Tokens tokens;
  private final AttemptLimit refused;
  private final TooMany tooMany;
  private final SecurityContextHolderStrategy callers;

  BearerTokens(
      Tokens tokens, AttemptLimit refused, TooMany tooMany, SecurityContextHolderStrategy callers) {
    this.tokens = tokens;
    this.refused = refused;
    this.tooMany = tooMany;
    this.callers = callers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var secret = secret(request);
    var from = AttemptLimit.origin(request);
    if (secret.isPresent() && refused.spent(from)) {
      tooMany.refused(request, "api.authenticate").write(response);
      return;
    }
    var holder = secret.flatMap(tokens::authenticate).map(TokenHolder::new);
    if (secret.isPresent() && holder.isEmpty()) {
      refused.allows(from);
    }
    var context = callers.createEmptyContext();
    holder.ifPresent(context::setAuthentication);
    callers.setContext(context);
    chain.doFilter(request, response);
  }

  /** What follows {@code Bearer} in the header. */
  static Optional<String> secret(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
        .map(header -> header.substring(SCHEME.length()).strip());
  }
}

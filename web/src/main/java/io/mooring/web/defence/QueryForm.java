package io.mooring.web.defence;

import io.mooring.web.problem.PlainAnswer;
import io.mooring.web.problem.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a query that can't be read, such as one with half a percent sign, before anything asks
 * for its parameters. Comes after the bounds of bodies: those refuse the forms that would be read
 * here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class QueryForm extends OncePerRequestFilter {

  private static final Problem UNREADABLE =
      Problem.of(400, "The address holds a query of no form.");

  private final FixedHeaders headers;

  QueryForm(FixedHeaders headers) {
    this.headers = headers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getQueryString() == null || isReadable(request)) {
      chain.doFilter(request, response);
    } else {
      headers.write(response);
      PlainAnswer.write(request.getRequestURI(), response, UNREADABLE, "That did not work");
    }
  }

  /** The web server reads all parameters when the first is asked for (Servlet 6.1, 3.1). */
  private static boolean isReadable(HttpServletRequest request) {
    try {
      request.getParameterMap();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }
}

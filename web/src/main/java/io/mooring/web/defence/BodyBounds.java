package io.mooring.web.defence;

import io.mooring.coexistence.DeviceTable;
import io.mooring.web.problem.PlainAnswer;
import io.mooring.web.problem.Problem;
import io.mooring.web.problem.Refusal;
import io.mooring.wire.Gateway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies that are too large, come too slowly, or are forms, before anything else looks at
 * them. Forms would be read past every bound by whoever asks for a parameter; nothing here sends
 * one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodyBounds extends OncePerRequestFilter {

  /** By the API, and by a page's upload, whose address the page makes. */
  private static final List<String> BRINGS_LISTS =
      List.of("/api/v1/mdm/", "/VAADIN/dynamic/resource/");

  private final Limits limits;
  private final FixedHeaders headers;

  BodyBounds(Limits limits, FixedHeaders headers) {
    this.limits = limits;
    this.headers = headers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!hasBody(request)) {
      chain.doFilter(request, response);
      return;
    }
    var bounded = new BoundedRequest(request, most(request), limits.upload());
    try {
      look(request, bounded);
      chain.doFilter(bounded, response);
      finish(bounded, response);
    } catch (Refusal refusal) {
      answer(bounded, response, refusal);
    } catch (ServletException e) {
      if (!(e.getRootCause() instanceof Refusal refusal)) {
        throw e;
      }
      answer(bounded, response, refusal);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static int most(HttpServletRequest request) {
    var path = request.getRequestURI();
    if (path.startsWith("/connector/")) {
      return Gateway.MAX_BODY;
    }
    var brings = BRINGS_LISTS.stream().anyMatch(path::startsWith);
    return brings ? DeviceTable.LARGEST : Limits.BODY;
  }

  private static void look(HttpServletRequest request, BoundedRequest bounded) {
    if (request.getContentLengthLong() > bounded.most()) {
      throw bounded.tooLarge();
    }
    var type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
    if (type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/")) {
      throw new Refusal(Problem.of(415, "Forms are not taken here."));
    }
  }

  private void answer(BoundedRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    headers.write(response);
    var problem = refusal.problem();
    PlainAnswer.write(request.getRequestURI(), response, problem, "That was not taken");
    finish(request, response);
  }

  /**
   * What nobody wanted to read is still on its way. The web server waits for none of it, and a
   * sender that is cut off while it sends never reads the answer: so it has its time here.
   */
  private static void finish(BoundedRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.isAsyncStarted() && !request.isRead()) {
      response.flushBuffer();
      request.drain();
    }
  }
}

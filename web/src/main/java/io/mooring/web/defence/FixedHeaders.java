package io.mooring.web.defence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The headers of every answer, of those too that are given before anybody looks at the request.
 *
 * @param secure whether browsers come by HTTPS: a proxy may end it before us, so the request does
 *     not tell
 */
record FixedHeaders(boolean secure) implements HeaderWriter {

  private static final Duration REMEMBERED = Duration.ofDays(365);

  /** An answer that is no page needs nothing; pages bring a policy of their own. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin");

  /** Whoever says how long an answer may be kept has said enough. */
  private static final List<String> KEEPING =
      List.of(HttpHeaders.CACHE_CONTROL, HttpHeaders.EXPIRES, HttpHeaders.PRAGMA);

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    write(response);
  }

  /** Leaves what is there already. */
  void write(HttpServletResponse response) {
    ALWAYS.forEach((name, value) -> absent(response, name, value));
    var unchanged = response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED;
    if (!unchanged && KEEPING.stream().noneMatch(response::containsHeader)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    if (secure) {
      absent(response, "Strict-Transport-Security", "max-age=" + REMEMBERED.toSeconds());
    }
  }

  private static void absent(HttpServletResponse response, String name, String value) {
    if (!response.containsHeader(name)) {
      response.setHeader(name, value);
    }
  }
}

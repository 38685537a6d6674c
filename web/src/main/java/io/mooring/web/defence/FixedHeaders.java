package io.mooring.web.defence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

  /** A file of the page with a hash of its content in its name: another content, another name. */
  private static final Pattern HASHED =
      Pattern.compile("/VAADIN/build/[^/]*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");

  private static final String FOR_GOOD = "max-age=31536000, immutable";

  private static final Set<Integer> THERE =
      Set.of(HttpServletResponse.SC_OK, HttpServletResponse.SC_NOT_MODIFIED);

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (isForGood(response.getStatus(), request.getRequestURI())) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_GOOD);
    }
    write(response);
  }

  /** The console's own server gives such files an hour. */
  static boolean isForGood(int status, String path) {
    return THERE.contains(status) && HASHED.matcher(path).matches();
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

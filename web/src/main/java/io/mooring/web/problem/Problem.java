package io.mooring.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.json.JsonMapper;

/** Why a request was not done, as {@code application/problem+json} (RFC 9457). */
public record Problem(String type, String title, int status, @Nullable String detail) {

  public static final String MEDIA_TYPE = "application/problem+json";

  static final int TOO_MANY = 429;

  /** Seconds; every limit counts by the minute. */
  static final String WAIT = "60";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** A problem that its status names well enough. */
  public static Problem of(int status, @Nullable String detail) {
    var known = HttpStatus.resolve(status);
    var title = known == null ? "Not done" : known.getReasonPhrase();
    return new Problem("about:blank", title, status, detail);
  }

  /** Too many attempts, which the next minute allows again. */
  public static Problem tooMany(String sentence) {
    return of(TOO_MANY, sentence);
  }

  /** Answers with this problem. */
  public void write(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    response.setContentType(MEDIA_TYPE);
    if (status == TOO_MANY) {
      response.setHeader("Retry-After", WAIT);
    }
    response
        .getOutputStream()
        .write(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
  }
}

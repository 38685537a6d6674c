package io.mooring.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.util.HtmlUtils;

/** A page that needs nothing but itself: a title, a sentence, a way back. */
public final class SentencePage {

  private static final String STYLE =
      "body{font:1rem/1.5 system-ui,sans-serif;margin:15vh auto;max-width:32rem;padding:0 1rem}"
          + "a{color:LinkText}";

  /** No script, no picture, nothing from anywhere; its one style is known by its hash. */
  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash(STYLE)
          + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private SentencePage() {}

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return Base64.getEncoder()
          .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  public static void write(HttpServletResponse response, int status, String title, String sentence)
      throws IOException {
    var page =
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>%1$s · Mooring</title>
        <style>%3$s</style>
        </head>
        <body>
        <main>
        <h1>%1$s</h1>
        <p>%2$s</p>
        <p><a href="/">Go to Mooring</a></p>
        </main>
        </body>
        </html>
        """
            .formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(sentence), STYLE);
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}

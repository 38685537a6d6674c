package io.mooring.web.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** A page that needs nothing but itself: a title, a sentence, a way back. */
public final class SentencePage {

  private SentencePage() {}

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
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 32rem; padding: 0 1rem }
        a { color: LinkText }
        </style>
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
            .formatted(HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(sentence));
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }
}

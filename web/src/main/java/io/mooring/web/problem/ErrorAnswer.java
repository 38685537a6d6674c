package io.mooring.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is shown when a request fails outside of pages and REST: a sentence, no stack trace. */
@Controller
final class ErrorAnswer implements ErrorController {

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var status = status(request);
    var path = Objects.toString(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), "");
    if (PlainAnswer.forProgram(path)) {
      Problem.of(status, null).write(response);
    } else if (path.startsWith("/oauth2/") || path.startsWith("/login/")) {
      SentencePage.write(
          response,
          503,
          "Sign-in is not available",
          "The sign-in service does not answer. Try again in a minute; if it stays like this, tell"
              + " your administrator.");
    } else {
      SentencePage.write(response, status, title(status), sentence(status));
    }
  }

  private static int status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? status
        : 404;
  }

  private static String title(int status) {
    return status == 404 ? "There is no such page" : "That did not work";
  }

  private static String sentence(int status) {
    return switch (status) {
      case 403 -> "You may not open this page. Start again from the first page.";
      case 404 -> "The address leads nowhere. Start again from the first page.";
      default -> "Something went wrong here. Start again from the first page.";
    };
  }
}
